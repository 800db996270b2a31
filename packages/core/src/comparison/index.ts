/** Then to now: what changed, within a version and across two, over several dates, and from one basis to another. */
export { basesGap, type BasesGap, type BasisGap, type StatementGap } from './bases-gap.js';
export { comparePartners, type PartnerChange } from './compare-partners.js';
export { compareAcross } from './compare-across.js';
export { comparer, compareSheets, type CompareOptions } from './compare-sheets.js';
export type { FigureChange, ComparedFigure } from './compare-figures.js';
export type { AnswerChange, StatementChange } from './compare-statements.js';
export { COMPARISON_FORMAT, type ComparedSide, type Comparison, type ScoredSheet } from './comparison.js';
export type { StatementLink } from './pairing.js';
export type { ComparisonReason, ComparisonReasonCode } from './reason.js';
export { series, type Series, type SeriesFigure, type SeriesPoint, type SeriesResult } from './series.js';
