import { guarded } from './guard-formula.js';
import { quoted } from './rules.js';

/** By this mark Excel knows UTF-8. */
const MARK = '\uFEFF';

/** A text; or a figure, which is a number or a date that programs are to take for one. */
export type CsvCell = string | { readonly figure: string };

/**
 * Rows of texts as a CSV file (RFC 4180, in UTF-8): separated by commas, each row ended as Windows does, and each cell in
 * quotation marks, so that no program has to guess. What a program could take for a formula, or would write otherwise
 * than it stands here, has an apostrophe before it, which `readCsv` takes away again. A figure is written as it is.
 *
 * @param rows the texts and figures, row by row.
 * @example
 * const file = writeCsv([['Statement', 'Note'], ['There is a plan', '=1+1']]);
 * new TextDecoder().decode(file).split('\r\n')[1]; // `"There is a plan","'=1+1"`
 */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): Uint8Array =>
  new TextEncoder().encode(`${MARK}${rows.map((row) => `${row.map((cell) => (typeof cell === 'string' ? quoted(guarded(cell)) : cell.figure)).join(',')}\r\n`).join('')}`);
