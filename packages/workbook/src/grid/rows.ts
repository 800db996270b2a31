import { placeOf } from './address.js';
import type { Cell, GridSheet } from './grid.js';

/** A row that holds something: its cells by column, in no order. */
export interface GridRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A sheet is gone through more than once: for its labels, its headings, its rows. */
const found = new WeakMap<GridSheet['cells'], readonly GridRow[]>();

/**
 * The rows of a sheet that hold anything, from the top. A sheet of two cells may reach over a million rows and sixteen
 * thousand columns, so whoever goes through one goes by these.
 */
export function rowsOf({ cells }: GridSheet): readonly GridRow[] {
  const known = found.get(cells);
  if (known !== undefined) return known;
  const rows = new Map<number, Map<number, Cell>>();
  for (const [address, cell] of Object.entries(cells)) {
    const { row, column } = placeOf(address)!;
    const inRow = rows.get(row);
    if (inRow === undefined) rows.set(row, new Map([[column, cell]]));
    else inRow.set(column, cell);
  }
  const sorted = [...rows].map(([row, inRow]) => ({ row, cells: inRow })).sort((one, other) => one.row - other.row);
  found.set(cells, sorted);
  return sorted;
}
