import * as fc from 'fast-check';
import { unwrap } from '../problems/index.js';
import { amount, claim, type Claim } from './claims.test-helper.js';
import { grantOverTime } from './grant-over-time.js';
import type { LaterYears } from './later-years.js';
import { money, pounds } from './money.js';
import type { GrantOverTime } from './over-time-result.js';

type Status = LaterYears['years'][number]['status'];
type Year = LaterYears['years'][number];

const status = fc.constantFrom<Status>('audited', 'draft', 'assumed');
const signed = fc.tuple(amount, fc.integer({ min: 0, max: 4 }))
  .map(([text, sign]) => (sign === 0 ? money(pounds(text).negated()) : text));

/** A decimal between 0 and 1 with up to six places. */
const share = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => pounds(String(millionths)).div(1_000_000).toString());

/** What a year adds, with a range around it unless it is audited. */
const yearOf = (year: Year['year']): fc.Arbitrary<Year> =>
  fc.tuple(signed, status, amount, amount, fc.boolean()).map(([deficit, firmness, down, up, isRanged]) => ({
    year, deficit, status: firmness,
    ...(isRanged && firmness !== 'audited' && {
      lowest: money(pounds(deficit).minus(down)), highest: money(pounds(deficit).plus(up)),
    }),
  }));

const shareOf = (year: Year['year']) =>
  fc.tuple(share, share, share).map((some) => {
    const [lowest, middle, highest] = some.sort((a, b) => pounds(a).cmp(b));
    return { year, share: middle, lowest: lowest, highest: highest };
  });

/** Later years of every shape: given or not, with or without a share, reserves or not. */
export const laterYears: fc.Arbitrary<LaterYears> = fc.record({
  years: fc.constantFrom<readonly Year['year'][]>(['2026-27', '2027-28'], ['2026-27', '2027-28'], ['2026-27'], ['2027-28'], []),
  isSupported: fc.boolean(),
}).chain(({ years, isSupported }) => {
  const common = {
    format: fc.constant('send-reform/later-years/1' as const),
    years: fc.tuple(...years.map(yearOf)),
    opening: fc.option(fc.record({ amount: signed, status }), { nil: undefined }),
    reserves: fc.option(fc.record({ amount, status }), { nil: undefined }),
  };
  const assumption = fc.record({
    how: fc.constantFrom(
      { approval: 'approved-first-round' as const }, { approval: 'approved-after-revision' as const }, { approval: 'not-approved' as const },
      { approval: 'approved-after-revision' as const, approvedOn: '2027-03-31' }, { approval: 'approved-after-revision' as const, approvedOn: '2027-04-01' },
    ),
    shares: fc.oneof(fc.tuple(...years.map(shareOf)), fc.constant([])),
  }).map(({ how, shares }) => ({ ...how, shares }));
  return isSupported ? fc.record({ ...common, assumption }) : fc.record(common);
});

const plan = fc.constantFrom(
  { status: 'none' }, { status: 'submitted' }, { status: 'to-revise' }, { status: 'approved-first-round', approvedOn: '2026-09-01' },
  { status: 'approved-after-revision' }, { status: 'approved-after-revision', approvedOn: '2027-04-01' },
);

/** A claim whose plan stands anywhere. */
export const plannedClaim: fc.Arbitrary<Claim & { readonly plan: { readonly status: string } }> =
  fc.tuple(claim, plan).map(([parts, standing]) => ({ ...parts, plan: standing }));

/** The years of generated parts. */
export const overTime = (parts: Claim & { readonly plan: object }, later: LaterYears): GrantOverTime =>
  unwrap(grantOverTime({
    claim: {
      format: 'send-reform/grant-claim/1', differencesExplained: parts.agreedDeficit !== undefined, ...parts,
    },
    later,
  }));
