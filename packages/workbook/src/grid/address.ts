/** Where a cell is: row and column, both counted from 1 as the row is on the screen. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The last row and column that a workbook can have. */
export const LAST: CellPlace = { row: 1_048_576, column: 16_384 };

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

const A = 'A'.charCodeAt(0);

/**
 * A column's letters.
 *
 * @param column counted from 1.
 * @example
 * columnName(28); // 'AB'
 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(A + ((rest - 1) % 26)) + name;
  return name;
}

/**
 * A cell's address.
 *
 * @example
 * addressOf({ row: 13, column: 2 }); // 'B13'
 */
export const addressOf = ({ row, column }: CellPlace): string => `${columnName(column)}${row}`;

/**
 * Where an address leads, with or without dollar signs; undefined when it leads to no cell that a workbook can have.
 *
 * @example
 * placeOf('$B$13'); // { row: 13, column: 2 }
 */
export function placeOf(address: string): CellPlace | undefined {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - A + 1, 0);
  const row = Number(digits);
  return row > LAST.row || column > LAST.column ? undefined : { row, column };
}
