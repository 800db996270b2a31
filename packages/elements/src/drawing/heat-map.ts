/** Where a statement stands. */
export type CellState = 'answered' | 'unanswered' | 'do-not-know' | 'not-applicable' | 'not-asked';

/** One statement of a heat map. */
export interface HeatMapCell {
  readonly id: string;
  /** What the square stands for: shown where a pointer rests on it. */
  readonly label: string;
  readonly state: CellState;
  /** How high its level counts, from 1; null without one. */
  readonly level: number | null;
  /** How many levels there are. */
  readonly of: number;
  /** Whether it holds the level of a section down. */
  readonly holdsDown?: boolean;
}

/** One section of a heat map, with its statements in order. */
export interface HeatMapRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly HeatMapCell[];
}

/** The states without a level, in the order of the key. */
export const WITHOUT_LEVEL = ['unanswered', 'do-not-know', 'not-applicable', 'not-asked'] as const;
