/** Codes and values into plain sentences: English catalogues that a host can replace, whole or in part. */
export { approvalEnglish, type ApprovalTextKey } from './approval.en.js';
export { comparisonEnglish, type ComparisonTextKey } from './comparison.en.js';
export { derivationEnglish, type DerivationTextKey } from './derivation.en.js';
export {
  describeApproval, type ApprovalCatalogue, type ApprovalDescription, type ApprovalLine,
} from './describe-approval.js';
export {
  describeDerivation, type DerivationCatalogue, type DerivationSentence,
} from './describe-derivation.js';
export { describeGrant, type GrantCatalogue, type GrantDescription } from './describe-grant.js';
export {
  describeIndicatorQuarter, describeStatusRule, gapInUnit, inUnit, type IndicatorCatalogue,
} from './describe-indicator.js';
export {
  describeGrantOverTime, describeMarked, type FigureDescription, type GrantOverTimeCatalogue,
  type GrantOverTimeDescription, type ScenarioDescription, type UnknownDescription,
} from './describe-grant-over-time.js';
export { describeLift, type PriorityCatalogue } from './describe-lift.js';
export {
  describeFinding, describeProblem, type FindingCatalogue, type ProblemCatalogue,
} from './describe-problem.js';
export { describeMilestone } from './describe-milestone.js';
export { describeReadiness, type ReadinessLine } from './describe-readiness.js';
export { describePriority } from './describe-priority.js';
export { describeReason, type ComparisonCatalogue } from './describe-reason.js';
export { fillTemplate, type Formats, type Template } from './fill-template.js';
export { findingEnglish, type FindingTextKey } from './findings.en.js';
export { grantEnglish, type GrantTextKey } from './grant.en.js';
export { indicatorEnglish, type IndicatorTextKey } from './indicators.en.js';
export { grantOverTimeEnglish, type GrantOverTimeTextKey } from './grant-over-time.en.js';
export { journeyEnglish } from './journey.en.js';
export type { PlanBlock, PlanDocumentCatalogue } from './plan-blocks.js';
export { planDocumentEnglish, type PlanDocumentTextKey } from './plan-document.en.js';
export { planEnglish, type PlanTextKey } from './plan.en.js';
export { priorityEnglish, type PriorityTextKey } from './priorities.en.js';
export { problemEnglish, type ProblemTextKey } from './problems.en.js';
export type { PlanCatalogue } from './say-plan.js';
export { citation, type GrantSentence } from './sentence-writer.js';
export { inDecimal, inList, inPercent, inPounds, inWords } from './write-values.js';
export { documentInMarkdown, writePlan, type PlanDocument } from './write-plan.js';
