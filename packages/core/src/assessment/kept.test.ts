import { expect, it } from 'vitest';
import { draftOf, withDraft } from './kept.js';

it('finds, sets and takes away the draft beside one statement', () => {
  const drafts = withDraft({}, 'a', { note: 'x' });
  expect(drafts).toEqual({ a: { note: 'x' } });
  expect(draftOf(drafts, 'a')).toEqual({ note: 'x' });
  expect(withDraft(drafts, 'b', {})).toBe(drafts);
  expect(withDraft(drafts, 'a', {})).toEqual({});
  expect(withDraft(drafts, 'a', undefined)).toEqual({});
});

it('finds nothing that is merely inherited', () => {
  expect(draftOf({}, 'constructor')).toBeUndefined();
  expect(draftOf(undefined, 'a')).toBeUndefined();
});
