/** A plan as a workbook, and its milestones and figures read back. */
export { planFromWorkbook, type PlanRead } from './plan-from-workbook.js';
export { PLAN_WORKBOOK_FORMAT, type PlanWorkbookTexts } from './plan-texts.js';
export { planToWorkbook } from './plan-to-workbook.js';
