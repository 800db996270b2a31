/** What can be wrong with a workbook, and what stands in those that are written, in texts that a host can replace. */
export { grantWorkbookEnglish, type GrantWorkbookTextKey, type GrantWorkbookWords } from './grant.en.js';
export { planWorkbookEnglish, type PlanWorkbookTextKey, type PlanWorkbookWords } from './plan.en.js';
export { workbookProblemEnglish } from './problems.en.js';
export { workbookEnglish, type WorkbookTextKey, type WorkbookWords } from './workbook.en.js';
