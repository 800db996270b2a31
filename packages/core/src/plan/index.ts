/** The reform plan: indicators from an agreed baseline, by quarter, with a status by a declared rule. */
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
