import { expect, test } from 'vitest';
import type { Cell } from './grid.js';
import { rowsOf } from './rows.js';

const text = (value: string): Cell => ({ kind: 'text', value });

test('only the rows that hold something, from the top, however far the sheet reaches', () => {
  const cells = { XFD1048576: text('last'), B10: text('b'), A2: text('a'), A10: text('first') };
  expect(rowsOf({ name: 'Sheet1', hidden: false, cells, rows: 1_048_576, columns: 16_384, merged: [] })).toEqual([
    { row: 2, cells: new Map([[1, text('a')]]) },
    { row: 10, cells: new Map([[2, text('b')], [1, text('first')]]) },
    { row: 1_048_576, cells: new Map([[16_384, text('last')]]) },
  ]);
});
