import { describe, expect, it } from 'vitest';
import { citation } from './sentence-writer.js';

describe('citation', () => {
  it('names a document with the day and the part that are known', () => {
    expect(citation({ id: 'a', title: 'A letter' })).toBe('A letter');
    expect(citation({ id: 'a', title: 'A letter', date: '2026-03-09', part: 'p. 2' }))
      .toBe('A letter, 9 March 2026, p. 2');
  });
});
