/** An instrument as a workbook to fill in without a connection, and its answers read back. */
export { sheetFromWorkbook, type SheetRead } from './sheet-from-workbook.js';
export { sheetToCsv } from './sheet-to-csv.js';
export { SHEET_WORKBOOK_FORMAT, sheetToWorkbook } from './sheet-to-workbook.js';
