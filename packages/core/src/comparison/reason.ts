import type { Quoted } from '../problems/index.js';

/** Why a figure or an answer is not compared, or why a series breaks off. */
export type ComparisonReasonCode =
  /** What counts as an answer differs: declared against validated. */
  | 'other-basis'
  /** The rule gives no figure at all; there is none on one side. */
  | 'no-total' | 'withheld-then' | 'withheld-now'
  /** Another kind of place: other weights, or other statements are asked. */
  | 'other-weights' | 'other-statements-asked'
  /** By the instrument's policies, other statements went into the figure. */
  | 'other-statements-counted'
  /** What the section comes to its figure and level by is another. */
  | 'other-rule' | 'other-policies' | 'other-levels' | 'other-bands' | 'other-gates'
  /** What counts in it has changed from one version to the next. */
  | 'statements-reworded' | 'statements-split' | 'statements-merged' | 'statements-dropped' | 'statements-new' | 'parts-moved'
  | 'sections-dropped' | 'sections-new'
  /** The section itself is there on one side only; so is the statement, or it has become several, or one of several. */
  | 'section-dropped' | 'section-new' | 'statement-dropped' | 'statement-new' | 'statement-split' | 'statement-merged'
  /** The statement is asked on one side only. */
  | 'not-asked-then' | 'not-asked-now'
  /** A partner's sheet is there on one side only, or there are several. */
  | 'no-sheet-then' | 'no-sheet-now' | 'several-sheets'
  /** In a series: nothing stands there, or before; another version, or others than before. */
  | 'missing' | 'suppressed' | 'nothing-before' | 'no-figure' | 'other-instrument' | 'others-counted';

/** A reason as data. Words are made by a catalogue. */
export interface ComparisonReason {
  readonly code: ComparisonReasonCode;
  readonly values: Readonly<Record<string, Quoted | readonly Quoted[]>>;
}

/** A reason with what it is about. */
export const reason = (code: ComparisonReasonCode, values: ComparisonReason['values'] = {}): ComparisonReason =>
  ({ code, values });

/** Shared, since nearly everything is comparable; never added to. */
export const NO_REASONS: readonly ComparisonReason[] = [];

/** A reason that names parts, unless there is none to name. */
export const about = (code: ComparisonReasonCode, parts: readonly string[]): readonly ComparisonReason[] => {
  if (parts.length === 0) return NO_REASONS;
  return [reason(code, { parts: [...new Set(parts)] })];
};
