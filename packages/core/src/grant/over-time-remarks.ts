import type { Document } from '../approval/index.js';
import { laterReasons } from './later-deficits.js';
import type { GrantOverTime, Scenario } from './over-time-result.js';
import type { Start } from './over-time-start.js';
import { groundsOf, NO_GROUNDS, type Grounds, type GrantPolicy } from './policy.js';
import type { Remark, Values } from './result.js';

/** Says, as the answer that the policy cites does, where costs from 2028-29 are budgeted for. */
const BUDGETS: Document = { id: 'pq-96479', title: 'Answer to parliamentary question 96479' };

const ASSUMED: Grounds = { source: null, certainty: 'assumption' };

const by = (statedBy: string | null | undefined): Values => (statedBy === null || statedBy === undefined ? {} : { statedBy });

/** What the user has stated, and what we take where nothing says otherwise. */
function assumptionsIn(start: Start, scenarios: readonly Scenario[]): Remark[] {
  const { later: { opening, reserves, assumption }, deficits, policy } = start;
  const remark = (code: string, values: Values): Remark => ({ code, values, ...ASSUMED });
  const own = scenarios.find(({ id }) => id === 'own-assumption');
  return [
    ...(opening?.status === 'assumed' ? [remark('opening-assumed', { amount: opening.amount, ...by(opening.statedBy) })] : []),
    ...deficits
      .filter(({ deficit }) => deficit.restsOn.includes('stated-deficit'))
      .map(({ year, deficit, statedBy, range }) => remark(range === null ? 'deficit-assumed' : 'deficit-assumed-within', {
        year, amount: deficit.amount!, ...range, ...by(statedBy),
      })),
    ...(assumption?.shares ?? []).map(({ year, share, statedBy, lowest, highest }) =>
      (lowest === undefined && highest === undefined
        ? remark('share-assumed', { year, share, ...by(statedBy) })
        : remark('share-assumed-within', { year, share, lowest: lowest ?? share, highest: highest ?? share, ...by(statedBy) }))),
    ...(own === undefined ? [] : [own.approvedOn === null
      ? remark('own-approval', { approval: own.approval })
      : remark('own-approval-on', { approval: own.approval, day: own.approvedOn })]),
    ...(reserves?.status === 'assumed' ? [remark('reserves-taken', { amount: reserves.amount, ...by(reserves.statedBy) })] : []),
    remark('no-support-counted', { years: policy.laterYears.value }),
    remark('in-year-at-year-end', {}),
    remark('whole-on-reserves', { day: policy.overrideEnds.value }),
  ];
}

/** What nobody has published, or has given. */
function notKnown({ deficits, policy }: Start): Remark[] {
  const notGiven = deficits.filter(({ deficit }) => deficit.amount === null).map(({ year }) => year);
  return [
    { code: 'month-not-published', values: {}, ...NO_GROUNDS },
    { code: 'late-approval-not-published', values: { day: policy.windows.value.lastDay }, ...NO_GROUNDS },
    { code: 'no-formula-for-years', values: { years: policy.laterYears.value }, ...groundsOf(policy.laterYears) },
    { code: 'left-balance-not-published', values: { day: policy.overrideEnds.value }, ...NO_GROUNDS },
    ...(notGiven.length > 0 ? [{ code: 'deficit-not-given', values: { years: notGiven }, ...NO_GROUNDS }] : []),
  ];
}

/** What is published of the years after the grant's. */
const published = (policy: GrantPolicy): Remark[] => [
  ...laterReasons(policy).filter(({ code }) => code !== 'no-published-formula'),
  {
    code: 'central-budgets', values: { financialYear: policy.centralFrom.value }, source: BUDGETS,
    certainty: policy.centralFrom.certainty,
  },
];

/** What is assumed, not known, and published, each by its code. */
export const remarksOf = (start: Start, scenarios: readonly Scenario[]): Pick<GrantOverTime, 'assumptions' | 'notKnown' | 'published'> => ({
  assumptions: assumptionsIn(start, scenarios),
  notKnown: notKnown(start),
  published: published(start.policy),
});
