/** What can be wrong with a workbook, in sentences that a host can replace. */
export { workbookProblemEnglish } from './problems.en.js';
export { workbookEnglish, type WorkbookTextKey, type WorkbookWords } from './workbook.en.js';
