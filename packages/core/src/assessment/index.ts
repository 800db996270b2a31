/** What was answered: answer sheets and validations, checked against the instrument they answer, and the way through one. */
export { checkSheet, SHEET_LIMITS } from './check-sheet.js';
export { SHEET_FORMAT, sheetSchema, type Answer, type AnswerSheet, type Evidence } from './sheet.js';
export { checkValidations, type Validation } from './check-validations.js';
export { standingValidations } from './standing-validations.js';
export {
  answerTo, changeAnswer, changeConfidence, changeEvidence, changeNote, clearAnswer, type Confidence, type Said,
} from './change-answer.js';
export { changePlace } from './change-place.js';
export { emptySheet } from './empty-sheet.js';
export { draftOf, type Draft, type Drafts, type EvidenceDraft, type Kept } from './kept.js';
export { checkKept } from './check-kept.js';
export { keptFrom } from './kept-from.js';
export { mergeKept, settleConflict, type AnswerConflict, type Merged } from './merge-kept.js';
export { LONGEST_NOTE, LONGEST_REFERENCE, LONGEST_TITLE, MOST_EVIDENCE } from './limits.js';
export * from './journey/index.js';
