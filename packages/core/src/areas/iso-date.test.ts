import { describe, expect, it } from 'vitest';
import { daysBetween, isIsoDate } from './iso-date.js';

describe('isIsoDate', () => {
  it.each(['2026-03-31', '2028-02-29', '2000-02-29', '2026-12-01'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '26-04-01', '2026-4-1',
    '2026-04-01T00:00', '', 'today'])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-06-30', '2026-07-30', 30], ['2026-07-30', '2026-06-30', -30], ['2028-02-28', '2028-03-01', 2],
    ['2026-03-28', '2026-03-30', 2], ['2026-12-31', '2027-01-01', 1], ['2026-05-05', '2026-05-05', 0],
  ])('from %s to %s it is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
