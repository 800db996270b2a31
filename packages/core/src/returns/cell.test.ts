import { describe, expect, it } from 'vitest';
import { CELL_PATTERN, columnOf, inReadingOrder, isCell, placeName, SHEET_NAME_PATTERN } from './cell.js';

describe('isCell', () => {
  it.each(['A1', 'B13', 'Z9', 'AA10', 'XFD1048576'])('takes %s', (text) => expect(isCell(text)).toBe(true));
  it.each(['', 'A', '1', 'a1', 'A0', 'A01', '$A$1', 'A1:B2', 'XFE1', 'ZZZ1', 'A1048577', 'AAAA1', 'A1 '])('refuses “%s”', (text) => expect(isCell(text)).toBe(false));
  it('refuses more than the pattern can say', () => expect('XFE1').toMatch(CELL_PATTERN));
});

describe('a sheet’s name', () => {
  it.each(['Cover', 'Quarterly Return Template', "Year's end", 'ä'])('can be %s', (name) => expect(name).toMatch(SHEET_NAME_PATTERN));
  it.each(['', 'a/b', 'a\\b', 'a?', 'a*', '[a]', 'a:b', "'a", "a'", 'x'.repeat(32)])('cannot be “%s”', (name) => expect(name).not.toMatch(SHEET_NAME_PATTERN));
});

describe('placeName', () => {
  it.each([
    [{ sheet: 'Cover', cell: 'B13' }, 'Cover!B13'],
    [{ sheet: 'Quarterly Return Template', cell: 'B5' }, "'Quarterly Return Template'!B5"],
    [{ sheet: "Year's end", column: 'A' }, "'Year''s end'!A:A"],
    // Without quotation marks this would be a cell.
    [{ sheet: 'ab1', cell: 'C2' }, "'ab1'!C2"],
    [{ sheet: '2026', cell: 'C2' }, "'2026'!C2"],
    [{ sheet: 'Cover' }, 'Cover'],
  ])('%j is %s', (place, name) => expect(placeName(place)).toBe(name));
});

describe('the order of reading', () => {
  it('is by rows and then by columns, and not by letters', () => {
    expect(inReadingOrder(['B10', 'AA2', 'A10', 'B2', 'Z2'])).toEqual(['B2', 'Z2', 'AA2', 'A10', 'B10']);
  });
  it('finds the column of a cell', () => expect(columnOf('XFD1048576')).toBe('XFD'));
});
