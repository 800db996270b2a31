import type { LaterYears } from './later-years.js';
import type { BalanceParts, MarkedAmount, OverrideEnd, YearPosition } from './over-time-result.js';
import type { Start } from './over-time-start.js';
import { groundsOf, NO_GROUNDS, type Grounds } from './policy.js';
import type { Step, Values } from './result.js';

/** Steps as they are taken; what has no amount takes none. */
function stepper(): { readonly steps: Step[]; readonly step: (code: string, entry: MarkedAmount, grounds: Grounds, values?: Values) => void } {
  const steps: Step[] = [];
  return {
    steps,
    step: (code, { amount, standing }, grounds, values = {}) => {
      if (amount !== null && standing !== 'none') steps.push({ code, value: amount, values, ...grounds });
    },
  };
}

const STATED: Grounds = { source: null, certainty: 'assumption' };

/** How a year's own deficit came to be known. */
function inYearCode({ restsOn }: MarkedAmount): string {
  return restsOn.includes('stated-deficit') ? 'assumed' : restsOn.includes('draft') ? 'draft' : 'audited';
}

const PARTS: readonly (keyof BalanceParts)[] = [
  'grantOutstanding', 'shareNotCovered', 'ineligible', 'unrecognised', 'addedBack', 'surplus', 'later',
];

/**
 * From the opening balance of a year to the closing one, each step with what it rests on, then the parts of which the
 * closing balance consists. Where an amount is not known the steps go as far as those that are.
 */
export function yearSteps(
  start: Start,
  position: Omit<YearPosition, 'derivation'>,
  { share, statedBy }: {
    readonly share: NonNullable<LaterYears['assumption']>['shares'][number] | undefined;
    readonly statedBy: string | null;
  },
): Step[] {
  const { policy } = start;
  const { year, opening, inYear, grant, window, support, onReserves, closing, parts } = position;
  const { steps, step } = stepper();
  const isRecorded = year === start.year;
  const said = (by: string | null | undefined): Values => (by === null || by === undefined ? {} : { statedBy: by });

  step('opening-balance', opening, NO_GROUNDS, { year });
  if (isRecorded) step('in-year-subtracted', inYear, NO_GROUNDS, { year });
  else step(`in-year-${inYearCode(inYear)}`, inYear, inYearCode(inYear) === 'assumed' ? STATED : NO_GROUNDS, { year, ...said(statedBy) });
  if (window === null) step('grant-not-paid', grant, groundsOf(policy.windows), { year });
  else step('grant-paid', grant, groundsOf(policy.windows), { year, window });
  if (share !== undefined) {
    step('support-assumed', support, STATED, { year, share: share.share, deficit: inYear.amount ?? '', ...said(share.statedBy) });
  } else if (closing.restsOn.includes('no-support-counted') && inYear.amount !== null) {
    steps.push({ code: 'support-not-counted', value: '0.00', values: { year }, ...groundsOf(policy.laterYears) });
  }
  step('on-reserves', onReserves, groundsOf(policy.overrideEnds), { year, day: policy.overrideEnds.value });
  step(isRecorded ? 'recorded-balance' : 'closing-balance', closing, NO_GROUNDS, { year });
  if (parts !== null && closing.amount !== null) {
    for (const part of PARTS) if (parts[part].amount !== '0.00') step(`balance-${part}`, parts[part], NO_GROUNDS, { year });
  }
  return steps;
}

/** From what falls on reserves to what is left of them. */
export function overrideSteps({ policy }: Start, { day, onReserves, reserves, left }: Omit<OverrideEnd, 'derivation'>): Step[] {
  const { steps, step } = stepper();
  step('balance-at-override-end', onReserves, groundsOf(policy.overrideEnds), { day });
  step(`reserves-${reserves.restsOn.includes('stated-reserves') ? 'assumed' : 'given'}`, reserves, NO_GROUNDS, { day });
  step('reserves-left', left, NO_GROUNDS, { day });
  return steps;
}
