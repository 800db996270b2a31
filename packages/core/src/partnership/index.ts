/** Many sheets and what people make of them together: spread, agreement statistics, agreed answers, merging. */
export { checkPartnership } from './check-partnership.js';
export {
  ROLL_UP_FORMAT, rollUp,
  type Distribution, type PartnerDistribution, type RollUp, type RollUpOptions, type StatementRollUp,
} from './roll-up.js';
export { ordinalAlpha, type AlphaReason, type OrdinalAlpha, type Statistic } from './ordinal-alpha.js';
export { fleissKappa, type FleissKappa, type KappaReason } from './fleiss-kappa.js';
export { agreementStatistics, type NoStatistic, type SectionAgreement, type StatisticsOptions } from './agreement-statistics.js';
export {
  AGREEMENT_FORMAT, agreementSchema, type AgreedAnswer, type AgreedSaid, type Agreement, type Dissent, type DraftRule,
} from './agreement.js';
export { agreementSheet } from './agreement-sheet.js';
export { emptyAgreement, withAgreed, withoutAgreed } from './empty-agreement.js';
export { checkAgreement } from './check-agreement.js';
export { draftAgreement, draftSheet, type DraftOptions, type NoProposal, type Proposal } from './draft.js';
export { agreedAnswer, type Acceptance } from './agreed-answer.js';
export { agreedProblems } from './agreed-problems.js';
export { acceptProposal } from './accept-proposal.js';
export { sideBySide, type SideBySide, type SideBySideOptions } from './side-by-side.js';
export { mergeSheets, settleAnswer, type AnswerVersion, type MergedSheet, type SheetDetail } from './merge-sheets.js';
