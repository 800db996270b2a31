/** The High Needs Stability Grant: policy as dated parameters, calculation, ranges and derivation. */
export { calculateGrant } from './calculate-grant.js';
export { deficitFromCarryForward } from './carry-forward.js';
export { CHOICE_IDS, CHOICES, type ChoiceId, type Choices } from './choices.js';
export { grantOverTime } from './grant-over-time.js';
export { LATER_YEARS_FORMAT, laterYearsOf, parseLaterYears, type LaterYear, type LaterYears } from './later-years.js';
export { CLAIM_FORMAT, parseClaim, type GrantClaim, type IneligibleSpend } from './claim.js';
export type { AccountsFrom, DeficitRule } from './figures.js';
export type { Money } from './money.js';
export {
  EVIDENCE_SOURCES, highNeedsStabilityGrant2026,
  type Grounds, type Certainty, type EvidenceSource, type GrantPolicy, type Parameter,
} from './policy.js';
export type {
  Assumption, GrantResult, LaterDeficit, Range, Remark, StaysWithCouncil, Step, Values,
} from './result.js';
export type {
  BalanceParts, FigureSensitivity, GrantOverTime, MarkedAmount, Movement, OverrideEnd, RestsOn, Scenario, ScenarioId,
  Sensitivity, Standing, Unknown, YearDeficit, YearPosition,
} from './over-time-result.js';
