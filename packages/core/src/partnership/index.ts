/** Many sheets and what people make of them together: spread, agreement statistics, agreed answers, merging. */
export {
  AGREEMENT_FORMAT, agreementSchema, type AgreedAnswer, type AgreedSaid, type Agreement, type Dissent, type DraftRule,
} from './agreement.js';
export { agreementSheet } from './agreement-sheet.js';
export { emptyAgreement, withAgreed, withoutAgreed } from './empty-agreement.js';
