import { describe, expect, it } from 'vitest';
import { isNoDay, NO_DAY, type DayEntry } from './day-entry.js';
import { typedDay } from './typed-day.js';

const entry = (typed: string): DayEntry => {
  const [day = '', month = '', year = ''] = typed.split('/');
  return { day, month, year };
};

describe('typedDay', () => {
  it.each([['1/6/2026', '2026-06-01'], [' 29 /02/2028', '2028-02-29'], ['31/12/2026', '2026-12-31']])('reads %s', (typed, day) => {
    expect(typedDay(entry(typed))).toBe(day);
  });

  it.each(['', '31/2/2026', '1/6/26', '1//2026', 'x/6/2026', '1/13/2026', '-1/6/2026', '1/6/02026'])('takes %s for no day', (typed) => {
    expect(typedDay(entry(typed))).toBeUndefined();
  });
});

describe('isNoDay', () => {
  it('is true of nothing but empty boxes', () => {
    expect(isNoDay(NO_DAY)).toBe(true);
    expect(isNoDay(entry(' / / '))).toBe(true);
    expect(isNoDay(entry('/6/'))).toBe(false);
  });
});
