import { describe, expect, it } from 'vitest';
import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { compileInstrument, type CompiledInstrument, type Crosswalk } from '../instrument/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { score } from '../scoring/index.js';
import { compareAcross, comparePartners, comparer, compareSheets } from './index.js';
import { identityOf } from './starter-versions.test-inputs.js';

const compiledWith = (change?: (draft: Draft) => void): CompiledInstrument => unwrap(compileInstrument(smallInstrument(change)));

type Said = number | 'not-applicable' | 'do-not-know' | undefined;

/** A sheet with what is said of a1, a2, b1 and b2: the number of a level or a state. */
const sheet = (compiled: CompiledInstrument, said: readonly Said[], members: object = {}): AnswerSheet =>
  unwrap(checkSheet(compiled, JSON.parse(JSON.stringify({
    format: 'send-reform/sheet/1', id: 's', revision: 1, ...members,
    instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
    answers: Object.fromEntries(compiled.statements.map(({ id }, index) => {
      const what = said[index];
      return [id, typeof what === 'number' ? { state: 'answered', level: `l${what}` } : what && { state: what }];
    })),
  }))));

const plain = compiledWith();

const compareSaid = (compiled: CompiledInstrument, then: readonly Said[], now: readonly Said[], thenMembers = {}, nowMembers = {}) =>
  compareSheets(compiled, sheet(compiled, then, thenMembers), sheet(compiled, now, nowMembers));

