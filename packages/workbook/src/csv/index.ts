/** CSV files read into grids, and written so that no program takes a text for a formula. */
export type { CsvEncoding } from './decode-text.js';
export { readCsv, type CsvKnown } from './read-csv.js';
export type { CsvSeparator } from './separator.js';
export { writeCsv, type CsvCell } from './write-csv.js';
