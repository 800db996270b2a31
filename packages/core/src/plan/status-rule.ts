import type { DecimalString } from '../exact/index.js';

/** Which of the two trajectories an actual is held against. */
export const COMPARED_WITH = ['with-mitigation', 'without-mitigation'] as const;

/**
 * What stands for a quarter between two points of a trajectory:
 *
 * - `linear`: the straight line between them
 * - `last-stated`: the point before
 * - `nothing`: nothing, so that only stated quarters are judged
 */
export const BETWEEN = ['linear', 'last-stated', 'nothing'] as const;

/**
 * What a tolerance is measured in:
 *
 * - `share-of-trajectory`: a share of the trajectory's value in that quarter
 * - `share-of-change`: a share of the way from the baseline to the target
 * - `unit`: the indicator's own unit
 */
export const MEASURED_IN = ['share-of-trajectory', 'share-of-change', 'unit'] as const;

/** How a quarter's status is decided, as data: what is compared, what stands between points, and how much is tolerated. */
export interface StatusRule {
  readonly compareWith: (typeof COMPARED_WITH)[number];
  readonly between: (typeof BETWEEN)[number];
  readonly measuredIn: (typeof MEASURED_IN)[number];
  /** How much worse than the trajectory still counts as on track. Not below zero. */
  readonly onTrackWithin: DecimalString;
  /** How much worse still counts as behind; more is off track. */
  readonly behindWithin: DecimalString;
  /** Days after the end of a quarter until its figure is missed. */
  readonly dueAfterDays: number;
}

/**
 * On track: at most 5% worse than the trajectory with mitigation; behind: at most 10% worse; off track: more. Ours, to
 * begin with: nobody has published how the quarterly figures are judged, so it is a choice with a name, and an area can
 * declare another, for all indicators or for one.
 */
export const DEFAULT_STATUS_RULE: StatusRule = {
  compareWith: 'with-mitigation',
  between: 'linear',
  measuredIn: 'share-of-trajectory',
  onTrackWithin: '0.05',
  behindWithin: '0.1',
  dueAfterDays: 30,
};
