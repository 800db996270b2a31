import type { AnswerSheet, Validation } from '@send-reform/core/assessment';
import { compareSheets, type compareAcross, type Comparison } from '@send-reform/core/comparison';
import type { CompiledInstrument, Crosswalk, Finding, Instrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import type { Basis } from '@send-reform/core/scoring';
import { compiledOf } from '../shared/compiled-of.js';
import type { ComparedDate } from './compared-dates.js';

/** What it takes to compare two versions, fetched by a page that has them. */
export interface AcrossPart {
  readonly compareAcross: typeof compareAcross;
  readonly errorsIn: (crosswalk: Crosswalk, compiled: Compiled) => readonly Finding[];
}

/** What a host has given to be compared. */
export interface Given {
  readonly instrument: Instrument;
  readonly earlierInstrument: Instrument | undefined;
  readonly crosswalk: Crosswalk | undefined;
  readonly earlier: AnswerSheet | undefined;
  readonly later: AnswerSheet | undefined;
  readonly comparison: Comparison | undefined;
  readonly partnersEarlier: readonly AnswerSheet[];
  readonly partnersLater: readonly AnswerSheet[];
  readonly dates: readonly ComparedDate[];
  readonly basis: Basis;
  readonly validations: readonly Validation[] | undefined;
  readonly earlierValidations: readonly Validation[] | undefined;
}

/** The versions on both sides, which may be one. */
export interface Compiled {
  readonly then: CompiledInstrument;
  readonly now: CompiledInstrument;
}

/** Two sheets side by side; undefined where there are no two. */
export interface Compared extends Compiled {
  readonly comparison: Comparison | undefined;
}

/** Why nothing can be compared. */
export type Refusal =
  | { readonly because: 'wrongInstrument' | 'wrongCrosswalk'; readonly problems: readonly (Problem | Finding)[] }
  | { readonly because: 'otherVersion' | 'noCrosswalk' };

/**
 * Compares what a host has given, or says why that cannot be done.
 *
 * @returns undefined where it takes the further part, and that is not there yet.
 */
export function compareGiven(given: Given, part: AcrossPart | undefined): Compared | Refusal | undefined {
  const now = compiledOf(given.instrument);
  if (!now.ok) return { because: 'wrongInstrument', problems: now.problems };
  const then = given.earlierInstrument === undefined ? now : compiledOf(given.earlierInstrument);
  if (!then.ok) return { because: 'wrongInstrument', problems: then.problems };
  const compiled = { then: then.value, now: now.value };
  const { earlier, later, comparison, crosswalk } = given;
  if (!isKnown(given, compiled)) return { because: 'otherVersion' };
  if (isAcross(given, compiled)) {
    if (crosswalk === undefined) return { because: 'noCrosswalk' };
    if (part === undefined) return undefined;
    const problems = part.errorsIn(crosswalk, compiled);
    if (problems.length > 0) return { because: 'wrongCrosswalk', problems };
  }
  return { ...compiled, comparison: comparison ?? (earlier && later && compareTwo(earlier, later, given.basis, given, compiled, part)) };
}

/** Whether there is something to show that takes the further part. */
export const needsFurther = ({ partnersEarlier, partnersLater, dates, validations, crosswalk }: Given): boolean =>
  partnersEarlier.length + partnersLater.length + dates.length > 0 || validations !== undefined || crosswalk !== undefined;

/** Two sheets on a basis, within a version or across two. */
export function compareTwo(
  before: AnswerSheet,
  after: AnswerSheet,
  basis: Basis,
  { validations = [], earlierValidations = [], crosswalk }: Given,
  { then, now }: Compiled,
  part: Pick<AcrossPart, 'compareAcross'> | undefined,
): Comparison {
  const options = { basis, then: { validations: earlierValidations }, now: { validations } };
  return before.instrument.hash === now.hash
    ? compareSheets(now, before, after, options)
    : part!.compareAcross(then, before, now, after, crosswalk!, options);
}

/** Whether every sheet answers one of the versions that are here, and those of now the version of now. */
function isKnown({ earlier, later, comparison, partnersEarlier, partnersLater }: Given, { then, now }: Compiled): boolean {
  const before = [earlier, ...partnersEarlier, comparison?.then].flatMap((side) => side?.instrument.hash ?? []);
  const after = [later, ...partnersLater, comparison?.now].flatMap((side) => side?.instrument.hash ?? []);
  return before.every((hash) => hash === then.hash || hash === now.hash) && after.every((hash) => hash === now.hash);
}

/** Whether sheets of two versions are to be compared. A comparison that is made already brings its crosswalk within it. */
const isAcross = ({ earlier, partnersEarlier }: Given, { now }: Compiled): boolean =>
  [earlier, ...partnersEarlier].some((sheet) => sheet !== undefined && sheet.instrument.hash !== now.hash);
