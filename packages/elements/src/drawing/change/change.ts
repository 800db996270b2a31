import type { RadarScale } from '../radar.js';

/** What became of a figure, as it is drawn; `alone` is one of now that is compared with nothing. */
export type DrawnChange = 'rose' | 'fell' | 'stayed' | 'not-comparable' | 'alone';

/**
 * One figure then and now. Its numbers are for drawing only: figures that decide anything are exact and stay in the core.
 */
export interface ChangeRow {
  readonly id: string;
  readonly label: string;
  /** Null where there is none, or where it was measured by another scale. */
  readonly then: number | null;
  readonly now: number | null;
  /** The values as they are to be written, where that is not how JavaScript writes them: `2.50`. */
  readonly thenFigure?: string;
  readonly nowFigure?: string;
  readonly change: DrawnChange;
}

/** The scale, made wide enough for every value. */
export function wideEnough(scale: RadarScale, rows: readonly ChangeRow[]): RadarScale {
  const values = rows.flatMap(({ then, now }) => [then, now]).filter((value) => value !== null);
  return { ...scale, lowest: Math.min(scale.lowest, ...values), highest: Math.max(scale.highest, ...values) };
}

/** How far along a line of this length a value lies. */
export const placeOf = ({ lowest, highest }: RadarScale, value: number, length: number): number =>
  highest > lowest ? ((value - lowest) / (highest - lowest)) * length : length / 2;
