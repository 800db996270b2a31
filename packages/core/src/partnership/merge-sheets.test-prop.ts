import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer, changeNote, checkSheet, clearAnswer, type AnswerSheet } from '../assessment/index.js';
import { answerTo, contentOf } from '../assessment/change-answer.js';
import { isSame } from '../assessment/same.js';
import { compiledSmall } from '../assessment/sheet.test-inputs.js';
import { mergeSheets, settleAnswer, type MergedSheet } from './merge-sheets.js';
import { sheetWith } from './partnership.test-inputs.js';

const compiled = compiledSmall((draft) => {
  draft.sections[1]!.statements[1] = { id: 'b2', text: 'A plain statement' };
});
const START = sheetWith(compiled, 's', {});
const STATEMENTS = ['a1', 'b1', 'b2'];

/** What a device does: an answer, a note, or opening a statement again. */
const edits = fc.oneof(
  { weight: 5, arbitrary: fc.record({ statement: fc.constantFrom(...STATEMENTS), level: fc.constantFrom('l1', 'l2', 'l3', 'l4') }) },
  fc.record({ statement: fc.constantFrom(...STATEMENTS), note: fc.constantFrom('', 'Seen', 'Not seen') }),
  fc.record({ statement: fc.constantFrom(...STATEMENTS) }),
);
type Edit = { readonly statement: string; readonly level?: string; readonly note?: string };

const edit = (sheet: AnswerSheet, { statement, level, note }: Edit): AnswerSheet => {
  if (level !== undefined) return changeAnswer(sheet, statement, { state: 'answered', level });
  return note !== undefined ? changeNote(sheet, statement, note) : clearAnswer(sheet, statement);
};

/** States as devices come to hold them: each goes on from one of those before, whichever, and its clock says anything. */
const states = fc.array(fc.record({ from: fc.nat(), edits: fc.array(edits, { minLength: 1, maxLength: 3 }), day: fc.integer({ min: 1, max: 28 }) }), { minLength: 1, maxLength: 5 })
  .map((steps) => steps.reduce<AnswerSheet[]>((all, { from, edits: changes, day }) => {
    const next = (changes as Edit[]).reduce(edit, all[from % all.length]!);
    return [...all, { ...next, date: `2026-05-${String(day).padStart(2, '0')}` }];
  }, [START]).slice(1));

const merge = (of: readonly (AnswerSheet | MergedSheet)[]): MergedSheet => mergeSheets(compiled, of)[0]!;
const runs = { numRuns: 300 };

describe('merging sheets', () => {
  it('does not mind the order, nor a state given twice', () => {
    fc.assert(fc.property(states.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(merge([...shuffled, shuffled[0]!])).toEqual(merge(all));
    }), runs);
  });

  it('does not mind what is brought together first', () => {
    fc.assert(fc.property(states, states, states, (a, b, c) => {
      const whole = merge([...a, ...b, ...c]);
      expect(merge([merge([...a, ...b]), ...c])).toEqual(whole);
      expect(merge([...a, merge([...b, ...c])])).toEqual(whole);
      expect(merge([merge(a), merge(b), merge(c)])).toEqual(whole);
      expect(merge([whole])).toEqual(whole);
      expect(merge([whole, merge(b)])).toEqual(whole);
    }), runs);
  });

  it('does not mind the order of what was settled either', () => {
    fc.assert(fc.property(states, states, (a, b) => {
      const settled = merge([...a, ...b]).conflicts.reduce((merged, { statement, answers }) => settleAnswer(compiled, merged, statement, answers[0]!), merge([...a, ...b]));
      expect(settled.conflicts).toEqual([]);
      expect(merge([...b, settled, ...a])).toEqual(settled);
      expect(merge([merge([settled, ...b]), ...a])).toEqual(merge([merge(b), merge([...a, settled])]));
    }), runs);
  });

  it('loses nothing that anybody answered', () => {
    fc.assert(fc.property(states, (all) => {
      const { sheet, conflicts, replaced } = merge(all);
      for (const state of all) {
        for (const [statement, answer] of Object.entries(state.answers)) {
          const kept = [
            answerTo(sheet, statement),
            ...conflicts.filter((one) => one.statement === statement).flatMap(({ answers }) => answers),
            ...replaced.filter((one) => one.statement === statement).map((one) => one.answer),
          ];
          expect(kept.some((one) => isSame(contentOf(one), contentOf(answer)))).toBe(true);
        }
      }
    }), runs);
  });

  it('has a conflict wherever two devices parted and each then changed the same answer once', () => {
    const [low, high] = [fc.constantFrom('l1', 'l2'), fc.constantFrom('l3', 'l4')];
    // What one of them changed before is still there to show that they parted.
    const apart = fc.uniqueArray(fc.constantFrom('a2', 'b1', 'b2'));
    fc.assert(fc.property(states, low, high, apart, (before, mine, theirs, more) => {
      const base = before[0]!;
      const one = edit(more.reduce((sheet, statement) => changeNote(sheet, statement, 'Changed'), base), { statement: 'a1', level: mine });
      const other = edit(base, { statement: 'a1', level: theirs });
      const isChange = [one, other].every((state) => !isSame(contentOf(answerTo(state, 'a1')), contentOf(answerTo(base, 'a1'))));
      if (isChange) expect(merge([one, other]).conflicts.map(({ statement }) => statement)).toContain('a1');
    }), runs);
  });

  it('has a conflict wherever two devices parted, unless one changed again what it changed first, or both began alike', () => {
    const changes = fc.array(edits.filter((one) => 'level' in one), { minLength: 1, maxLength: 4 });
    const go = (base: AnswerSheet, all: readonly Edit[]) => {
      const lasting: Edit[] = [];
      const state = all.reduce((sheet, one) => {
        const next = edit(sheet, one);
        if (next !== sheet) lasting.push(one);
        return next;
      }, base);
      return { state, lasting };
    };
    fc.assert(fc.property(changes, changes, changes, (before, mine, theirs) => {
      const base = go(START, before).state;
      const [one, other] = [go(base, mine), go(base, theirs)];
      const [first, second] = [one.lasting, other.lasting].map(([begun]) => begun);
      const hasTurned = [one, other].some(({ lasting }) => lasting.slice(1).some(({ statement }) => statement === lasting[0]!.statement));
      if (hasTurned || isSame(first, second)) return;
      const conflicts = merge([one.state, other.state]).conflicts.map(({ statement }) => statement);
      const ofBoth = STATEMENTS.filter((statement) => [one, other].every(({ lasting }) => lasting.some((change) => change.statement === statement)));
      const apart = ofBoth.filter((statement) => !isSame(contentOf(answerTo(one.state, statement)), contentOf(answerTo(other.state, statement))));
      expect(conflicts.toSorted()).toEqual(apart);
    }), { numRuns: 1_000 });
  });

  it('of states of which each went on from the one before gives the last, as far as nothing was cleared', () => {
    const onward = fc.array(edits.filter((one) => 'level' in one), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(onward, (changes) => {
      const line = (changes as Edit[]).reduce<AnswerSheet[]>((all, change) => [...all, edit(all.at(-1)!, change)], [START]);
      const merged = merge(line);
      expect([merged.sheet, merged.conflicts]).toEqual([line.at(-1), []]);
    }), runs);
  });

  it('gives good sheets', () => {
    fc.assert(fc.property(states, (all) => {
      const { sheet } = merge(all);
      expect(checkSheet(compiled, sheet)).toEqual({ ok: true, value: sheet });
    }), runs);
  });
});
