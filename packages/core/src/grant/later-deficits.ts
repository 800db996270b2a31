import type { GrantClaim } from './claim.js';
import { roundGrant, type Choices } from './choices.js';
import { exactAmount, least, money, pounds, type Pounds } from './money.js';
import { groundsOf, type GrantPolicy } from './policy.js';
import type { LaterDeficit, Remark } from './result.js';

type Stated = NonNullable<GrantClaim['laterDeficits']>[number];

const REASONS = [
  'no-published-formula', 'support-not-unlimited', 'regard-to-plan-delivery', 'regard-to-experts-at-hand',
];

/** A share of a deficit, rounded as the grant is; never more than the deficit, which rounding up could make it. */
export function projected(deficit: Pounds, share: string, rounding: Choices['rounding']): Pounds {
  return least(roundGrant(deficit.times(pounds(share)), rounding), deficit);
}

function projectionOf(stated: Stated | undefined, rounding: Choices['rounding']): LaterDeficit['projection'] {
  if (stated?.assumedShare === undefined) return null;
  const deficit = pounds(stated.deficit);
  const exact = deficit.times(pounds(stated.assumedShare));
  return {
    status: 'rests-on-caller-assumption',
    assumedShare: stated.assumedShare,
    statedBy: stated.statedBy ?? null,
    amount: money(projected(deficit, stated.assumedShare, rounding)),
    exact: exactAmount(exact),
  };
}

/** What is published of later years, and that no formula is. */
export function laterReasons({ laterYears, overrideEnds, centralFrom }: GrantPolicy): Remark[] {
  return [
    ...REASONS.map((code) => ({ code, values: {}, ...groundsOf(laterYears) })),
    { code: 'override-ends', values: { day: overrideEnds.value }, ...groundsOf(overrideEnds) },
    { code: 'central-from', values: { financialYear: centralFrom.value }, ...groundsOf(centralFrom) },
  ];
}

/**
 * The deficits of 2026-27 and 2027-28: no figure, and why. The letter of 9 March 2026 promises an appropriate and
 * proportionate approach that is not unlimited and gives no formula; to make one up would look official. A share that
 * the claim itself assumes gives a projection, which says throughout that it rests on that. What is published of those
 * years, the end of the accounting override and who carries the cost after it, is said too.
 */
export function laterDeficitsOf(claim: GrantClaim, policy: GrantPolicy, rounding: Choices['rounding']): LaterDeficit[] {
  const reasons = laterReasons(policy);
  return policy.laterYears.value.map((year) => {
    const stated = claim.laterDeficits?.find((later) => later.year === year);
    return {
      year,
      status: 'no-published-formula',
      grant: null,
      reasons,
      deficit: stated === undefined ? null : money(pounds(stated.deficit)),
      projection: projectionOf(stated, rounding),
    };
  });
}
