import type { IsoDate } from '../areas/index.js';
import type { DecimalString } from '../exact/index.js';
import type { Quarter } from './quarter.js';
import type { StatusRule } from './status-rule.js';

/** The name of the format of indicators, which every set carries. */
export const INDICATORS_FORMAT = 'send-reform/indicators/1';

/** What an indicator counts in. `percent` is out of a hundred; a `rate` says per how many of what. */
export const INDICATOR_UNITS = ['count', 'percent', 'pounds', 'days', 'weeks', 'rate'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** Which way is better. With `none` an indicator is watched and never judged. */
export const DIRECTIONS = ['higher', 'lower', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A figure on a day. */
export interface DatedFigure {
  readonly value: DecimalString;
  readonly date: IsoDate;
}

/** A figure of a quarter. */
export interface QuarterFigure {
  readonly quarter: Quarter;
  readonly value: DecimalString;
}

/** What came out in a quarter, with what a reader should know about it. */
export interface Actual extends QuarterFigure {
  readonly note?: string | undefined;
}

/** What is expected by quarter. Quarters may be left out; how the ones between are taken, a {@link StatusRule} declares. */
export interface Trajectory {
  /** With what the plan does. */
  readonly withMitigation: readonly QuarterFigure[];
  /** Without it. */
  readonly withoutMitigation: readonly QuarterFigure[];
}

/** One key indicator: what it is, where it starts from, where it is to go, and what has come out. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  /** What is counted, of whom and when, in words that leave two people with the same figure. */
  readonly definition: string;
  readonly unit: IndicatorUnit;
  /** For a rate: per how many of what, such as `10,000 children and young people`. */
  readonly per?: string | undefined;
  /** Where the figures come from. */
  readonly source: string;
  readonly direction: Direction;
  /** The agreed start. */
  readonly baseline?: DatedFigure | undefined;
  readonly target?: DatedFigure | undefined;
  readonly trajectory?: Trajectory | undefined;
  readonly actuals?: readonly Actual[] | undefined;
  /** How this one is judged, where it is otherwise than the rest. */
  readonly rule?: StatusRule | undefined;
}

/** Indicators and the rule that they are judged by. */
export interface IndicatorSet {
  readonly format: typeof INDICATORS_FORMAT;
  readonly title?: string | undefined;
  /** Without one, {@link DEFAULT_STATUS_RULE} holds. */
  readonly rule?: StatusRule | undefined;
  readonly indicators: readonly Indicator[];
}
