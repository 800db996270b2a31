/** The grant as a workbook whose formulas come to the same pence. */
export { grantToWorkbook, type GrantWorkbookOptions } from './grant-to-workbook.js';
