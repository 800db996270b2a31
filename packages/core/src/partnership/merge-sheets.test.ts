import { describe, expect, it } from 'vitest';
import { changeAnswer, changeNote, clearAnswer, type AnswerSheet } from '../assessment/index.js';
import { compiledSmall } from '../assessment/sheet.test-inputs.js';
import { mergeSheets, settleAnswer, type MergedSheet } from './merge-sheets.js';
import { sheetWith } from './partnership.test-inputs.js';

const compiled = compiledSmall();
const say = (sheet: AnswerSheet, statement: string, level: string) => changeAnswer(sheet, statement, { state: 'answered', level });
const base = say(say(sheetWith(compiled, 's', {}), 'a1', 'l1'), 'b1', 'l1');
const merge = (...states: readonly (AnswerSheet | MergedSheet)[]): MergedSheet => mergeSheets(compiled, states)[0]!;
const level = ({ sheet }: MergedSheet, statement: string) => {
  const answer = sheet.answers[statement];
  return answer?.state === 'answered' ? answer.level : answer?.state;
};
const conflicts = (merged: MergedSheet) => merged.conflicts.map(({ statement, answers }) =>
  [statement, answers.map((answer) => (answer.state === 'answered' ? answer.level : answer.state)).toSorted((a, b) => String(a).localeCompare(String(b))).join(' ')]);

describe('mergeSheets', () => {
  it('takes what was changed later on the same device', () => {
    const later = say(say(base, 'a1', 'l2'), 'a1', 'l3');
    const merged = merge(base, later);
    expect(merged.sheet).toEqual(later);
    expect([merged.conflicts, merged.replaced]).toEqual([[], [{ statement: 'a1', answer: base.answers['a1'] }]]);
  });

  it('takes what two devices changed apart from one another', () => {
    const merged = merge(say(base, 'a1', 'l3'), say(base, 'b1', 'l4'));
    expect([level(merged, 'a1'), level(merged, 'b1'), merged.conflicts, merged.sheet.revision]).toEqual(['l3', 'l4', [], base.revision + 2]);
  });

  it('keeps and shows a statement that two devices changed', () => {
    const merged = merge(say(base, 'a1', 'l3'), say(base, 'a1', 'l4'));
    expect(conflicts(merged)).toEqual([['a1', 'l3 l4']]);
    expect(merged.sheet.answers).not.toHaveProperty('a1');
  });

  it('does so also where one device went on for longer', () => {
    const far = say(say(say(base, 'b1', 'l2'), 'a1', 'l2'), 'a1', 'l3');
    expect(conflicts(merge(far, say(base, 'a1', 'l4')))).toEqual([['a1', 'l3 l4']]);
  });

  it('does so where two devices changed the same statements, each in another order', () => {
    const [mine, theirs] = [say(say(base, 'a1', 'l3'), 'b1', 'l3'), say(say(base, 'b1', 'l4'), 'a1', 'l4')];
    expect(conflicts(merge(mine, theirs))).toEqual([['a1', 'l3 l4'], ['b1', 'l3 l4']]);
    const longer = changeNote(say(mine, 'b1', 'l2'), 'b2', 'Seen');
    expect(conflicts(merge(longer, theirs))).toEqual([['a1', 'l3 l4'], ['b1', 'l2 l4']]);
  });

  it('takes for replaced what nothing shows to have been given apart, and keeps it', () => {
    // The second device changed its mind at once: as far as anybody can tell, it went on from the first.
    const merged = merge(say(base, 'a1', 'l4'), say(say(base, 'a1', 'l2'), 'a1', 'l3'));
    expect([conflicts(merged), level(merged, 'a1')]).toEqual([[], 'l3']);
    expect(merged.replaced).toMatchObject([{ statement: 'a1', answer: { level: 'l4' } }]);
  });

  it('takes what both said alike once', () => {
    const [mine, theirs] = [say(base, 'a1', 'l3'), say(say(base, 'b1', 'l2'), 'a1', 'l3')];
    expect([level(merge(mine, theirs), 'a1'), merge(mine, theirs).conflicts]).toEqual(['l3', []]);
  });

  it('does not look at clocks', () => {
    const early = { ...say(base, 'a1', 'l3'), date: '2020-01-01' };
    const late = { ...base, date: '2030-01-01' };
    expect(level(merge(early, late), 'a1')).toBe('l3');
    expect(merge(early, late).sheet.date).toBe('2020-01-01');
    const both = merge(early, { ...say(base, 'b1', 'l3'), date: '2021-01-01' });
    expect([both.detailConflicts, both.sheet.date]).toEqual([[{ detail: 'date', values: ['2020-01-01', '2021-01-01'] }], undefined]);
  });

  it('keeps the sheet of a respondent who left', () => {
    const left = say(sheetWith(compiled, 'gone', {}), 'a1', 'l2');
    const merged = mergeSheets(compiled, [say(base, 'a1', 'l2'), left, base]);
    expect(merged.map(({ sheet }) => sheet.id)).toEqual(['gone', 's']);
    expect(merged[0]!.sheet).toEqual(left);
  });

  it('brings back a cleared answer that another device holds, since it cannot know better', () => {
    expect(level(merge(clearAnswer(base, 'a1'), base), 'a1')).toBe('l1');
    expect(level(merge(clearAnswer(changeNote(base, 'a1', 'Asked again'), 'a1'), base), 'a1')).toBe('not-yet');
  });

  it('takes an answer that counts no revisions for the oldest', () => {
    const imported = sheetWith(compiled, 's', { a1: 'l1' });
    expect(level(merge(imported, say(imported, 'a1', 'l4')), 'a1')).toBe('l4');
    expect(conflicts(merge(imported, sheetWith(compiled, 's', { a1: 'l2' })))).toEqual([['a1', 'l1 l2']]);
  });

  it('refuses a sheet of another instrument', () => {
    const other = compiledSmall((draft) => { draft.version = '2.0.0'; });
    expect(() => mergeSheets(other, [base])).toThrow(TypeError);
    expect(mergeSheets(compiled, [])).toEqual([]);
  });
});

describe('settleAnswer', () => {
  const [mine, theirs] = [say(base, 'a1', 'l3'), say(base, 'a1', 'l4')];

  it('settles a conflict for good, whoever still holds one side of it', () => {
    const settled = settleAnswer(compiled, merge(mine, theirs), 'a1', { state: 'answered', level: 'l4' });
    expect([level(settled, 'a1'), settled.conflicts]).toEqual(['l4', []]);
    expect(settled.settled).toHaveLength(2);
    for (const state of [mine, theirs, base]) expect(merge(state, settled)).toMatchObject({ sheet: { answers: settled.sheet.answers }, conflicts: [] });
  });

  it('is a conflict again when another device settles it otherwise', () => {
    const [one, other] = ['l3', 'l2'].map((chosen) => settleAnswer(compiled, merge(mine, theirs), 'a1', { state: 'answered', level: chosen }));
    expect(conflicts(merge(one!, other!))).toEqual([['a1', 'l2 l3']]);
  });

  it('leaves a statement without a conflict alone', () => {
    const merged = merge(mine);
    expect(settleAnswer(compiled, merged, 'a1', { state: 'do-not-know' })).toBe(merged);
  });
});
