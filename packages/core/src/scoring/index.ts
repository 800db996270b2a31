/** Answers to figures: exact scores, levels, what held them down, what is still possible, and how each came about. */
export {
  evaluate, type Counts, type Evaluation, type Figure, type ScoreOptions,
} from './evaluate.js';
export { checkProfile, type Requirement } from './profile.js';
export type { Withheld } from './rules/rule.js';
export { score, SCORE_FORMAT, type HeldDown, type Score, type ScoreResult, type SectionScore } from './score.js';
export type { Basis } from './standing.js';
