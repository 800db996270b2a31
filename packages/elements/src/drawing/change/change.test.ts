import { describe, expect, it } from 'vitest';
import { placeOf, wideEnough } from './change.js';

const scale = { lowest: 1, highest: 4, levels: [] };

describe('placeOf', () => {
  it('lies along the line by its share of the scale', () => {
    expect([1, 2.5, 4].map((value) => placeOf(scale, value, 200))).toEqual([0, 100, 200]);
  });

  it('lies in the middle where the scale has one value', () => {
    expect(placeOf({ ...scale, highest: 1 }, 1, 200)).toBe(100);
  });
});

describe('wideEnough', () => {
  it('takes in what a policy counts as less than the lowest level, and leaves out what is not there', () => {
    const row = { id: 'a', label: 'A', change: 'not-comparable' } as const;
    expect(wideEnough(scale, [{ ...row, then: 0, now: null }, { ...row, then: null, now: 5 }])).toMatchObject({ lowest: 0, highest: 5 });
    expect(wideEnough(scale, [])).toEqual(scale);
  });
});
