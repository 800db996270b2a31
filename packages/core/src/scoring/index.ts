/** Answers to figures: exact scores, levels, what held them down, what is still possible, and how each came about. */
export { evaluate, type Evaluation } from './evaluate.js';
export { explain, explainRange, type Derivation, type DerivationPart } from './explain.js';
export type { Figure } from './figure.js';
export { checkProfile, type Requirement } from './profile.js';
export type { End } from './range.js';
export type { Withheld } from './rules/rule.js';
export { score, SCORE_FORMAT, type HeldDown, type Score, type ScoreResult, type SectionScore, type StatementScore } from './score.js';
export type { Basis, ScoreOptions } from './standing.js';
export type { Counts } from './stock.js';
