import { describe, expect, it } from 'vitest';
import { inDecimal, inList, inPercent, inPounds, inWords } from './write-values.js';

describe('inPounds', () => {
  it.each([
    ['44910000.00', '£44,910,000.00'], ['0', '£0.00'], ['999.9', '£999.90'], ['1000', '£1,000.00'],
    ['-43000.00', '-£43,000.00'], ['44009999.505', '£44,009,999.505'], ['123456789012.34', '£123,456,789,012.34'],
  ])('writes %s as %s', (amount, text) => {
    expect(inPounds(amount)).toBe(text);
  });
});

describe('inPercent', () => {
  it.each([
    ['0.90', '90%'], ['0.9', '90%'], ['0.125', '12.5%'], ['0.05', '5%'], ['0', '0%'], ['1', '100%'], ['1.00', '100%'],
    ['0.333333', '33.3333%'],
  ])('writes %s as %s', (share, text) => {
    expect(inPercent(share)).toBe(text);
  });
});

describe('inWords', () => {
  it('writes a day as it is said', () => {
    expect([inWords('2026-03-09'), inWords('2027-12-31')]).toEqual(['9 March 2026', '31 December 2027']);
  });
});

describe('inList', () => {
  it('joins names', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(inList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

describe('inDecimal', () => {
  it.each([
    ['3/2', '1.5'], ['4', '4'], ['-1/4', '-0.25'], ['31/24', '31/24'], ['1/1000000', '0.000001'],
    ['1/10000000', '1/10000000'], ['no number', 'no number'],
  ])('writes %s as %s', (exact, written) => expect(inDecimal(exact)).toBe(written));
});
