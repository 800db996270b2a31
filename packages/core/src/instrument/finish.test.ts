import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { compileInstrument } from './compile.js';
import { smallInstrument, type Draft } from './small-instrument.test-inputs.js';
import type { PlaceKind } from '../areas/place-kind.js';

/** The finishes of the whole, of section `a` and of section `b`. */
const finishes = (change?: (draft: Draft) => void, kind?: PlaceKind) =>
  unwrap(compileInstrument(smallInstrument(change))).planFor(kind).sections.map(({ finish }) => finish);

describe('finishOf', () => {
  it('puts a mean over its values and weights together, and the whole over what its sections share', () => {
    const [whole, a, b] = finishes((draft) => {
      draft.sections[0]!.weight = '2';
      draft.sections[1]!.statements[1]!.weight = '0.5';
    });
    expect(a).toMatchObject({ denominator: 2, factor: 1, sections: [] });
    expect(b).toMatchObject({ denominator: 3, factor: 1, sections: [] });
    expect(whole).toMatchObject({
      denominator: 18, sections: [{ index: 1, denominator: 2, factor: 6 }, { index: 2, denominator: 3, factor: 2 }],
    });
  });

  it('leaves a sum over what its weights are scaled by', () => {
    const [whole] = finishes((draft) => {
      draft.rule = { kind: 'sum' };
      draft.sections[0]!.weight = '0.25';
    });
    expect(whole).toMatchObject({ denominator: 4, sections: [{ factor: 1 }, { factor: 4 }] });
  });

  it('cuts bands at the first whole numerator in them, and ends one that ends early', () => {
    const [, , b] = finishes((draft) => {
      draft.sections[1]!.statements[1]!.weight = '2';
      draft.bands = [
        { level: 'l1', from: '1' }, { level: 'l2', from: '1.5', below: '2.1' }, { level: 'l3', from: '2.5', below: '3.9' },
        { level: 'l4', from: '3.5' },
      ];
    });
    expect(b!.cuts).toEqual([
      { from: 3, level: 0 }, { from: 5, level: 1 }, { from: 7, level: -1 }, { from: 8, level: 2 }, { from: 11, level: 3 },
    ]);
  });

  it('leaves out what has no figure whatever the answers', () => {
    const change = (draft: Draft): void => {
      draft.sections[0]!.appliesTo = { kind: ['county'] };
      draft.sections[1]!.statements[0]!.appliesTo = { kind: ['london'] };
      draft.sections.push({ ...smallInstrument().sections[0]!, id: 'c', rule: { kind: 'none' }, statements: [{ id: 'c1', text: 'x' }] });
    };
    const parts = (kind: PlaceKind) => finishes(change, kind)[0]!.sections.map(({ index, denominator }) => [index, denominator]);
    expect(parts('county')).toEqual([[1, 2], [2, 1]]);
    expect(parts('london')).toEqual([[2, 2]]);
    expect(finishes(change, 'london')[1]).toBeUndefined();
  });

  it.each<[string, (draft: Draft) => void, readonly boolean[]]>([
    ['a rule that picks', (draft) => (draft.sections[0]!.rule = { kind: 'median' }), [false, false, true]],
    ['a rule that asks for the most', (draft) => (draft.rule = { kind: 'percentage' }), [false, false, false]],
    ['no weight', (draft) => draft.sections[0]!.statements.forEach((item) => (item.weight = '0')), [false, false, true]],
    ['numbers beyond the safe integers', (draft) => (draft.sections[0]!.statements[0]!.weight = '900719925474099.5'), [false, false, true]],
    ['a band beyond the safe integers', (draft) => (draft.sections[0]!.bands = [{ level: 'l1', from: '900719925474099.123' }]), [true, true, true]],
  ])('is none for %s', (_, change, there) => {
    expect(finishes(change).map((finish) => finish !== undefined)).toEqual(there);
  });
});
