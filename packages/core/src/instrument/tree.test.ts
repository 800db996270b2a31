import { describe, expect, it } from 'vitest';
import type { Instrument, Rule } from './format.js';
import { nestedInstrument, smallInstrument } from './small-instrument.test-inputs.js';
import { sectionsOf, type SectionNode } from './tree.js';

const bands = [{ level: 'l1', from: '1' }, { level: 'l2', from: '2' }];
const byId = (instrument: Instrument): Record<string, SectionNode> =>
  Object.fromEntries(sectionsOf(instrument).map((node) => [node.section.id, node]));

describe('sectionsOf', () => {
  it('goes through the tree in order, the whole first, and knows the way to each', () => {
    const nodes = sectionsOf(smallInstrument((draft) => {
      draft.statements = [{ id: 'own', text: 'Of the whole' }];
      draft.sections[0]!.sections = [{ id: 'a-inner', title: 'Inner' }];
    }));
    expect(nodes.map(({ section, path, depth, index, parent }) => [section.id, path, depth, index, parent?.index])).toEqual([
      ['small', [], 0, 0, undefined],
      ['a', ['sections', 0], 1, 1, 0],
      ['a-inner', ['sections', 0, 'sections', 0], 2, 2, 1],
      ['b', ['sections', 1], 1, 3, 0],
    ]);
    expect(nodes[0]!.statements.map(({ path }) => path)).toEqual([['statements', 0]]);
    expect(nodes[1]!.statements.map(({ path }) => path)).toEqual([['sections', 0, 'statements', 0], ['sections', 0, 'statements', 1]]);
  });

  it('hands scale, rule, bands and rounding down to sections that have none', () => {
    const { rounding, ...deepest } = sectionsOf({
      ...nestedInstrument(5), bands, rounding: { places: 1, mode: 'down' },
    }).at(-1)!;
    expect(deepest).toMatchObject({ scale: 'four', rule: { kind: 'weighted-mean' }, bands });
    expect(rounding).toEqual({ places: 1, mode: 'down' });
  });

  it('rounds to two places, halves up, where nothing is said', () => {
    expect(sectionsOf(smallInstrument()).map(({ rounding }) => rounding)).toEqual([1, 2, 3].map(() => ({ places: 2, mode: 'half-up' })));
  });

  it('lets what is nearer come first', () => {
    const own: Rule = { kind: 'sum', unanswered: 'zero' };
    const { a, b } = byId(smallInstrument((draft) => {
      Object.assign(draft.sections[0]!, { scale: 'two', rule: own, bands: [{ level: 'yes', from: '1' }], rounding: { places: 0, mode: 'up' } });
    }));
    expect(a).toMatchObject({ scale: 'two', rule: own, bands: [{ level: 'yes', from: '1' }], rounding: { places: 0, mode: 'up' } });
    expect(a!.levels?.map(({ id }) => id)).toEqual(['no', 'yes']);
    expect(b).toMatchObject({ scale: 'four', rule: { kind: 'weighted-mean' } });
  });

  it('hands bands down only with the rule and the scale that they were drawn for', () => {
    const nodes = byId(smallInstrument((draft) => {
      draft.bands = bands;
      draft.sections.push(
        { id: 'other-scale', title: 'Other scale', scale: 'two', statements: [] },
        { id: 'other-rule', title: 'Other rule', rule: { kind: 'sum' }, statements: [] },
        { id: 'same-rule', title: 'The same rule, written again', rule: { kind: 'weighted-mean' }, statements: [] },
        { id: 'own', title: 'Own bands', rule: { kind: 'sum' }, bands: [{ level: 'l4', from: '0' }], statements: [] },
      );
    }));
    expect(nodes['a']!.bands).toEqual(bands);
    expect(nodes['other-scale']!.bands).toBeUndefined();
    expect(nodes['other-rule']!.bands).toBeUndefined();
    expect(nodes['same-rule']!.bands).toBeUndefined();
    expect(nodes['own']!.bands).toEqual([{ level: 'l4', from: '0' }]);
  });

  it('does not hand a table down, nor bands with it', () => {
    const { a, small } = byId(smallInstrument((draft) => {
      draft.bands = bands;
      draft.rule = { kind: 'decision-table', groups: [{ id: 'g', members: ['a', 'b'], atLeast: 'l2' }], rows: [{ when: ['all'], level: 'l4' }] };
    }));
    expect(small!.rule?.kind).toBe('decision-table');
    expect([a!.rule, a!.bands]).toEqual([undefined, undefined]);
  });

  it('gives a statement its options, its own scale, or that of its section', () => {
    const options = [{ id: 'x', label: 'X', value: '1' }];
    const { a } = byId(smallInstrument((draft) => {
      Object.assign(draft.sections[0]!.statements[0]!, { options });
      Object.assign(draft.sections[0]!.statements[1]!, { scale: 'two' });
    }));
    expect(a!.statements.map(({ scale, levels }) => [scale, levels?.map(({ id }) => id)])).toEqual([
      [undefined, ['x']], ['two', ['no', 'yes']],
    ]);
  });
});
