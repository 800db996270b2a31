import { describe, expect, it } from 'vitest';
import { knownWords, withWordsOf } from './known-words.js';
import { nothing, notes, notesIn } from './stores.test-helper.js';

describe('knownWords', () => {
  it('is the base where everything sent was answered', () => {
    const base = notes({ lead: 'a' });
    expect(knownWords(base, [], notes({ lead: 'b' }))).toBe(base);
    expect(knownWords(undefined, [], base)).toBeUndefined();
  });

  it('takes what the store has of mine for known, statement by statement', () => {
    const base = notes({ lead: 'a', listen: 'a', plan: 'a' });
    const sent = [notes({ lead: 'ab', listen: 'ab', plan: 'a' }), notes({ lead: 'abc', listen: 'a', plan: 'a' })];
    expect(notesIn(knownWords(base, sent, notes({ lead: 'abc', listen: 'theirs', plan: 'a' })))).toEqual({ lead: 'abc', listen: 'a', plan: 'a' });
  });

  it('knows of an answer that I took away', () => {
    expect(notesIn(knownWords(notes({ lead: 'a', plan: 'a' }), [notes({ plan: 'a' })], notes({ plan: 'a' })))).toEqual({ plan: 'a' });
  });

  it('knows what was sent where nothing was there before', () => {
    expect(notesIn(knownWords(undefined, [notes({ lead: 'a' })], notes({ lead: 'a', plan: 'theirs' })))).toEqual({ lead: 'a' });
  });

  it('knows of drafts as well', () => {
    const drafts = { lead: { note: 'long' } };
    expect(knownWords(nothing, [{ ...nothing, drafts }], { ...nothing, drafts })?.drafts).toEqual(drafts);
  });
});

describe('withWordsOf', () => {
  it('puts what others say of some statements in place, and nothing where they say nothing', () => {
    const mine = { ...notes({ lead: 'mine', listen: 'mine', plan: 'mine' }), drafts: { lead: { note: 'mine' }, plan: { note: 'mine' } } };
    const others = { ...notes({ lead: 'theirs', listen: 'theirs' }), drafts: { lead: { note: 'theirs' } } };
    const mixed = withWordsOf(mine, others, ['lead', 'plan']);
    expect(notesIn(mixed)).toEqual({ lead: 'theirs', listen: 'mine' });
    expect(mixed.drafts).toEqual({ lead: { note: 'theirs' } });
    expect(notesIn(withWordsOf(mine, undefined, ['lead']))).toEqual({ listen: 'mine', plan: 'mine' });
  });
});
