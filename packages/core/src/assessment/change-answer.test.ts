import type { AnswerSheet } from './sheet.js';
import { describe, expect, it } from 'vitest';
import { answerTo, changeAnswer, changeConfidence, changeEvidence, changeNote, clearAnswer } from './change-answer.js';

const sheet: AnswerSheet = {
  format: 'send-reform/sheet/1',
  id: 'a',
  revision: 7,
  instrument: { id: 'i', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` },
  answers: {
    one: { state: 'answered', level: 'low', confidence: 'high', note: 'Seen.', evidence: [{ title: 'Minutes' }], revision: 3, basedOn: 2 },
  },
};

describe('changeAnswer', () => {
  it('makes a new sheet, counts the revision up and leaves the old one as it was', () => {
    const before = structuredClone(sheet);
    const after = changeAnswer(sheet, 'two', { state: 'do-not-know' });
    expect(sheet).toEqual(before);
    expect(after).toEqual({ ...sheet, revision: 8, answers: { ...sheet.answers, two: { state: 'do-not-know', revision: 8, basedOn: 7 } } });
  });

  it('keeps the note, the evidence and the confidence beside another level', () => {
    expect(changeAnswer(sheet, 'one', { state: 'answered', level: 'high' }).answers.one).toEqual({
      state: 'answered', level: 'high', confidence: 'high', note: 'Seen.', evidence: [{ title: 'Minutes' }], revision: 8, basedOn: 7,
    });
  });

  it('drops what only a level has when there is none', () => {
    expect(changeAnswer(sheet, 'one', { state: 'not-applicable', reason: 'No such school.' }).answers.one).toEqual({
      state: 'not-applicable', reason: 'No such school.', note: 'Seen.', evidence: [{ title: 'Minutes' }], revision: 8, basedOn: 7,
    });
  });
});

describe('changeNote', () => {
  it('lets a note stand without an answer, and leaves nothing behind when it goes', () => {
    const noted = changeNote(sheet, 'two', 'Ask health.');
    expect(noted.answers.two).toEqual({ state: 'not-yet', note: 'Ask health.', revision: 8, basedOn: 7 });
    expect(changeNote(noted, 'two', '')).toEqual({ ...sheet, revision: 9 });
  });

  it('takes a note away from an answer that stays', () => {
    expect(changeNote(sheet, 'one', '').answers.one).toEqual({
      state: 'answered', level: 'low', confidence: 'high', evidence: [{ title: 'Minutes' }], revision: 8, basedOn: 7,
    });
  });
});

describe('clearAnswer', () => {
  it('leaves a statement open, with its note and evidence', () => {
    expect(clearAnswer(sheet, 'one').answers.one).toEqual({
      state: 'not-yet', note: 'Seen.', evidence: [{ title: 'Minutes' }], revision: 8, basedOn: 7,
    });
    expect(clearAnswer(changeAnswer(sheet, 'two', { state: 'do-not-know' }), 'two')).toEqual({ ...sheet, revision: 9 });
  });
});

describe('changeConfidence', () => {
  it('changes it beside an answer, and takes it away', () => {
    expect(changeConfidence(sheet, 'one', 'low').answers.one).toMatchObject({ level: 'low', confidence: 'low', revision: 8 });
    expect(changeConfidence(sheet, 'one', undefined).answers.one).not.toHaveProperty('confidence');
  });

  it('is for answered statements only', () => {
    expect(changeConfidence(sheet, 'two', 'low')).toBe(sheet);
  });
});

describe('changeEvidence', () => {
  it('lets evidence stand without an answer, and leaves nothing behind when it goes', () => {
    const list = [{ title: 'Minutes', date: '2026-03-09' }];
    const shown = changeEvidence(sheet, 'two', list);
    expect(shown.answers.two).toEqual({ state: 'not-yet', evidence: list, revision: 8, basedOn: 7 });
    expect(shown.answers.two?.evidence).not.toBe(list);
    expect(changeEvidence(shown, 'two', [])).toEqual({ ...sheet, revision: 9 });
  });
});

it('gives the sheet itself where nothing changes', () => {
  expect(changeAnswer(sheet, 'one', { state: 'answered', level: 'low' })).toBe(sheet);
  expect(changeNote(sheet, 'one', 'Seen.')).toBe(sheet);
  expect(changeNote(sheet, 'two', '')).toBe(sheet);
  expect(changeConfidence(sheet, 'one', 'high')).toBe(sheet);
  expect(changeEvidence(sheet, 'one', [{ title: 'Minutes' }])).toBe(sheet);
  expect(clearAnswer(sheet, 'two')).toBe(sheet);
});

it('has no answer that the sheet does not hold itself', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(answerTo(sheet, name)).toBeUndefined();
    expect(clearAnswer(sheet, name)).toBe(sheet);
    const changed = changeNote(sheet, name, 'x');
    expect(Object.hasOwn(changed.answers, name)).toBe(true);
    expect(Object.getPrototypeOf(changed.answers)).toBe(Object.prototype);
    expect(clearAnswer(changeNote(changed, name, ''), name).answers).toEqual(sheet.answers);
  }
});
