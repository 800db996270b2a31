import { placeOf, type CellPlace } from './address.js';

/** The first cell of a range, and the last. */
export type Corners = readonly [CellPlace, CellPlace];

/** Both corners of a range such as `A1:C3`, or of one cell; undefined when it is none. */
export function cornersOf(range: string): Corners | undefined {
  const [from = '', to = from] = range.split(':');
  const corners = [placeOf(from), placeOf(to)] as const;
  return corners[0] === undefined || corners[1] === undefined ? undefined : [corners[0], corners[1]];
}

/**
 * Whether a cell lies within a range.
 *
 * @example
 * isWithin(cornersOf('A1:C3')!, { row: 2, column: 3 }); // true
 */
export const isWithin = ([from, to]: Corners, { row, column }: CellPlace): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;
