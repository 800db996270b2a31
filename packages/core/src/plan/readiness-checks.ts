import { add, compare, multiply, parseDecimal, ZERO, type Fraction } from '../exact/index.js';
import type { Indicator } from './indicator.js';
import { milestoneStandings } from './milestone-standing.js';
import { PRINCIPLES, PROFESSIONS, SHIFTS, type Milestone, type PartnerKind, type ReformPlan, type Profession, type SpendKind } from './plan.js';
import { quarterEnds, quarterNumber } from './quarter.js';
import type { Missing, ReadinessState } from './readiness.js';

/** What one check finds: a state, and what is missing. */
export interface Found {
  readonly state: ReadinessState;
  readonly missing: readonly Missing[];
}

const missing = (code: string, values: Missing['values'] = {}): Missing => ({ code, values });

/** Met where nothing is missing; partly where something is there all the same. */
const found = (lacks: readonly Missing[], isBegun: boolean): Found => ({
  state: lacks.length === 0 ? 'met' : isBegun ? 'partly' : 'missing', missing: lacks,
});

const exact = (text: string): Fraction => parseDecimal(text)!;

/** A Senior Responsible Officer with a name. */
export const officerCheck = ({ officers }: ReformPlan): Found => found(officers.length === 0 ? [missing('no-officer')] : [], false);

const about = ({ id, title }: Milestone): Missing['values'] => ({ id, title });

/** What is said to be done and cannot stand so: nothing shows it, or what it depends on was not done by then. */
function doneWrongly({ milestones }: ReformPlan, asOf: string): readonly Missing[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return milestones.flatMap((one) => {
    const { done, dependsOn = [] } = one;
    if (done === undefined || done.on > asOf) return [];
    const others = dependsOn.flatMap((id) => byId.get(id) ?? []).filter((other) => other.done === undefined || other.done.on > done.on);
    return [
      ...(done.evidence.length === 0 ? [missing('milestone-done-not-shown', about(one))] : []),
      ...(others.length === 0 ? [] : [missing('milestone-done-too-early', { ...about(one), others: others.map(({ title }) => title) })]),
    ];
  });
}

/**
 * Milestones, each agreed, with what would show it, and none due before what it waits for; what is done is shown to be, and
 * came after what it depends on.
 */
export function milestonesCheck(plan: ReformPlan, asOf: string): Found {
  const { milestones } = plan;
  if (milestones.length === 0) return found([missing('no-milestone')], false);
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const early = milestoneStandings(plan, asOf).filter(({ dueBefore }) => dueBefore.length > 0);
  return found([
    ...milestones.filter(({ agreedOn }) => agreedOn === undefined || agreedOn > asOf).map((one) => missing('milestone-not-agreed', about(one))),
    ...milestones.filter(({ shownBy }) => shownBy === undefined).map((one) => missing('milestone-not-shown', about(one))),
    ...early.map(({ id, dueBefore }) =>
      missing('milestone-due-too-early', { ...about(byId.get(id)!), others: dueBefore.map((other) => byId.get(other)!.title) })),
    ...doneWrongly(plan, asOf),
  ], true);
}

/** How many quarters in a row, the latest ones, have to be better than the baseline: our reading of sustained. */
export const QUARTERS_SUSTAINED = 2;

/** What keeps an indicator from showing sustained improvement; null where it shows it. */
function notImproved({ id, title, baseline, direction, actuals = [] }: Indicator, asOf: string): Missing | null {
  if (baseline === undefined) return missing('indicator-no-baseline', { id, title });
  const values = { id, title, wanted: String(QUARTERS_SUSTAINED) };
  const since = actuals
    .filter(({ quarter }) => quarterEnds(quarter) > baseline.date && quarterEnds(quarter) <= asOf)
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
  // In a row: where a quarter has no figure, nobody knows whether what came before it lasted.
  const latest = since
    .slice(0, QUARTERS_SUSTAINED)
    .filter(({ quarter }, index) => quarterNumber(quarter) === quarterNumber(since[0]!.quarter) - index);
  if (latest.length < QUARTERS_SUSTAINED) return missing('indicator-too-few-quarters', { ...values, there: String(latest.length) });
  const isBetter = latest.every(({ value }) => {
    const change = compare(exact(value), exact(baseline.value));
    return direction === 'higher' ? change > 0 : change < 0;
  });
  return isBetter ? null : missing('indicator-not-better', values);
}

/** Indicators whose latest quarters are better than the baseline. One that is watched and never judged counts for nothing. */
export function improvementCheck({ indicators }: ReformPlan, asOf: string): Found {
  const judged = indicators.filter(({ direction }) => direction !== 'none');
  if (judged.length === 0) return found([missing('no-indicator-to-judge')], false);
  const lacks = judged.flatMap((indicator) => notImproved(indicator, asOf) ?? []);
  return found(lacks, lacks.length < judged.length);
}

/** Signed by the council and the integrated care board, and as it was signed. */
export function leadershipCheck({ signOffs }: ReformPlan, asOf: string, changed: readonly Missing[]): Found {
  const signed = new Set(signOffs.filter(({ on }) => on <= asOf).map(({ body }) => body));
  const lacks = (['council', 'integrated-care-board'] as const).filter((body) => !signed.has(body)).map((body) => missing('no-sign-off', { body }));
  return found([...lacks, ...changed], lacks.length < 2);
}

