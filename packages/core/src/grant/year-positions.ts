import type { PaymentStanding } from '../approval/index.js';
import { balanceParts } from './balance-parts.js';
import { balanceOf, marked, missing, NONE, poundsIn } from './marked-amount.js';
import { projected } from './later-deficits.js';
import type { LaterYears } from './later-years.js';
import { greatest, NOTHING, pounds } from './money.js';
import type { MarkedAmount, OverrideEnd, YearPosition } from './over-time-result.js';
import type { Start } from './over-time-start.js';
import { overrideSteps, yearSteps } from './year-steps.js';

type Share = NonNullable<LaterYears['assumption']>['shares'][number];

/** How one scenario goes: when the grant is paid, if it is, and the support that is assumed for later deficits. */
export interface Course {
  /** The year in which the grant comes in; null where it does not. */
  readonly paidIn: string | null;
  readonly window: PaymentStanding['window'];
  readonly shares: readonly Share[];
}

/** The year that the grant is for: what the accounts show at the reference date. */
function recordedYear(start: Start): YearPosition {
  const { year, opening, balance, figures, grantBases } = start;
  const position = {
    year,
    opening,
    inYear: balanceOf([balance], [opening]),
    eligible: marked(figures.eligibleDeficit, grantBases),
    grant: NONE,
    window: null,
    support: NONE,
    onReserves: NONE,
    closing: balance,
    parts: balanceParts(start, { isPaid: false, later: NONE }),
  };
  return { ...position, derivation: yearSteps(start, position, { share: undefined, statedBy: null }) };
}

/** Support for the deficit of a later year: only by a share that the user states. A surplus needs none. */
function supportFor({ choices }: Start, deficit: MarkedAmount, share: Share | undefined): MarkedAmount {
  if (deficit.amount === null || share === undefined) return missing('not-published');
  const bases = [...deficit.restsOn, 'stated-share'] as const;
  return marked(projected(greatest(NOTHING, pounds(deficit.amount)), share.share, choices.rounding), bases);
}

/** What the later years have added to a balance, less the support assumed. */
const added = (before: MarkedAmount, inYear: MarkedAmount, support: MarkedAmount): MarkedAmount =>
  (support.amount === null ? balanceOf([before, inYear], [], ['no-support-counted']) : balanceOf([before, inYear], [support]));

/** A year after the grant's and before the override ends. */
function laterYear(start: Start, course: Course, before: YearPosition, index: number): YearPosition {
  const { year, deficit: inYear, statedBy } = start.deficits[index]!;
  const share = course.shares.find((one) => one.year === year);
  const { amount: due } = marked(start.figures.grant, start.grantBases);
  const isGrantYear = year === start.policy.windows.value.financialYear;
  const isPaidNow = course.paidIn === year;
  const grant = isPaidNow ? marked(pounds(due!), start.grantBases) : isGrantYear ? marked(NOTHING, ['rules']) : NONE;
  const support = supportFor(start, inYear, share);
  const wasPaid = before.parts!.grantOutstanding.amount === '0.00';
  const later = added(before.parts!.later, inYear, support);
  const closing = balanceOf([added(before.closing, inYear, support)], [grant]);
  const position = {
    year,
    opening: before.closing,
    inYear,
    eligible: missing('not-published'),
    grant,
    window: isPaidNow ? course.window : null,
    support,
    onReserves: NONE,
    closing,
    parts: balanceParts(start, { isPaid: wasPaid || isPaidNow, later }),
  };
  return { ...position, derivation: yearSteps(start, position, { share, statedBy }) };
}

/** What falls on reserves of a balance that is no longer kept apart. A surplus does not. */
const fallsOnReserves = (balance: MarkedAmount): MarkedAmount =>
  (balance.amount === null ? balance : marked(greatest(NOTHING, poundsIn(balance)), [...balance.restsOn, 'whole-on-reserves']));

/** The first year whose cost sits with central government, in which the override has ended. */
function centralYear(start: Start, before: YearPosition): YearPosition {
  const onReserves = fallsOnReserves(before.closing);
  const position = {
    year: start.policy.centralFrom.value,
    opening: before.closing,
    inYear: missing('central'),
    eligible: missing('central'),
    grant: NONE,
    window: null,
    support: NONE,
    onReserves,
    closing: balanceOf([before.closing], [onReserves]),
    parts: null,
  };
  return { ...position, derivation: yearSteps(start, position, { share: undefined, statedBy: null }) };
}

/** Every year of a scenario, from the one that the grant is for to the first whose cost is central. */
export function yearPositions(start: Start, course: Course): YearPosition[] {
  const years = [recordedYear(start)];
  start.deficits.forEach((_, index) => years.push(laterYear(start, course, years[index]!, index)));
  return [...years, centralYear(start, years.at(-1)!)];
}

/** What the end of the override leaves of the reserves. */
export function overrideEnd(start: Start, { onReserves }: YearPosition): OverrideEnd {
  const { reserves, policy } = start;
  const left = balanceOf([reserves], [onReserves]);
  const end = { day: policy.overrideEnds.value, onReserves, reserves, left };
  return { ...end, derivation: overrideSteps(start, end) };
}
