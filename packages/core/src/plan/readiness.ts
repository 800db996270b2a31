import type { Document } from '../approval/index.js';

/** What the letters expect of a plan, one check each. */
export const READINESS_CHECKS = [
  'assessment', 'officer', 'milestones', 'improvement', 'leadership', 'principles', 'shift', 'experts-at-hand', 'partners', 'baseline',
] as const;
export type ReadinessCheckId = (typeof READINESS_CHECKS)[number];

export type ReadinessState = 'met' | 'partly' | 'missing';

/** One thing that is missing: a code and what it speaks of, which a catalogue turns into a sentence. */
export interface Missing {
  readonly code: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** One expectation, and how far the plan meets it. */
export interface ReadinessCheck {
  readonly id: ReadinessCheckId;
  readonly state: ReadinessState;
  /** What is missing; empty where it is met. */
  readonly missing: readonly Missing[];
  /** The documents that it comes from, each at its part. */
  readonly sources: readonly Document[];
  /**
   * `asked`: a letter asks it of every plan. `asked-of-some`: a letter asks it of the areas of most concern. `reading`: a
   * letter speaks of it, and that a plan must show it is our reading. What counts as met is our reading throughout.
   */
  readonly basis: 'asked' | 'asked-of-some' | 'reading';
}

/** How far a plan meets what the letters expect, as it stands on a day. Plain data. */
export interface Readiness {
  readonly plan: string;
  readonly asOf: string;
  readonly checks: readonly ReadinessCheck[];
  readonly counts: Readonly<Record<ReadinessState, number>>;
  /** What has to be known beside it; that the pass mark is not public always is. */
  readonly notices: readonly Missing[];
}
