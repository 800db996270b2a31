/** Workbooks (XLSX) read into grids, and written. */
export { readWorkbook } from './read-workbook.js';
