import { placeOf, type CellPlace } from './address.js';
import type { GridSheet } from './grid.js';

/** The range of merged cells that a cell is part of, if any. */
export function mergedAround({ merged }: GridSheet, { row, column }: CellPlace): string | undefined {
  return merged.find((range) => {
    const [from, to] = range.split(':').map(placeOf);
    return from !== undefined && to !== undefined && row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  });
}
