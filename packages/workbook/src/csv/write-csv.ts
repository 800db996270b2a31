import { guarded } from './guard-formula.js';

/** By this mark Excel knows UTF-8. */
const MARK = '\uFEFF';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Rows of texts as a CSV file (RFC 4180, in UTF-8): separated by commas, each row ended as Windows does, and each cell in
 * quotation marks, so that no program has to guess. What a program could take for a formula has an apostrophe before it,
 * which `readCsv` takes away again.
 *
 * @param rows the texts, row by row.
 * @example
 * const file = writeCsv([['Statement', 'Note'], ['There is a plan', '=1+1']]);
 * new TextDecoder().decode(file).split('\r\n')[1]; // `"There is a plan","'=1+1"`
 */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`${MARK}${rows.map((row) => `${row.map((text) => quoted(guarded(text))).join(',')}\r\n`).join('')}`);
