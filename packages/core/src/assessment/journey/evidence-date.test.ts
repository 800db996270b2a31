import { describe, expect, it } from 'vitest';
import { dateFault, dateFields, dayOf, isBlankDate, type DateFault } from './evidence-date.js';

const fields = (day: string, month: string, year: string) => ({ day, month, year });

describe('dayOf', () => {
  it.each([
    ['9', '3', '2026', '2026-03-09'], ['09', '03', '2026', '2026-03-09'], [' 9 ', '3', ' 2026', '2026-03-09'], ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2000', '2000-02-29'], ['31', '12', '9999', '9999-12-31'], ['1', '1', '0001', '0001-01-01'],
  ])('reads %j %j %j', (day, month, year, iso) => {
    expect(dayOf(fields(day, month, year))).toBe(iso);
    expect(dateFault(fields(day, month, year))).toBeUndefined();
  });

  it.each<[string, string, string, DateFault]>([
    ['31', '2', '2026', { fault: 'not-real', part: 'day' }],
    ['29', '2', '1900', { fault: 'not-real', part: 'day' }],
    ['0', '1', '2026', { fault: 'not-real', part: 'day' }],
    ['1', '13', '2026', { fault: 'not-real', part: 'day' }],
    ['1', 'March', '2026', { fault: 'not-real', part: 'day' }],
    ['001', '3', '2026', { fault: 'not-real', part: 'day' }],
    ['-1', '3', '2026', { fault: 'not-real', part: 'day' }],
    ['1.5', '3', '2026', { fault: 'not-real', part: 'day' }],
    ['٩', '3', '2026', { fault: 'not-real', part: 'day' }],
    ['1', '3', '26', { fault: 'not-real', part: 'year' }],
    ['1', '3', '02026', { fault: 'not-real', part: 'year' }],
    ['1', '3', '+2026', { fault: 'not-real', part: 'year' }],
    ['', '3', '2026', { fault: 'incomplete', part: 'day', missing: ['day'] }],
    ['1', ' ', '', { fault: 'incomplete', part: 'month', missing: ['month', 'year'] }],
    ['', '', 'x', { fault: 'incomplete', part: 'day', missing: ['day', 'month'] }],
  ])('refuses %j %j %j', (day, month, year, fault) => {
    expect(dayOf(fields(day, month, year))).toBeUndefined();
    expect(dateFault(fields(day, month, year))).toEqual(fault);
  });

  it('takes nothing typed for no date', () => {
    expect(isBlankDate(fields('', ' ', ''))).toBe(true);
    expect(dateFault(fields('', ' ', ''))).toBeUndefined();
    expect(isBlankDate(fields('', '1', ''))).toBe(false);
  });
});

describe('dateFields', () => {
  it('shows a day as somebody would type it', () => {
    expect(dateFields('2026-03-09')).toEqual(fields('9', '3', '2026'));
    expect(dateFields('2026-10-20')).toEqual(fields('20', '10', '2026'));
    expect(dateFields(undefined)).toEqual(fields('', '', ''));
  });
});
