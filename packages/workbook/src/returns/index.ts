/** The quarterly return as a file: checked as the Department would, and filled in inside the council's own blank copy. */
export { checkReturnFile, type ReturnFile, type ReturnFileCheck } from './check-return-file.js';
export { fillReturnFile, type FilledReturn } from './fill-return-file.js';
export { returnWorkbook } from './return-workbook.js';
