import { columnName } from './address.js';
import type { Cell, Grid } from './grid.js';

export type Value = string | Cell;

/** A workbook of one sheet, row by row; empty texts are empty cells. */
export const gridOf = (rows: readonly (readonly Value[])[], merged: readonly string[] = []): Grid => ({
  remarks: [],
  sheets: [{
    name: 'Maturity', hidden: false, merged, rows: rows.length, columns: Math.max(...rows.map(({ length }) => length)),
    cells: Object.fromEntries(rows.flatMap((cells, row) => cells.flatMap((value, column): [string, Cell][] =>
      value === '' ? [] : [[`${columnName(column + 1)}${row + 1}`, typeof value === 'string' ? { kind: 'text', value } : value]]))),
  }],
});
