/** Results as a workbook whose formulas come to the same figures, and as CSV. */
export { resultsToCsv } from './results-to-csv.js';
export { resultsToWorkbook } from './results-to-workbook.js';
