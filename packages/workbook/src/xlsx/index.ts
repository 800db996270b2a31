/** Workbooks (XLSX) read into grids, and written. */
export { readWorkbook } from './read-workbook.js';
export type { Choice, Look, NewCell, NewSheet } from './new-workbook.js';
export { sheetNames } from './sheet-names.js';
export { writeWorkbook } from './write-workbook.js';
