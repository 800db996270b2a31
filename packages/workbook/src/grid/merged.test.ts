import { expect, test } from 'vitest';
import { placeOf } from './address.js';
import type { GridSheet } from './grid.js';
import { mergedAround } from './merged.js';

const sheet: GridSheet = { name: 'Sheet1', hidden: false, cells: {}, rows: 0, columns: 0, merged: ['B2:C3', 'E2:E9', 'nowhere', 'D1:XFE9'] };

test.each([
  ['B2', 'B2:C3'], ['C3', 'B2:C3'], ['E2', 'E2:E9'], ['E9', 'E2:E9'], ['A2', undefined], ['D2', undefined], ['C4', undefined], ['B1', undefined],
])('%s', (address, range) => expect(mergedAround(sheet, placeOf(address)!)).toBe(range));

test('one row after another, and back again', () => {
  const addresses = ['B2', 'E9', 'B2', 'B9', 'E2'];
  expect(addresses.map((address) => mergedAround(sheet, placeOf(address)!))).toEqual(['B2:C3', 'E2:E9', 'B2:C3', undefined, 'E2:E9']);
});
