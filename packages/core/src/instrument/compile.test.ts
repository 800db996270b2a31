import { describe, expect, it } from 'vitest';
import { formatFraction, fraction } from '../exact/index.js';
import { PLACE_KINDS } from '../areas/place-kind.js';
import { unwrap } from '../problems/index.js';
import { compileInstrument } from './compile.js';
import type { Instrument } from './format.js';
import { parseInstrument } from './parse.js';
import { smallInstrument, type Draft } from './small-instrument.test-inputs.js';

const compiled = (change?: (draft: Draft) => void) => unwrap(compileInstrument(unwrap(parseInstrument(smallInstrument(change)))));

/** The same instrument with the keys of every object the other way round. */
const turned = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(turned)
  : typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).toReversed().map(([key, member]) => [key, turned(member)]))
    : value;

describe('the hash', () => {
  it('does not move with the order of keys, nor with members that are undefined', () => {
    const { hash } = compiled();
    expect(hash).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(unwrap(compileInstrument(turned(smallInstrument()) as Instrument)).hash).toBe(hash);
    expect(compiled((draft) => Object.assign(draft, { bands: undefined })).hash).toBe(hash);
  });

  it('moves with a word, a weight and the order of statements', () => {
    const hashes = [
      compiled().hash,
      compiled((draft) => (draft.title = 'Small.')).hash,
      compiled((draft) => (draft.sections[0]!.weight = '1')).hash,
      compiled((draft) => draft.sections[0]!.statements.reverse()).hash,
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('compileInstrument', () => {
  it('lists sections and statements in tree order', () => {
    const { sections, statements, sectionById, statementById } = compiled();
    expect(sections.map(({ id, index, parent, depth }) => [id, index, parent, depth])).toEqual([
      ['small', 0, undefined, 0], ['a', 1, 0, 1], ['b', 2, 0, 1],
    ]);
    expect(statements.map(({ id, index, section }) => [id, index, section])).toEqual([
      ['a1', 0, 1], ['a2', 1, 1], ['b1', 2, 2], ['b2', 3, 2],
    ]);
    expect(sectionById.get('b')).toBe(sections[2]);
    expect(statementById.get('b1')).toBe(statements[2]);
    expect(statementById.get('toString')).toBeUndefined();
  });

  it('refuses gates over statements that do not exist, or that lack the level, each once', () => {
    const json = unwrap(parseInstrument(smallInstrument((draft) => {
      draft.sections[0]!.gates = [
        { capAt: 'l1', unless: { all: ['a1', 'nobody', 'b'], atLeast: 'l2' } },
        { capAt: 'l1', unless: { all: ['a1', 'b1'], atLeast: 'yes' } },
      ];
    })));
    const at = ['sections', 0, 'gates'];
    expect(compileInstrument(json)).toEqual({
      ok: false,
      problems: [
        { code: 'unknown-reference', path: [...at, 0, 'unless', 'all', 1], expected: 'statement', received: 'nobody' },
        { code: 'unknown-reference', path: [...at, 0, 'unless', 'all', 2], expected: 'statement', received: 'b' },
        { code: 'unknown-level', path: [...at, 1, 'unless', 'atLeast'], expected: ['l1', 'l2', 'l3', 'l4'], received: 'yes' },
      ],
    });
  });

  it('refuses what an instrument written in code says wrongly of itself', () => {
    expect(compileInstrument(smallInstrument((draft) => (draft.rule = undefined)))).toMatchObject({
      ok: false, problems: [{ code: 'missing', path: ['rule'] }, { path: ['sections', 0, 'rule'] }, { path: ['sections', 1, 'rule'] }],
    });
  });

  it('says what open parts do where the rule does not', () => {
    const { sections } = compiled((draft) => {
      draft.sections[0]!.rule = { kind: 'sum', unanswered: 'zero', notApplicable: 'full' };
      draft.sections[1]!.rule = { kind: 'none' };
    });
    expect(sections.map(({ policies }) => policies)).toEqual([
      { unanswered: 'withhold', doNotKnow: 'withhold', notApplicable: 'exclude' },
      { unanswered: 'zero', doNotKnow: 'withhold', notApplicable: 'full' },
      { unanswered: 'withhold', doNotKnow: 'withhold', notApplicable: 'exclude' },
    ]);
  });

  it('mirrors a reversed statement between its least and its most', () => {
    const options = ['0', '2.5', '10'].map((value, at) => ({ id: `o${at}`, label: value, value }));
    const { statements } = compiled((draft) => Object.assign(draft.sections[0]!.statements[0]!, { options, reversed: true }));
    const { values, rank, lowest, highest } = statements[0]!;
    expect(values.map(formatFraction)).toEqual(['10', '15/2', '0']);
    expect([rank, lowest, highest]).toEqual([[2, 1, 0], 2, 0]);
  });

  it('puts bands in the order of their scores', () => {
    const { sections } = compiled((draft) => {
      draft.bands = [{ level: 'l4', from: '3.5' }, { level: 'l1', from: '1', below: '1.5' }];
    });
    expect(sections[0]!.bands).toEqual([
      { level: 0, from: fraction(1), below: fraction(3, 2) }, { level: 3, from: fraction(7, 2), below: undefined },
    ]);
  });

  it('gives a level along with the weakest part only where all parts share the scale', () => {
    const sharesScale = (change: (draft: Draft) => void) =>
      compiled((draft) => {
        draft.sections[0]!.rule = { kind: 'minimum' };
        change(draft);
      }).sections[1]!.rule;
    expect(sharesScale(() => undefined)).toEqual({ kind: 'minimum', sharesScale: true });
    expect(sharesScale((draft) => (draft.sections[0]!.statements[0]!.scale = 'two'))).toEqual({ kind: 'minimum', sharesScale: false });
    expect(sharesScale((draft) => (draft.sections[0]!.statements[0]!.options = [{ id: 'l1', label: 'X', value: '1' }]))).toEqual({
      kind: 'minimum', sharesScale: false,
    });
  });

  it('asks for the kind of place where a weight or a part depends on it', () => {
    expect(compiled().needsPlaceKind).toBe(false);
    expect(compiled((draft) => (draft.sections[0]!.weight = { byKind: {}, otherwise: '1' })).needsPlaceKind).toBe(true);
    expect(compiled((draft) => (draft.sections[1]!.statements[0]!.appliesTo = { kind: ['county'] })).needsPlaceKind).toBe(true);
    expect(compiled((draft) => (draft.sections[1]!.appliesTo = { kind: [...PLACE_KINDS] })).needsPlaceKind).toBe(true);
  });

  it('shares one plan between all kinds of place where nothing depends on them', () => {
    const { planFor } = compiled();
    for (const kind of PLACE_KINDS) expect(planFor(kind)).toBe(planFor(undefined));
  });

  it('asks each kind of place what applies to it, and nothing within a section that does not', () => {
    const { planFor } = compiled((draft) => {
      draft.sections[0]!.statements[0]!.appliesTo = { kind: ['county', 'london'] };
      draft.sections[1]!.appliesTo = { kind: ['london'] };
      draft.sections[1]!.statements[0]!.appliesTo = { kind: ['county'] };
    });
    expect(Object.fromEntries(PLACE_KINDS.map((kind) => [kind, planFor(kind).asked]))).toEqual({
      unitary: [false, true, false, false],
      county: [true, true, false, false],
      metropolitan: [false, true, false, false],
      london: [true, true, false, true],
    });
  });

  it('scales weights to whole numbers that keep their proportions', () => {
    const { planFor } = compiled((draft) => {
      draft.sections[0]!.statements[0]!.weight = { byKind: { county: '0.25' }, otherwise: '1.5' };
      draft.sections[0]!.statements[1]!.weight = '2';
    });
    const weights = (kind: 'county' | 'london') => {
      const { weightScale, statements } = planFor(kind).sections[1]!;
      return statements.map(({ terms }) => formatFraction({ numerator: terms[0]!.weight, denominator: weightScale }));
    };
    expect(weights('county')).toEqual(['1/4', '2']);
    expect(weights('london')).toEqual(['3/2', '2']);
  });

  it('knows the least and the most of what each kind of place is asked', () => {
    const { planFor } = compiled((draft) => {
      draft.rule = { kind: 'sum' };
      draft.sections[0]!.statements[0]!.appliesTo = { kind: ['county'] };
      draft.sections[1]!.appliesTo = { kind: ['county', 'london'] };
    });
    const most = (kind: 'county' | 'london' | 'unitary') => planFor(kind).sections.map(({ extent }) => formatFraction(extent!.highest));
    expect(most('county')).toEqual(['16', '8', '8']);
    expect(most('london')).toEqual(['12', '4', '8']);
    expect(most('unitary').slice(0, 2)).toEqual(['4', '4']);
  });
});
