/** CSV files read into grids, and written so that no program takes a text for a formula. */
export { readCsv } from './read-csv.js';
export { writeCsv } from './write-csv.js';