/** The principles that a milestone serves, itself or by its priority. */
function principlesOf({ priorities }: ReformPlan, { principles = [], priority }: Milestone): readonly string[] {
  return [...principles, ...(priorities.find(({ id }) => id === priority)?.principles ?? [])];
}

/** All five principles, each served by at least one milestone. */
export function principlesCheck(plan: ReformPlan): Found {
  const served = new Set(plan.milestones.flatMap((milestone) => principlesOf(plan, milestone)));
  const lacks = PRINCIPLES.filter((principle) => !served.has(principle));
  return found(lacks.map((principle) => missing('principle-not-served', { principle })), lacks.length < PRINCIPLES.length);
}

/** What provision shifts towards. */
const TOWARDS: ReadonlySet<SpendKind> = new Set(['early-intervention', 'inclusive-mainstream', 'experts-at-hand']);

const sum = (amounts: readonly string[]): Fraction => amounts.map(exact).reduce(add, ZERO);

/**
 * Whether the share of planned spend on what provision shifts towards is larger in the last year than in the first, of the
 * years in which anything is planned: others have no share. Null where there are not two.
 */
function shareGrows({ finances }: ReformPlan): boolean | null {
  const years = finances
    .toSorted((a, b) => (a.year < b.year ? -1 : 1))
    .map(({ lines }) => ({
      towards: sum(lines.filter(({ kind }) => TOWARDS.has(kind)).map(({ planned }) => planned)),
      all: sum(lines.map(({ planned }) => planned)),
    }))
    .filter(({ all }) => compare(all, ZERO) > 0);
  const [before, after] = [years[0], years.at(-1)];
  if (before === undefined || after === undefined || before === after) return null;
  return compare(multiply(after.towards, before.all), multiply(before.towards, after.all)) > 0;
}

/** Milestones towards early help and inclusive mainstream provision, and money that moves that way. */
export function shiftCheck(plan: ReformPlan): Found {
  const served = new Set(plan.milestones.flatMap(({ shifts = [] }) => shifts));
  const lacks = SHIFTS.filter((shift) => !served.has(shift)).map((shift) => missing('shift-not-served', { shift }));
  const grows = shareGrows(plan);
  const money = grows === true ? [] : [missing(grows === null ? 'no-two-years-of-finances' : 'share-does-not-grow')];
  return found([...lacks, ...money], served.size > 0 || grows === true);
}

/** The professions that the letter of 9 March 2026 names. */
const NAMED_PROFESSIONS: readonly Profession[] = PROFESSIONS.slice(0, 3);

/** An offer of the professions that the letter names, each line with days and money. */
export function expertsCheck({ expertsAtHand }: ReformPlan): Found {
  if (expertsAtHand.length === 0) return found([missing('no-offer')], false);
  const offered = new Set(expertsAtHand.map(({ profession }) => profession));
  const isNothing = (text: string): boolean => compare(exact(text), ZERO) === 0;
  return found([
    ...NAMED_PROFESSIONS.filter((profession) => !offered.has(profession)).map((profession) => missing('profession-not-offered', { profession })),
    ...expertsAtHand.flatMap(({ id, profession, year, days, spend }) => [
      ...(Object.values(days).every(isNothing) ? [missing('line-without-days', { id, profession, year })] : []),
      ...(isNothing(spend) ? [missing('line-without-spend', { id, profession, year })] : []),
    ]),
  ], true);
}

/** Who has to be part of it, and as which kinds of partner that can be. */
const PARTS: Readonly<Record<string, readonly PartnerKind[]>> = {
  health: ['integrated-care-board', 'health'], schools: ['schools'], 'early-years': ['early-years'], 'post-16': ['post-16'],
};

/** Health, schools, early years and post-16, each named and with a milestone that falls to it. */
export function partnersCheck({ partnership: { partners }, milestones }: ReformPlan): Found {
  const carrying = new Set(milestones.map(({ partner }) => partner));
  let named = 0;
  const lacks = Object.entries(PARTS).flatMap(([part, kinds]) => {
    const these = partners.filter(({ kind }) => kinds.includes(kind));
    if (these.length === 0) return [missing('partner-not-named', { part })];
    named += 1;
    return these.some(({ id }) => carrying.has(id)) ? [] : [missing('partner-without-milestone', { part })];
  });
  return found(lacks, named > 0);
}

/** Indicators, each with a baseline, and the baseline agreed. */
export function baselineCheck({ indicators, baseline }: ReformPlan, asOf: string): Found {
  if (indicators.length === 0) return found([missing('no-indicator')], false);
  const without = indicators.filter((indicator) => indicator.baseline === undefined);
  const isAgreed = baseline !== undefined && baseline.agreedOn <= asOf;
  return found([
    ...without.map(({ id, title }) => missing('indicator-no-baseline', { id, title })),
    ...(isAgreed ? [] : [missing('baseline-not-agreed')]),
  ], without.length < indicators.length || isAgreed);
}
