import { describe, expect, it } from 'vitest';
import { endsOf, together, type SpreadRow } from './spread.js';

const row = (...counts: (number | null)[]): SpreadRow => ({ id: 'a', label: 'A', counts, position: [] });

describe('endsOf', () => {
  it.each<[(number | null)[], [number, number] | undefined]>([
    [[0, 1, 0, 2], [1, 3]],
    [[0, 0, 3, 0], [2, 2]],
    [[0, 0], undefined],
    [[null, 4, null], [1, 1]],
    [[null, null], undefined],
    [[], undefined],
  ])('of %j are %j', (counts, ends) => {
    expect(endsOf(counts)).toEqual(ends);
  });
});

describe('together', () => {
  it('adds up what is known, level by level', () => {
    expect(together([row(1, 0, 2), row(0, 0, 3)], 3)).toEqual([1, 0, 5]);
  });

  it('withholds what one row withholds and no other is known to hold', () => {
    expect(together([row(null, null, 0), row(1, 0, 0)], 3)).toEqual([1, null, 0]);
  });
});
