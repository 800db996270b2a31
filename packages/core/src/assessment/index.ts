/** What was answered: answer sheets and validations, checked against the instrument they answer. */
export { checkSheet, SHEET_LIMITS } from './check-sheet.js';
export { SHEET_FORMAT, sheetSchema, type Answer, type AnswerSheet, type Evidence } from './sheet.js';
export { checkValidations, type Validation } from './check-validations.js';
export { standingValidations } from './standing-validations.js';
