import { describe, expect, it } from 'vitest';
import { changeAnswer, changeEvidence, changeNote, clearAnswer } from './change-answer.js';
import { changePlace } from './change-place.js';
import { emptySheet } from './empty-sheet.js';
import type { Kept } from './kept.js';
import { mergeKept, settleConflict } from './merge-kept.js';
import type { AnswerSheet } from './sheet.js';
import { compiledSmall } from './sheet.test-inputs.js';

const empty = emptySheet(compiledSmall());
const level = (sheet: AnswerSheet, statement: string, id = 'l1') => changeAnswer(sheet, statement, { state: 'answered', level: id });
const base: Kept = { sheet: level(level(empty, 'a1'), 'b1') };
const kept = (change: (sheet: AnswerSheet) => AnswerSheet, drafts?: Kept['drafts']): Kept =>
  ({ sheet: change(base.sheet), ...(drafts && { drafts }) });

describe('mergeKept', () => {
  it('holds what each of the two changed', () => {
    const mine = kept((sheet) => level(sheet, 'a1', 'l3'));
    const theirs = kept((sheet) => changeNote(clearAnswer(sheet, 'b1'), 'b2', 'A note'));
    const { kept: merged, conflicts, taken } = mergeKept(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(taken).toEqual(expect.arrayContaining(['b1', 'b2']));
    expect(taken).toHaveLength(2);
    expect(merged.sheet.revision).toBe(theirs.sheet.revision + 1);
    expect(merged.sheet.answers).toEqual({ a1: mine.sheet.answers.a1, b2: theirs.sheet.answers.b2 });
    expect(merged).not.toHaveProperty('drafts');
  });

  it('holds mine where both changed an answer otherwise, and shows all three', () => {
    const mine = kept((sheet) => level(sheet, 'a1', 'l3'));
    const theirs = kept((sheet) => clearAnswer(sheet, 'a1'));
    const { kept: merged, conflicts, taken } = mergeKept(base, mine, theirs);
    expect(merged.sheet.answers.a1).toEqual(mine.sheet.answers.a1);
    expect(conflicts).toEqual([{ statement: 'a1', base: base.sheet.answers.a1, mine: mine.sheet.answers.a1 }]);
    expect(taken).toEqual([]);
  });

  it('counts only what is said, not the revision it was said at', () => {
    const mine = kept((sheet) => level(level(level(sheet, 'a1', 'l3'), 'a1', 'l4'), 'a1', 'l3'));
    const theirs = kept((sheet) => level(sheet, 'a1', 'l3'));
    expect(mergeKept(base, mine, theirs)).toEqual({ kept: theirs, conflicts: [], taken: [] });
    expect(mergeKept(base, base, theirs)).toEqual({ kept: theirs, conflicts: [], taken: ['a1'] });
    expect(mergeKept(base, theirs, base).kept.sheet).toEqual({ ...theirs.sheet, revision: theirs.sheet.revision + 1 });
  });

  it('begins with an open sheet where there is no base', () => {
    const mine: Kept = { sheet: level(empty, 'a1', 'l2') };
    const theirs: Kept = { sheet: level(level(empty, 'a1', 'l3'), 'b1') };
    const { kept: merged, conflicts, taken } = mergeKept(undefined, mine, theirs);
    expect(Object.keys(merged.sheet.answers)).toEqual(['a1', 'b1']);
    expect(conflicts.map(({ statement, base: before }) => [statement, before])).toEqual([['a1', undefined]]);
    expect(taken).toEqual(['b1']);
  });

  it('merges the place and the rest of the sheet likewise', () => {
    const mine = kept((sheet) => ({ ...changePlace(sheet, { kind: 'county' }), partner: 'health' }));
    const theirs = kept((sheet) => ({ ...changePlace(sheet, { kind: 'london' }), respondent: 'A respondent' }));
    expect(mergeKept(base, mine, theirs).kept.sheet).toMatchObject({ place: { kind: 'county' }, partner: 'health', respondent: 'A respondent' });
    expect(mergeKept(mine, kept((sheet) => sheet), mine).kept.sheet).not.toHaveProperty('place');
  });

  it('holds what one typed beside what the other changed in another field', () => {
    const drafts = { a1: { note: 'far too long' } };
    const mine = kept((sheet) => sheet, drafts);
    const theirs = kept((sheet) => level(sheet, 'a1', 'l4'));
    expect(mergeKept(base, mine, theirs)).toEqual({ kept: { sheet: theirs.sheet, drafts }, conflicts: [], taken: ['a1'] });
    expect(mergeKept(base, theirs, mine)).toMatchObject({ kept: { sheet: { answers: { a1: { level: 'l4' } } }, drafts }, taken: ['a1'] });
  });

  it('takes none of what was typed for taken back where one of the two tells of no drafts at all', () => {
    const drafts = { a1: { note: 'far too long' } };
    const before = kept((sheet) => sheet, drafts);
    const bare = kept((sheet) => level(sheet, 'b2'));
    expect(mergeKept(before, before, bare).kept).toEqual({ sheet: bare.sheet, drafts });
    expect(mergeKept(before, bare, before).kept).toMatchObject({ drafts });
    expect(mergeKept(before, before, { ...bare, drafts: {} }).kept).toEqual({ sheet: bare.sheet, drafts: {} });
  });

  it('asks where one typed in the field that the other changed, or both typed', () => {
    const typed = (title: string) => ({ a1: { evidence: [{ title, reference: '', date: { day: '', month: '2', year: '' } }] } });
    const mine = kept((sheet) => sheet, typed('Mine'));
    const changed = kept((sheet) => changeEvidence(sheet, 'a1', [{ title: 'Theirs' }]));
    expect(mergeKept(base, mine, changed).conflicts).toEqual([
      { statement: 'a1', base: base.sheet.answers.a1, mine: base.sheet.answers.a1, theirs: changed.sheet.answers.a1, mineTyped: typed('Mine').a1 },
    ]);
    const theirs = kept((sheet) => sheet, typed('Theirs'));
    const { kept: merged, conflicts } = mergeKept(base, mine, theirs);
    expect(merged.drafts).toEqual(typed('Mine'));
    expect(conflicts).toMatchObject([{ mineTyped: typed('Mine').a1, theirsTyped: typed('Theirs').a1 }]);
  });
});

describe('settleConflict', () => {
  const mine = kept((sheet) => level(sheet, 'a1', 'l3'), { a1: { note: 'Mine' } });
  const theirs = kept((sheet) => clearAnswer(sheet, 'a1'), { a1: { note: 'Theirs' } });
  const { kept: merged, conflicts: [conflict] } = mergeKept(base, mine, theirs);

  it('leaves mine, with whatever was changed since', () => {
    const later = { ...merged, sheet: level(merged.sheet, 'a1', 'l4') };
    expect(settleConflict(later, conflict!, 'mine')).toBe(later);
  });

  it('puts theirs in its place as the next revision', () => {
    const settled = settleConflict(merged, conflict!, 'theirs');
    expect(settled.sheet).toMatchObject({ revision: merged.sheet.revision + 1 });
    expect(settled.sheet.answers).not.toHaveProperty('a1');
    expect(settled.drafts).toEqual({ a1: { note: 'Theirs' } });
    const other = settleConflict({ sheet: base.sheet }, { statement: 'a1', theirs: { state: 'do-not-know', revision: 40, basedOn: 3 } }, 'theirs');
    const revision = base.sheet.revision + 1;
    expect(other).toEqual({ sheet: { ...base.sheet, revision, answers: { ...base.sheet.answers, a1: { state: 'do-not-know', revision, basedOn: revision - 1 } } } });
  });
});
