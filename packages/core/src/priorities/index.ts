/** Gaps to what next: what to raise first, and the smallest change that lifts a level. */
export { applyChanges, type LevelChange } from './apply-changes.js';
export type { ActionStep, DraftAction, Ties } from './draft-action.js';
export { filterPriorities, type PriorityFilter } from './filter-priorities.js';
export { DEFAULT_FORMULA, PRIORITY_FACTORS, type FactorShown, type PriorityFactor, type PriorityFormula } from './formula.js';
export {
  rankPriorities, type Priorities, type Priority, type PriorityOptions, type PriorityTarget, type ToFindOut,
} from './rank-priorities.js';
export {
  smallestLift, type Lift, type LiftChange, type LiftFound, type LiftNotFound, type LiftOptions, type NoLift,
} from './smallest-lift.js';