describe('compareSheets', () => {
  it('says of each statement what became of its answer, in steps of levels', () => {
    const { statements, changes } = compareSaid(plain, [1, 4, 2, undefined], [3, 3, 2, 1]);
    expect(statements.map(({ id, section, change, steps }) => [id, section, change, steps])).toEqual([
      ['a1', 'a', 'rose', 2], ['a2', 'a', 'fell', -1], ['b1', 'b', 'stayed', 0], ['b2', 'b', 'new', null],
    ]);
    expect(changes).toEqual({ rose: 1, fell: 1, stayed: 1, new: 1, gone: 0, 'no-level': 0, 'not-comparable': 0 });
  });

  it.each<[Said, Said, string]>([
    [undefined, 2, 'new'], ['do-not-know', 2, 'new'], ['not-applicable', 2, 'new'], [2, undefined, 'gone'], [2, 'do-not-know', 'gone'],
    [2, 'not-applicable', 'gone'], [undefined, 'do-not-know', 'no-level'], ['not-applicable', 'not-applicable', 'no-level'],
  ])('from %s to %s is %s, without steps', (then, now, change) => {
    expect(compareSaid(plain, [then, 1, 1, 1], [now, 1, 1, 1]).statements[0]).toMatchObject({ change, steps: null, reasons: [] });
  });

  it('counts the levels of a reversed statement the other way round', () => {
    const reversed = compiledWith((draft) => (draft.sections[0]!.statements[0]!.reversed = true));
    const { statements, sections } = compareSaid(reversed, [1, 1, 1, 1], [3, 1, 1, 1]);
    expect(statements[0]).toMatchObject({ change: 'fell', steps: -2 });
    expect(sections[0]).toMatchObject({ change: 'fell', difference: '-1' });
  });

  it('gives figures as exact differences, rounded once, with levels and gates then and now', () => {
    const banded = compiledWith((draft) => {
      draft.bands = ['1', '2', '3', '3.5'].map((from, at) => ({ level: `l${at + 1}`, from }));
      draft.sections[0]!.gates = [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' } }];
      draft.sections[0]!.statements[0]!.weight = '2';
    });
    const { overall, sections } = compareSaid(banded, [1, 4, 2, 2], [2, 3, 2, 3]);
    expect(sections[0]).toMatchObject({
      id: 'a', was: 'a', parent: 'small', change: 'rose', difference: '1/3', rounded: '0.33', levelSteps: 1, answeredBoth: 2, reasons: [],
      then: { exact: '2', score: '2.00', level: 'l1', gate: { from: 'l2', failing: ['a1'] }, answered: 2, applicable: 2 },
      now: { exact: '7/3', level: 'l2', gate: null },
    });
    expect(overall).toMatchObject({ id: 'small', parent: null, difference: '5/12', rounded: '0.42', answeredBoth: 4 });
  });

  it('gives no difference where a figure is withheld on a side', () => {
    const { overall, sections } = compareSaid(plain, [1, undefined, 2, 2], [1, 2, 2, 'do-not-know']);
    expect(sections[0]).toMatchObject({
      change: 'not-comparable', difference: null, rounded: null, levelSteps: null, answeredBoth: 1,
      reasons: [{ code: 'withheld-then', values: { because: 'unanswered' } }],
    });
    expect(sections[1]!.reasons).toEqual([{ code: 'withheld-now', values: { because: 'do-not-know' } }]);
    expect(overall.reasons.map(({ code }) => code)).toEqual(['withheld-then', 'withheld-now']);
  });

  it('gives none where other statements were counted, and none further up', () => {
    const { overall, sections } = compareSaid(plain, [1, 2, 2, 2], [1, 'not-applicable', 2, 3]);
    const reasons = [{ code: 'other-statements-counted', values: { parts: ['a2'] } }];
    expect(sections[0]).toMatchObject({ then: { exact: '3/2' }, now: { exact: '1' }, difference: null, reasons });
    expect(overall).toMatchObject({ difference: null, reasons });
    expect(sections[1]).toMatchObject({ difference: '1/2', reasons: [] });
  });

  it('takes what a policy counts for counted', () => {
    const lenient = compiledWith((draft) => (draft.rule = { kind: 'weighted-mean', unanswered: 'zero', doNotKnow: 'exclude' }));
    expect(compareSaid(lenient, [1, undefined, 1, 1], [1, 2, 1, 1]).sections[0]).toMatchObject({ difference: '1', answeredBoth: 1 });
    expect(compareSaid(lenient, [1, 'do-not-know', 1, 1], [1, 2, 1, 1]).sections[0]!.reasons[0]!.code).toBe('other-statements-counted');
  });

  it('gives none for a section that has no total, and does not mind it further up', () => {
    const matrix = compiledWith((draft) => (draft.sections[1]!.rule = { kind: 'none' }));
    const { overall, sections } = compareSaid(matrix, [1, 1, 1, 'not-applicable'], [2, 1, 1, 1]);
    expect(sections[1]).toMatchObject({ difference: null, reasons: [{ code: 'no-total' }] });
    expect(overall).toMatchObject({ difference: '1/2', reasons: [] });
  });

  it('gives none where a section was left out on one side', () => {
    const lenient = compiledWith((draft) => (draft.rule = { kind: 'weighted-mean', unanswered: 'exclude' }));
    const { overall } = compareSaid(lenient, [1, 1, undefined, undefined], [1, 1, 2, 2]);
    expect(overall).toMatchObject({ difference: null, reasons: [{ code: 'other-statements-counted', values: { parts: ['b1', 'b2'] } }] });
  });

  describe('between kinds of place', () => {
    const kinds = compiledWith((draft) => {
      draft.sections[0]!.statements[0]!.weight = { byKind: { county: '2' }, otherwise: '1' };
      draft.sections[1]!.statements[1]!.appliesTo = { kind: ['county'] };
    });
    const at = (kind: string) => ({ place: { kind, dfeCode: '893' } });

    it('compares nothing that weighs or asks otherwise', () => {
      const { overall, sections, statements, then, now } = compareSaid(kinds, [1, 1, 1, 1], [2, 2, 2, undefined], at('county'), at('london'));
      expect([then.placeKind, now.placeKind, then.dfeCode]).toEqual(['county', 'london', '893']);
      expect(sections[0]!.reasons).toEqual([{ code: 'other-weights', values: { parts: ['a1'] } }]);
      expect(sections[1]!.reasons).toEqual([{ code: 'other-statements-asked', values: { parts: ['b2'] } }]);
      expect(overall.reasons.map(({ code }) => code)).toEqual(['other-weights', 'other-statements-asked']);
      expect([overall, ...sections].map(({ difference }) => difference)).toEqual([null, null, null]);
      expect(statements[3]).toMatchObject({ change: 'not-comparable', steps: null, reasons: [{ code: 'not-asked-now' }] });
      expect(statements[0]).toMatchObject({ change: 'rose', steps: 1 });
    });

    it('compares two kinds that are asked and weighed alike', () => {
      const { overall } = compareSaid(kinds, [1, 1, 1, 1], [2, 2, 2, undefined], at('unitary'), at('london'));
      expect(overall).toMatchObject({ difference: '1', reasons: [] });
    });

    it('minds a gate over a statement that one side is not asked', () => {
      const gated = compiledWith((draft) => {
        draft.bands = [{ level: 'l1', from: '1' }, { level: 'l2', from: '2' }];
        draft.sections[0]!.gates = [{ capAt: 'l1', unless: { all: ['b1'], atLeast: 'l2' } }];
        draft.sections[1]!.statements[0]!.appliesTo = { kind: ['county'] };
      });
      const { sections } = compareSaid(gated, [2, 2, 1, 2], [2, 2, undefined, 2], at('county'), at('london'));
      expect(sections[0]).toMatchObject({ levelSteps: null, reasons: [{ code: 'other-statements-asked', values: { parts: ['b1'] } }] });
    });
  });

  it('compares nothing between bases', () => {
    const [then, now] = [sheet(plain, [1, 1, 1, 1]), sheet(plain, [2, 2, 2, 2])];
    const { overall, statements } = compareSheets(plain, then, now, { now: { basis: 'evidenced' } });
    const reasons = [{ code: 'other-basis', values: { then: 'declared', now: 'evidenced' } }];
    expect(overall).toMatchObject({ difference: null, reasons });
    expect(statements[0]).toMatchObject({ change: 'not-comparable', steps: null, reasons });
  });

  it('scores each side by its own validations', () => {
    const accepted = (level: string, date: string) =>
      ['a1', 'a2', 'b1', 'b2'].map((statement) => ({ statement, outcome: 'accepted' as const, level, role: 'Lead', date }));
    const { overall } = compareSheets(plain, sheet(plain, [3, 3, 3, 3]), sheet(plain, [4, 4, 4, 4]), {
      basis: 'validated',
      then: { validations: accepted('l1', '2026-01-10') },
      now: { validations: accepted('l3', '2026-06-10') },
    });
    expect(overall).toMatchObject({ then: { exact: '1' }, now: { exact: '3' }, difference: '2' });
  });

  it('goes by what the caller calls then and now, not by dates', () => {
    const { then, now, overall } = compareSaid(plain, [2, 2, 2, 2], [1, 1, 1, 1], { date: '2026-06-01' }, { date: '2025-12-01' });
    expect([then.date, now.date, overall.difference]).toEqual(['2026-06-01', '2025-12-01', '-1']);
  });

  it('throws for a sheet of another instrument', () => {
    const other = compiledWith((draft) => (draft.title = 'Other'));
    expect(() => compareSheets(plain, sheet(other, [1, 1, 1, 1]), sheet(plain, [1, 1, 1, 1]))).toThrow(TypeError);
  });
});

describe('comparer', () => {
  it('compares results that are there already to the same comparison', () => {
    const [then, now] = [sheet(plain, [1, 2, 3, 4]), sheet(plain, [4, 2, 'not-applicable', 1])];
    const scored = (of: AnswerSheet) => ({ sheet: of, result: score(plain, of) });
    expect(comparer(plain)(scored(then), scored(now))).toEqual(compareSheets(plain, then, now));
  });

  it('throws for a result of another instrument', () => {
    const other = compiledWith((draft) => (draft.title = 'Other'));
    const of = sheet(other, [1, 1, 1, 1]);
    const scored = { sheet: of, result: score(other, of) };
    expect(() => comparer(plain)(scored, scored)).toThrow(`The result is of ${other.hash}, not of ${plain.hash}.`);
  });
});

describe('comparePartners', () => {
  const compared = smallInstrument((draft) => (draft.partners = ['education', 'health', 'care'].map((id) => ({ id, label: id }))));
  const partnered = unwrap(compileInstrument(compared));
  const of = (partner: string | undefined, level: number) => sheet(partnered, [level, level, level, level], { partner });

  it('compares each partner with itself, and says why it does not', () => {
    const changes = comparePartners(
      [of('health', 1), of('education', 2), of('education', 3), of(undefined, 1)],
      [of('health', 3), of('education', 2), of('care', 2), of(undefined, 2)],
      (then, now) => compareSheets(partnered, then, now),
    );
    expect(changes.map(({ partner, then, now, comparison, reasons }) => (
      [partner, then, now, comparison?.overall.difference ?? null, reasons.map(({ code }) => code)]
    ))).toEqual([
      ['health', 1, 1, '2', []], ['education', 2, 1, null, ['several-sheets']], [null, 1, 1, '1', []], ['care', 0, 1, null, ['no-sheet-then']],
    ]);
    expect(comparePartners([of('care', 1)], [], (then, now) => compareSheets(partnered, then, now))[0]!.reasons[0]!.code).toBe('no-sheet-now');
  });
});

describe('compareAcross, one thing changed at a time', () => {
  const across = (change: (draft: Draft) => void, walk: (crosswalk: Crosswalk) => Crosswalk = (crosswalk) => crosswalk) => {
    const before = compiledWith((draft) => {
      draft.bands = [{ level: 'l1', from: '1' }, { level: 'l2', from: '2' }];
      draft.sections[0]!.gates = [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' } }];
    });
    const after = unwrap(compileInstrument({ ...structuredClone(before.instrument), version: '2.0.0' }));
    const draft = structuredClone(after.instrument) as Draft;
    change(draft);
    const changed = unwrap(compileInstrument(draft));
    const identity = identityOf(before);
    const crosswalk = walk({ ...identity, to: { id: 'small', version: '2.0.0', hash: changed.hash } });
    return compareAcross(before, sheet(before, [1, 2, 3, 4]), changed, sheet(changed, [2, 2, 2, 2]), crosswalk);
  };
  const codes = (change: (draft: Draft) => void, walk?: (crosswalk: Crosswalk) => Crosswalk) =>
    Object.fromEntries([across(change, walk)].flatMap(({ overall, sections }) =>
      [overall, ...sections].map(({ id, reasons }) => [id, reasons.map(({ code }) => code)])));

  it('compares everything where only what is not asked or counted has changed', () => {
    expect(codes((draft) => {
      draft.title = 'Another title';
      draft.rounding = { places: 1, mode: 'down' };
      draft.sections[0]!.gates![0]!.reason = 'Because';
    })).toEqual({ small: [], a: [], b: [] });
  });

  it.each<[string, (draft: Draft) => void, string[]]>([
    ['rule', (draft) => (draft.sections[0]!.rule = { kind: 'minimum' }), ['other-rule', 'other-bands']],
    ['policies', (draft) => Object.assign(draft.sections[0]!, { rule: { kind: 'weighted-mean', unanswered: 'zero' }, bands: draft.bands }), ['other-policies']],
    ['bands', (draft) => (draft.sections[0]!.bands = [{ level: 'l1', from: '1' }, { level: 'l2', from: '1.5' }]), ['other-bands']],
    ['gates', (draft) => (draft.sections[0]!.gates![0]!.unless.atLeast = 'l3'), ['other-gates']],
  ])('compares no figure with another %s', (_, change, expected) => {
    // What keeps a section from being compared keeps the whole from it.
    expect(codes(change)).toEqual({ small: expected, a: expected, b: [] });
  });

  it('minds another weight of a section in the figure around it only', () => {
    expect(codes((draft) => (draft.sections[1]!.weight = '3'))).toEqual({ small: ['other-weights'], a: [], b: [] });
  });

  it('minds a statement that stands in another section, and still compares it', () => {
    const moved = (draft: Draft) => void draft.sections[1]!.statements.push(draft.sections[0]!.statements.pop()!);
    expect(codes(moved)).toEqual({ small: ['parts-moved'], a: ['parts-moved'], b: ['parts-moved'] });
    expect(across(moved).statements.find(({ id }) => id === 'a2')).toMatchObject({ section: 'b', change: 'stayed', steps: 0 });
  });

  it('follows a statement that a gate names to its id now', () => {
    const renamed = (draft: Draft) => {
      draft.sections[0]!.statements[0]!.id = 'x1';
      draft.sections[0]!.gates![0]!.unless.all = ['x1'];
    };
    expect(codes(renamed, (crosswalk) => ({
      ...crosswalk, statements: crosswalk.statements.map((entry) => (entry.kind === 'same' && entry.from === 'a1' ? { ...entry, to: 'x1' } : entry)),
    }))).toEqual({ small: [], a: [], b: [] });
  });

  it('compares a statement whose weight alone has changed, and no figure that it is in', () => {
    const heavier = (draft: Draft) => (draft.sections[0]!.statements[0]!.weight = '2');
    const reworded = (crosswalk: Crosswalk): Crosswalk => ({
      ...crosswalk, statements: crosswalk.statements.map((entry) => (entry.kind === 'same' && entry.from === 'a1' ? { ...entry, kind: 'reworded' } : entry)),
    });
    expect(across(heavier, reworded).statements[0]).toMatchObject({ steps: 1, caution: ['weight'] });
    // The gate looks at it too, and is no longer over the same statement.
    const reasons = ['other-gates', 'statements-reworded', 'other-weights'];
    expect(codes(heavier, reworded)).toEqual({ small: reasons, a: reasons, b: [] });
  });
});
