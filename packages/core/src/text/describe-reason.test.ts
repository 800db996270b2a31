import { describe, expect, it } from 'vitest';
import type { ComparisonReason } from '../comparison/index.js';
import { comparisonEnglish } from './comparison.en.js';
import { describeReason } from './describe-reason.js';

const reason = (code: ComparisonReason['code'], values: ComparisonReason['values'] = {}): ComparisonReason => ({ code, values });

describe('describeReason', () => {
  it.each<[ComparisonReason, string]>([
    [reason('other-basis', { then: 'declared', now: 'validated' }), 'What counts as an answer differs: as declared then, as validated now.'],
    [reason('withheld-then', { because: 'do-not-know' }), 'There was no figure then: something was not known.'],
    [reason('statements-split', { parts: ['b1', 'b2'] }), 'These come from a statement that was split: b1, b2.'],
    [reason('section-new'), 'This section is new.'],
  ])('%j', (given, sentence) => {
    expect(describeReason(given)).toBe(sentence);
  });

  it('calls parts by the names that a host has for them', () => {
    const given = reason('statements-new', { parts: ['a1', 'a2'] });
    expect(describeReason(given, {}, (id) => id.toUpperCase())).toBe('These are new: A1, A2.');
  });

  it('writes nothing of its own: all but the values comes from the catalogue', () => {
    const pseudo = Object.fromEntries(Object.entries(comparisonEnglish).map(([key, text]) => [key, `⟦${text}⟧`]));
    expect(describeReason(reason('withheld-now', { because: 'no-row' }), pseudo)).toBe(
      '⟦There is no figure now: ⟦no row of the table fits⟧.⟧',
    );
    expect(describeReason(reason('section-new'), { 'section-new': undefined } as object)).toBe('This section is new.');
  });

  it('has whole sentences, and words for the places in them', () => {
    for (const [key, text] of Object.entries(comparisonEnglish)) {
      expect(text, key).toMatch(key.includes('.') ? /^[a-z][^.]*$/ : /^[A-Z].*\.$/);
    }
  });
});
