import { describe, expect, it } from 'vitest';
import { sameAnswer, sameWords, saysNothing } from './same-words.js';
import { nothing, notes } from './stores.test-helper.js';

describe('sameWords', () => {
  it('looks at everything but the numbers of revisions', () => {
    const twice = notes({ lead: 'a' });
    const typedAndTakenBack = { ...twice, sheet: { ...twice.sheet, revision: 9, answers: { lead: { ...twice.sheet.answers.lead!, revision: 9, basedOn: 8 } } } };
    expect(sameWords(twice, typedAndTakenBack)).toBe(true);
    expect(sameWords(twice, { ...twice, drafts: {} })).toBe(true);
    expect(sameWords(twice, notes({ lead: 'a', plan: 'b' }))).toBe(false);
    expect(sameWords(twice, { ...twice, drafts: { lead: { note: 'a' } } })).toBe(false);
    expect(sameWords(twice, { ...twice, sheet: { ...twice.sheet, place: { kind: 'county' } } })).toBe(false);
  });

  it('sees a statement that is called revision', () => {
    expect(sameAnswer({ revision: { note: 'a' } }, { revision: { note: 'b' } })).toBe(false);
    expect(sameAnswer({ revision: 1 }, { revision: 2 })).toBe(true);
  });

  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true], [{ a: undefined }, { b: undefined }, true], [{ a: 1 }, { b: 1 }, false], [['a', 'b'], ['b', 'a'], false],
    [null, {}, false], ['a', 'a', true], [{ toString: 1 }, { a: 1 }, false],
  ])('%j and %j', (a, b, same) => expect(sameAnswer(a, b)).toBe(same));
});

describe('saysNothing', () => {
  it('is so until somebody answers, types or says what kind of place it is', () => {
    expect(saysNothing(nothing)).toBe(true);
    expect(saysNothing({ ...nothing, drafts: {} })).toBe(true);
    expect(saysNothing(notes({ lead: 'a' }))).toBe(false);
    expect(saysNothing({ ...nothing, drafts: { lead: { note: 'a' } } })).toBe(false);
    expect(saysNothing({ sheet: { ...nothing.sheet, place: { kind: 'county' } } })).toBe(false);
  });
});
