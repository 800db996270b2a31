import { describe, expect, it } from 'vitest';
import { isQuarter, quarterAt, quarterBegins, quarterEnds, quarterNumber, quarterOf, quartersFrom } from './quarter.js';

describe('isQuarter', () => {
  it.each(['2026-27 Q1', '2026-27 Q4', '2000-01 Q2', '2009-10 Q3', '2098-99 Q4'])('takes %s', (text) => {
    expect(isQuarter(text)).toBe(true);
  });

  it.each(['2026-28 Q1', '2026-26 Q1', '2026-27 Q0', '2026-27 Q5', '2026-27', '2026-27Q1', '2026-27 Q1 ', '2099-00 Q1',
    '1999-00 Q1', '2026-2027 Q1', 'Q1 2026-27', ''])('refuses %j', (text) => {
    expect(isQuarter(text)).toBe(false);
  });
});

describe('the days of a quarter', () => {
  it.each([
    ['2026-27 Q1', '2026-04-01', '2026-06-30'],
    ['2026-27 Q2', '2026-07-01', '2026-09-30'],
    ['2026-27 Q3', '2026-10-01', '2026-12-31'],
    ['2026-27 Q4', '2027-01-01', '2027-03-31'],
    ['2027-28 Q1', '2027-04-01', '2027-06-30'],
  ])('%s begins on %s and ends on %s', (quarter, begins, ends) => {
    expect([quarterBegins(quarter), quarterEnds(quarter)]).toEqual([begins, ends]);
    expect([quarterOf(begins), quarterOf(ends)]).toEqual([quarter, quarter]);
  });
});

describe('the order of quarters', () => {
  it('runs on over the end of a financial year', () => {
    expect(quarterAt(quarterNumber('2026-27 Q4') + 1)).toBe('2027-28 Q1');
    expect(quartersFrom('2026-27 Q3', '2027-28 Q2')).toEqual(['2026-27 Q3', '2026-27 Q4', '2027-28 Q1', '2027-28 Q2']);
  });

  it('has one quarter from a quarter to itself, and none backwards', () => {
    expect(quartersFrom('2026-27 Q3', '2026-27 Q3')).toEqual(['2026-27 Q3']);
    expect(quartersFrom('2026-27 Q3', '2026-27 Q1')).toEqual([]);
  });
});
