import { describe, expect, it } from 'vitest';
import type { Path, Problem } from '../problems/index.js';
import type { DecisionTable } from './format.js';
import { parseInstrument } from './parse.js';
import { nestedInstrument, smallInstrument, type Draft } from './small-instrument.test-inputs.js';

const FOUR = ['l1', 'l2', 'l3', 'l4'];
const A1: Path = ['sections', 0, 'statements', 0];

const problemsIn = (change: (draft: Draft) => void): readonly Problem[] => {
  const parsed = parseInstrument(smallInstrument(change));
  return parsed.ok ? [] : parsed.problems;
};
const first = (draft: Draft) => draft.sections[0]!;
const a1 = (draft: Draft) => first(draft).statements[0]!;

const unknown = (path: Path, expected: string, received: string) => ({ code: 'unknown-reference', path, expected, received });
const twice = (path: Path, expected: string, received: string) => ({ code: 'duplicate-id', path, expected, received });
const missing = (path: Path, expected: string) => ({ code: 'missing', path, expected });
const noLevel = (path: Path, received: string, expected: readonly string[] = FOUR) => ({ code: 'unknown-level', path, expected, received });

const table = (more: Partial<DecisionTable> = {}): DecisionTable => ({
  kind: 'decision-table',
  groups: [{ id: 'g', members: ['a1', 'a2'], atLeast: 'l2' }],
  rows: [{ when: ['all'], level: 'l4' }],
  otherwise: 'l1',
  ...more,
});
const ticked = { id: 'good', label: 'Good', indicators: [{ id: 'g1', text: 'One' }, { id: 'g2', text: 'Two' }] };
const tickedTable: DecisionTable = { kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l1' };

it('finds nothing in what is right', () => {
  expect(problemsIn(() => undefined)).toEqual([]);
  expect(problemsIn((draft) => (first(draft).rule = table()))).toEqual([]);
  expect(problemsIn((draft) => Object.assign(a1(draft), { indicators: [ticked], rule: tickedTable }))).toEqual([]);
});

describe('ids', () => {
  it.each<[string, (draft: Draft) => void, Problem[]]>([
    ['a statement twice', (draft) => (a1(draft).id = 'b2'), [twice(['sections', 1, 'statements', 1, 'id'], 'part', 'b2')]],
    ['a section named as a statement', (draft) => (draft.sections[1]!.id = 'a1'), [twice(['sections', 1, 'id'], 'part', 'a1')]],
    ['a section named as the whole', (draft) => (first(draft).id = 'small'), [twice(['sections', 0, 'id'], 'part', 'small')]],
    ['a level', (draft) => draft.scales['two']!.levels.push({ id: 'no', label: 'No', value: '2' }), [
      twice(['scales', 'two', 'levels', 2, 'id'], 'level', 'no'),
    ]],
    ['an option', (draft) => (a1(draft).options = ['x', 'x'].map((id) => ({ id, label: id, value: '1' }))), [
      twice([...A1, 'options', 1, 'id'], 'level', 'x'),
    ]],
    ['a source', (draft) => (draft.sources = ['law', 'law'].map((id) => ({ id, title: id }))), [twice(['sources', 1, 'id'], 'source', 'law')]],
    ['a partner', (draft) => (draft.partners = ['p', 'p'].map((id) => ({ id, label: id }))), [twice(['partners', 1, 'id'], 'partner', 'p')]],
    ['a principle', (draft) => (draft.principles = ['p', 'p'].map((id) => ({ id, label: id }))), [
      twice(['principles', 1, 'id'], 'principle', 'p'),
    ]],
    ['a profile', (draft) => (draft.profiles = ['p', 'p'].map((id) => ({ id, title: id, minimum: {} }))), [
      twice(['profiles', 1, 'id'], 'profile', 'p'),
    ]],
    ['a gate of a section', (draft) => (first(draft).gates = ['g', 'g'].map((id) => ({ id, capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' } }))), [
      twice(['sections', 0, 'gates', 1, 'id'], 'gate', 'g'),
    ]],
    ['a gate by the position of another without an id', (draft) => (first(draft).gates = [
      { id: '1', capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' } }, { capAt: 'l2', unless: { all: ['a2'], atLeast: 'l3' } },
    ]), [twice(['sections', 0, 'gates', 1], 'gate', '1')]],
    ['a group of a table', (draft) => (first(draft).rule = table({
      groups: [{ id: 'g', members: ['a1'], atLeast: 'l2' }, { id: 'g', members: ['a2'], atLeast: 'l2' }],
      rows: [{ when: ['all', 'all'], level: 'l4' }],
    })), [twice(['sections', 0, 'rule', 'groups', 1, 'id'], 'group', 'g')]],
    ['a member of a group', (draft) => (first(draft).rule = table({ groups: [{ id: 'g', members: ['a1', 'a1'], atLeast: 'l2' }] })), [
      twice(['sections', 0, 'rule', 'groups', 0, 'members', 1], 'member', 'a1'),
    ]],
    ['a group of indicators', (draft) => Object.assign(a1(draft), {
      indicators: [ticked, { ...ticked, indicators: [] }], rule: { ...tickedTable, rows: [{ when: ['all', 'none'], level: 'l4' }] },
    }), [twice([...A1, 'indicators', 1, 'id'], 'group', 'good')]],
    ['an indicator in another group', (draft) => Object.assign(a1(draft), {
      indicators: [ticked, { id: 'more', label: 'More', indicators: [{ id: 'g2', text: 'Two again' }] }],
      rule: { ...tickedTable, rows: [{ when: ['all', 'all'], level: 'l4' }] },
    }), [twice([...A1, 'indicators', 1, 'indicators', 0, 'id'], 'indicator', 'g2')]],
  ])('stand once: %s', (_, change, problems) => {
    expect(problemsIn(change)).toEqual(problems);
  });

  it('of levels, indicators and groups may stand again elsewhere', () => {
    expect(problemsIn((draft) => {
      draft.scales['two'] = { levels: draft.scales['four']!.levels };
      for (const item of first(draft).statements) Object.assign(item, { indicators: [ticked], rule: tickedTable });
    })).toEqual([]);
  });
});

describe('names that mean nothing', () => {
  it.each<[string, (draft: Draft) => void, Problem[]]>([
    ['a source of a statement', (draft) => (a1(draft).source = 'law'), [unknown([...A1, 'source'], 'source', 'law')]],
    ['a source of a section', (draft) => (first(draft).source = 'law'), [unknown(['sections', 0, 'source'], 'source', 'law')]],
    ['a source of a gate', (draft) => (first(draft).gates = [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' }, source: 'law' }]), [
      unknown(['sections', 0, 'gates', 0, 'source'], 'source', 'law'),
    ]],
    ['a partner', (draft) => (a1(draft).partners = ['health']), [unknown([...A1, 'partners', 0], 'partner', 'health')]],
    ['a principle', (draft) => (a1(draft).principles = ['early']), [unknown([...A1, 'principles', 0], 'principle', 'early')]],
    ['a scale of a statement', (draft) => (a1(draft).scale = 'five'), [unknown([...A1, 'scale'], 'scale', 'five')]],
    ['a member that is a part of another section', (draft) => (first(draft).rule = table({
      groups: [{ id: 'g', members: ['a1', 'b1', 'nobody'], atLeast: 'l2' }],
    })), [
      unknown(['sections', 0, 'rule', 'groups', 0, 'members', 1], 'part directly within', 'b1'),
      unknown(['sections', 0, 'rule', 'groups', 0, 'members', 2], 'part directly within', 'nobody'),
    ]],
    ['a part in a profile', (draft) => (draft.profiles = [{ id: 'p', title: 'P', minimum: { a: 'l1', a1: 'l2', c1: 'l1' } }]), [
      unknown(['profiles', 0, 'minimum', 'c1'], 'part', 'c1'),
    ]],
  ])('%s', (_, change, problems) => {
    expect(problemsIn(change)).toEqual(problems);
  });

  it('says once that a section names a scale that does not exist, and not of each statement that it has none', () => {
    expect(problemsIn((draft) => (draft.scale = 'five'))).toEqual([unknown(['scale'], 'scale', 'five')]);
    expect(problemsIn((draft) => (first(draft).scale = 'five'))).toEqual([unknown(['sections', 0, 'scale'], 'scale', 'five')]);
  });
});

describe('levels that a scale does not have', () => {
  it.each<[string, (draft: Draft) => void, Problem[]]>([
    ['in a band', (draft) => (draft.bands = [{ level: 'l1', from: '1' }, { level: 'yes', from: '2' }]), [noLevel(['bands', 1, 'level'], 'yes')]],
    ['in a cap', (draft) => (first(draft).gates = [{ capAt: 'no', unless: { all: ['a1'], atLeast: 'l2' } }]), [
      noLevel(['sections', 0, 'gates', 0, 'capAt'], 'no'),
    ]],
    ['in a row and otherwise', (draft) => (first(draft).rule = table({ rows: [{ when: ['all'], level: 'l5' }], otherwise: 'l0' })), [
      noLevel(['sections', 0, 'rule', 'rows', 0, 'level'], 'l5'), noLevel(['sections', 0, 'rule', 'otherwise'], 'l0'),
    ]],
    ['in a group, said once for all its members', (draft) => (first(draft).rule = table({
      groups: [{ id: 'g', members: ['a1', 'a2'], atLeast: 'yes' }],
    })), [noLevel(['sections', 0, 'rule', 'groups', 0, 'atLeast'], 'yes')]],
    ['in descriptors', (draft) => (a1(draft).descriptors = { l1: 'Little', yes: 'Much' }), [noLevel([...A1, 'descriptors', 'yes'], 'yes')]],
    ['in descriptors of options', (draft) => Object.assign(a1(draft), {
      options: [{ id: 'x', label: 'X', value: '1' }], descriptors: { l1: 'Little' },
    }), [noLevel([...A1, 'descriptors', 'l1'], 'l1', ['x'])]],
    ['in a profile', (draft) => (draft.profiles = [{ id: 'p', title: 'P', minimum: { a: 'yes', a1: 'l9' } }]), [
      noLevel(['profiles', 0, 'minimum', 'a'], 'yes'), noLevel(['profiles', 0, 'minimum', 'a1'], 'l9'),
    ]],
    ['where there is no scale', (draft) => {
      draft.scale = undefined;
      draft.bands = [{ level: 'l1', from: '1' }];
      for (const section of draft.sections) section.scale = 'four';
    }, [noLevel(['bands', 0, 'level'], 'l1', [])]],
    ['in a ladder', (draft) => {
      first(draft).rule = { kind: 'level-reached', metAt: 'yes' };
      first(draft).statements[0]!.partOf = 'l2';
      first(draft).statements[1]!.partOf = 'no';
    }, [
      noLevel(['sections', 0, 'rule', 'metAt'], 'yes'),
      noLevel(['sections', 0, 'statements', 1, 'partOf'], 'no'),
    ]],
  ])('%s', (_, change, problems) => {
    expect(problemsIn(change)).toEqual(problems);
  });
});

describe('what must be there', () => {
  it.each<[string, (draft: Draft) => void, Problem[]]>([
    ['a rule', (draft) => (draft.rule = undefined), [
      missing(['rule'], 'rule'), missing(['sections', 0, 'rule'], 'rule'), missing(['sections', 1, 'rule'], 'rule'),
    ]],
    ['a rule within a table, which does not pass down', (draft) => (draft.rule = table({
      groups: [{ id: 'g', members: ['a', 'b'], atLeast: 'l2' }],
    })), [missing(['sections', 0, 'rule'], 'rule'), missing(['sections', 1, 'rule'], 'rule')]],
    ['a scale', (draft) => {
      draft.scale = undefined;
      draft.sections[1]!.scale = 'two';
      a1(draft).options = [{ id: 'x', label: 'X', value: '1' }];
    }, [missing(['sections', 0, 'statements', 1, 'scale'], 'scale')]],
    ['groups of a table', (draft) => (first(draft).rule = table({ groups: undefined })), [missing(['sections', 0, 'rule', 'groups'], 'array')]],
    ['a table for indicators', (draft) => (a1(draft).indicators = [ticked]), [missing([...A1, 'rule'], 'rule')]],
    ['indicators for a table', (draft) => (a1(draft).rule = { ...tickedTable, rows: [{ when: ['all'], level: 'l4' }] }), [
      missing([...A1, 'indicators'], 'indicators'),
    ]],
    ['the level that a step of a ladder is part of', (draft) => {
      first(draft).rule = { kind: 'level-reached', metAt: 'l2' };
      a1(draft).partOf = 'l2';
    }, [missing(['sections', 0, 'statements', 1, 'partOf'], 'level')]],
    ['a weight for every kind of place', (draft) => {
      a1(draft).weight = { byKind: { county: '2', london: '1' } };
      first(draft).weight = { byKind: { unitary: '1', county: '1', metropolitan: '1' } };
      draft.sections[1]!.weight = { byKind: {}, otherwise: '1' };
    }, [
      missing(['sections', 0, 'weight', 'byKind', 'london'], 'weight'),
      missing([...A1, 'weight', 'byKind', 'unitary'], 'weight'),
      missing([...A1, 'weight', 'byKind', 'metropolitan'], 'weight'),
    ]],
  ])('%s', (_, change, problems) => {
    expect(problemsIn(change)).toEqual(problems);
  });
});

describe('what does not go together', () => {
  it.each<[string, (draft: Draft) => void, Problem[]]>([
    ['a scale and options', (draft) => Object.assign(a1(draft), { scale: 'two', options: [{ id: 'x', label: 'X', value: '1' }] }), [
      { code: 'both-scale-and-options', path: [...A1, 'options'] },
    ]],
    ['a row of another length', (draft) => (first(draft).rule = table({ rows: [{ when: ['all', 'none'], level: 'l4' }] })), [
      { code: 'row-length', path: ['sections', 0, 'rule', 'rows', 0, 'when'], expected: 1, received: 2 },
    ]],
    ['a row twice', (draft) => Object.assign(a1(draft), {
      indicators: [ticked], rule: { ...tickedTable, rows: ['l4', 'l1'].map((level) => ({ when: ['all'], level })) },
    }), [{ code: 'duplicate-row', path: [...A1, 'rule', 'rows', 1, 'when'], received: 'all' }]],
    ['a ladder and sections', (draft) => (draft.rule = { kind: 'level-reached', metAt: 'l2' }), [
      { code: 'statements-only', path: ['sections'], expected: 'level-reached' },
    ]],
  ])('%s', (_, change, problems) => {
    expect(problemsIn(change)).toEqual(problems);
  });
});

describe('depth', () => {
  it('may be thirty-two sections, the whole among them', () => {
    expect(parseInstrument(nestedInstrument(32)).ok).toBe(true);
  });

  it('may not be thirty-three', () => {
    expect(parseInstrument(nestedInstrument(33))).toEqual({
      ok: false, problems: [{ code: 'too-deep', path: ['sections', 0, 'sections', 0], expected: 32 }],
    });
  });

  it('is stopped before the schema where no section could be', () => {
    expect(parseInstrument(nestedInstrument(5_000))).toEqual({
      ok: false, problems: [{ code: 'too-deep', path: ['sections', 0, 'sections', 0], expected: 72 }],
    });
  });
});

it('names everything at once', () => {
  const problems = problemsIn((draft) => {
    a1(draft).source = 'law';
    a1(draft).scale = 'five';
    draft.sections[1]!.id = 'a';
    draft.bands = [{ level: 'l7', from: '1' }];
  });
  expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
    ['duplicate-id', 'sections', 1, 'id'],
    ['unknown-level', 'bands', 0, 'level'],
    ['unknown-reference', ...A1, 'scale'],
    ['unknown-reference', ...A1, 'source'],
  ]);
});
