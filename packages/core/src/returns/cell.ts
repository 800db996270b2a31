/** A place in a workbook: a cell, a column, or a whole sheet. */
export interface WorkbookPlace {
  readonly sheet: string;
  /** Letters and a number, `B13`. */
  readonly cell?: string;
  /** Letters, `A`. */
  readonly column?: string;
}

/** The last column and row that a workbook can have: XFD, 1048576. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** How cells are written: capital letters, then a number without leading zeros. */
export const CELL_PATTERN = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Sheet names as spreadsheet programs take them: up to 31 characters, none of `[ ] : * ? / \`, no apostrophe at an end. */
export const SHEET_NAME_PATTERN = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/** The number of a column, from 1: `A` is 1, `AA` is 27. */
const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Whether a text is the address of a cell that a workbook can have.
 *
 * @example
 * isCell('XFD1048576'); // true
 * isCell('XFE1');       // false
 */
export function isCell(text: string): boolean {
  const match = CELL_PATTERN.exec(text);
  return match !== null && columnNumber(match[1]!) <= LAST_COLUMN && Number(match[2]) <= LAST_ROW;
}

/** The letters of a cell's column: `B` for `B13`. */
export const columnOf = (cell: string): string => cell.replace(/\d+$/, '');

/** Cells in the order of reading: by rows, then by columns. Each address is read once, since there may be very many. */
export const inReadingOrder = (cells: readonly string[]): string[] =>
  cells
    .map((cell) => {
      const letters = columnOf(cell);
      return { cell, at: Number(cell.slice(letters.length)) * (LAST_COLUMN + 1) + columnNumber(letters) };
    })
    .sort((one, other) => one.at - other.at)
    .map(({ cell }) => cell);

/**
 * A place as spreadsheet programs write it, to be shown to people and typed into the program's name box.
 *
 * @example
 * placeName({ sheet: 'Quarterly Return Template', cell: 'B5' }); // "'Quarterly Return Template'!B5"
 * placeName({ sheet: 'Cover', cell: 'B13' });                    // 'Cover!B13'
 */
export function placeName({ sheet, cell, column }: WorkbookPlace): string {
  const quoted = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !isCell(sheet.toUpperCase()) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  if (cell !== undefined) return `${quoted}!${cell}`;
  return column === undefined ? quoted : `${quoted}!${column}:${column}`;
}
