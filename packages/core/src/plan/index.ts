/** The reform plan: what it holds, how far it meets what the letters expect, and how its milestones and indicators stand. */
export { markMilestone, signPlan, takeOver, withdrawSignOff } from './change-plan.js';
export { checkPlan, type PlanContext } from './check-plan.js';
export { emptyPlan } from './empty-plan.js';
export { milestoneStandings, type MilestoneStanding, type MilestoneStatus } from './milestone-standing.js';
export { parsePlan, PLAN_LIMITS } from './parse-plan.js';
export {
  PARTNER_KINDS, PLAN_FORMAT, PRINCIPLES, PROFESSIONS, ROUTES, SETTINGS, SHIFTS, SIGNING_BODIES, SPEND_KINDS,
  type Done, type ExpertLine, type FinanceLine, type FinanceYear, type Milestone, type MilestoneEvidence, type Narrative,
  type Officer, type Partner, type PartnerKind, type ReformPlan, type Practice, type Principle, type Profession, type Route,
  type Setting, type Shift, type SignOff, type SigningBody, type SpendKind,
} from './plan.js';
export { planReadiness, type ReadinessOptions } from './plan-readiness.js';
export { planSchema } from './plan-schema.js';
export {
  READINESS_CHECKS, type Missing, type Readiness, type ReadinessCheck, type ReadinessCheckId, type ReadinessState,
} from './readiness.js';
export {
  DIRECTIONS, INDICATOR_UNITS, INDICATORS_FORMAT,
  type Actual, type DatedFigure, type Direction, type Indicator, type IndicatorSet, type IndicatorUnit, type QuarterFigure,
  type Trajectory,
} from './indicator.js';
export { lintIndicators } from './indicator-findings.js';
export { indicatorProblems, ruleProblems, valueProblems } from './indicator-problems.js';
export { indicatorSchema, indicatorSetSchema, quarterSchema, statusRuleSchema } from './indicator-schema.js';
export {
  INDICATOR_STATUSES, indicatorSeries, ruleFor, seriesOfAll,
  type Gap, type IndicatorQuarter, type IndicatorSeries, type IndicatorStatus, type NotJudged, type Side,
} from './indicator-series.js';
export { parseIndicators } from './parse-indicators.js';
export {
  isQuarter, QUARTER_PATTERN, quarterAt, quarterBegins, quarterEnds, quarterNumber, quarterOf, quartersFrom, type Quarter,
} from './quarter.js';
export { recordActual } from './record-actual.js';
export { BETWEEN, COMPARED_WITH, DEFAULT_STATUS_RULE, MEASURED_IN, type StatusRule } from './status-rule.js';
export { parsePlanMapping, PLAN_MAPPING_FORMAT, type PlanHeading, type PlanMapping } from './plan-mapping.js';
export { PLAN_PARTS, type PlanPart } from './plan-parts.js';
