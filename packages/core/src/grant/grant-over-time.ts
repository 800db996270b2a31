import { resultOf, unwrap, type Problem, type Result } from '../problems/index.js';
import { grantFor } from './calculate-grant.js';
import { parseClaim, type GrantClaim } from './claim.js';
import { laterYearsOf, parseLaterYears, type LaterYears } from './later-years.js';
import type { GrantOverTime } from './over-time-result.js';
import { remarksOf } from './over-time-remarks.js';
import { startOf } from './over-time-start.js';
import { highNeedsStabilityGrant2026, type GrantPolicy } from './policy.js';
import { scenariosOf } from './scenarios.js';
import { sensitivityOf } from './sensitivity.js';

const within = (key: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));

const problemsIn = (result: Result<unknown> | undefined): readonly Problem[] => (result?.ok === false ? result.problems : []);

/** What is said of later years stands in one place. */
const givenTwice = ({ laterDeficits = [] }: GrantClaim): Problem[] =>
  (laterDeficits.length > 0 ? [{ code: 'grant.later-given-twice', path: ['laterDeficits'] }] : []);

/**
 * The grant over time: the deficit year by year from 2025-26 to 2028-29, for each way in which approval of the plan can
 * go, and for a share of later deficits that the user states. Every amount says how it stands: known, worked out,
 * assumed, not given or not published; every balance adds up to the penny, and so do its parts.
 *
 * What a council knows or assumes of later years comes in as `later`; without it, what the claim itself says of them
 * counts as assumed. No formula is published for support of later deficits, so none is counted unless the user states a
 * share, and then in a scenario of its own. What is left when the accounting override ends falls on reserves whole,
 * which is our reading.
 *
 * Sources: letter of 9 March 2026; explanatory note on DSG deficits, 9 February 2026; parliamentary questions 94383 and
 * 96479 for the end of the override and the cost from 2028-29.
 *
 * @returns the years, or every problem; the path of each begins with `claim` or `later`.
 * @example
 * const claim = {
 *   format: 'send-reform/grant-claim/1',
 *   deficits: { publishedAccounts: { amount: '50000000.00', status: 'audited' } },
 *   ineligible: [],
 *   differencesExplained: false,
 *   plan: { status: 'submitted' },
 * };
 * const later = {
 *   format: 'send-reform/later-years/1',
 *   years: [{ year: '2026-27', deficit: '6000000.00', status: 'assumed', statedBy: 'Director of Finance' }],
 * };
 * const result = grantOverTime({ claim, later });
 * if (result.ok) {
 *   const [first] = result.value.scenarios;
 *   first?.years[1]?.grant.amount;    // '45000000.00'
 *   first?.years[1]?.closing.amount;  // '11000000.00'
 *   first?.years[2]?.closing.amount;  // null
 * }
 */
export function grantOverTime(
  { claim, later }: { readonly claim: unknown; readonly later?: unknown },
  policy: GrantPolicy = highNeedsStabilityGrant2026,
): Result<GrantOverTime> {
  const claimed = parseClaim(claim);
  const said = later === undefined ? undefined : parseLaterYears(later);
  const twice = claimed.ok && said !== undefined ? givenTwice(claimed.value) : [];
  return resultOf(
    [...within('claim', [...problemsIn(claimed), ...twice]), ...within('later', problemsIn(said))],
    () => {
      const checked = unwrap(claimed);
      return overTime(checked, said === undefined ? laterYearsOf(checked) : unwrap(said), policy);
    },
  );
}

function overTime(claim: GrantClaim, later: LaterYears, policy: GrantPolicy): GrantOverTime {
  const start = startOf(claim, later, policy);
  const scenarios = scenariosOf(start);
  return {
    format: 'send-reform/grant-over-time/1',
    grant: grantFor(claim, policy),
    deficits: start.deficits,
    scenarios,
    ...remarksOf(start, scenarios),
    sensitivity: sensitivityOf(start, scenarios),
  };
}
