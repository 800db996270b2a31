import { expect, test } from 'vitest';
import { addressOf, columnName, placeOf } from './address.js';

test.each([[1, 'A'], [26, 'Z'], [27, 'AA'], [52, 'AZ'], [53, 'BA'], [702, 'ZZ'], [703, 'AAA'], [16_384, 'XFD']])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(placeOf(`${name}7`)).toEqual({ row: 7, column });
});
test('there and back', () => expect(addressOf(placeOf('B13')!)).toBe('B13'));
test('dollar signs and small letters', () => expect(placeOf('$ab$12')).toEqual({ row: 12, column: 28 }));
test.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'A1048577', 'AAAA1', 'A1:B2', '__proto__'])('“%s” is no address', (address) =>
  expect(placeOf(address)).toBeUndefined());
