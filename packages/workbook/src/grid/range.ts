import { placeOf, type CellPlace } from './address.js';

/** Both corners of a range such as `A1:C3`, or of one cell; undefined when it is none. */
export function cornersOf(range: string): readonly [CellPlace, CellPlace] | undefined {
  const [from = '', to = from] = range.split(':');
  const corners = [placeOf(from), placeOf(to)] as const;
  return corners[0] === undefined || corners[1] === undefined ? undefined : [corners[0], corners[1]];
}

/**
 * Whether a cell lies within a range.
 *
 * @example
 * isWithin('A1:C3', { row: 2, column: 3 }); // true
 */
export function isWithin(range: string, { row, column }: CellPlace): boolean {
  const [from, to] = cornersOf(range) ?? [];
  return from !== undefined && to !== undefined && from.row <= row && row <= to.row && from.column <= column && column <= to.column;
}
