/** Results as a workbook whose formulas come to the same figures. */
export { resultsToWorkbook } from './results-to-workbook.js';
