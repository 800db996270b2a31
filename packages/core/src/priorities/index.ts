/** Gaps to what next: what to raise first, and the smallest change that lifts a level. */
export { applyChanges, type LevelChange } from './apply-changes.js';
export type { ActionStep, DraftAction, Ties } from './draft-action.js';
export {
  smallestLift, type Lift, type LiftChange, type LiftFound, type LiftNotFound, type LiftOptions, type NoLift,
} from './smallest-lift.js';
