import type { PaymentStanding } from '../approval/index.js';
import { sourcesDiffer, sourcesOf, type GrantClaim } from './claim.js';
import type { Choices } from './choices.js';
import { figuresOf, type Figures } from './figures.js';
import { greatest, least, money, NOTHING, pounds } from './money.js';
import { groundsOf, groundsOfPayment, NO_GROUNDS, type GrantPolicy } from './policy.js';
import type { Remark } from './result.js';

/** Reasons of the approval that are still to be met, or to be found out. */
const OPEN_REASONS: ReadonlySet<string> = new Set([
  'plan-not-approved', 'approval-date-not-given', 'approved-after-last-window',
]);

/** What is still open before the figure can stand or be paid. */
export function conditionsOf(claim: GrantClaim, standing: PaymentStanding, policy: GrantPolicy): Remark[] {
  const evidence = groundsOf(policy.evidenceSources);
  const given = sourcesOf(claim);
  const missing = policy.evidenceSources.value.filter((source) => !given.includes(source));
  const drafts = given.filter((source) => claim.deficits[source]!.status === 'draft');
  const conditions: Remark[] = standing.reasons
    .filter(({ code }) => OPEN_REASONS.has(code))
    .map((reason) => ({ code: reason.code, values: {}, ...groundsOfPayment(reason, policy) }));
  if (drafts.length > 0) conditions.push({ code: 'figures-draft', values: { sources: drafts }, ...evidence });
  if (missing.length > 0) conditions.push({ code: 'evidence-missing', values: { sources: missing }, ...evidence });
  if (!claim.differencesExplained && sourcesDiffer(claim)) {
    const [first, ...others] = given.map((source) => pounds(claim.deficits[source]!.amount));
    conditions.push({
      code: 'differences-unexplained',
      values: { lowest: money(least(first!, ...others)), highest: money(greatest(first!, ...others)) },
      ...groundsOf(policy.unexplainedDifference),
    });
  }
  return conditions;
}

/** That a record counted as nil makes a deficit in the others into no grant, where leaving it out would not. */
function nilFlag(claim: GrantClaim, figures: Figures, policy: GrantPolicy, choices: Choices): Remark[] {
  if (figures.rule !== 'lowest' || figures.deficitUsed.gt(0)) return [];
  const otherwise = figuresOf(claim, policy.share.value, { ...choices, noDeficitSources: 'ignore' }).grant;
  if (otherwise.eq(0)) return [];
  const amounts = sourcesOf(claim).map((source) => pounds(claim.deficits[source]!.amount));
  return [{
    code: 'one-record-decides-nil',
    values: {
      sources: figures.setBy, highest: money(greatest(NOTHING, ...amounts)), otherwise: money(otherwise),
    },
    source: null,
    certainty: policy.defaults.certainty,
  }];
}

/** Published figures are often rounded to the nearest £1,000, so that much of a difference says nothing. */
const WORTH_NAMING = /* @__PURE__ */ pounds('1000');

/** What a reader must know about this figure. */
export function flagsOf(claim: GrantClaim, figures: Figures, policy: GrantPolicy, choices: Choices): Remark[] {
  const flags: Remark[] = [];
  const { deficitUsed, accounts, ineligible, ineligibleStated, eligibleDeficit } = figures;
  if (claim.safetyValve === true) flags.push({ code: 'safety-valve', values: {}, ...NO_GROUNDS });
  flags.push(...nilFlag(claim, figures, policy, choices));
  if (deficitUsed.gt(0) && ineligibleStated.gt(ineligible)) {
    flags.push({
      code: 'ineligible-exceeds-deficit',
      values: { stated: money(ineligibleStated), deficit: money(deficitUsed) },
      ...groundsOf(policy.ineligibleSpend),
    });
  }
  if (deficitUsed.gt(accounts)) {
    flags.push({
      code: 'deficit-used-above-accounts',
      values: { deficit: money(deficitUsed), accounts: money(accounts) },
      ...NO_GROUNDS,
    });
  }
  if (figures.rule === 'agreed' && figures.setBy.length === 0) {
    flags.push({ code: 'agreed-matches-no-source', values: { deficit: money(deficitUsed) }, ...NO_GROUNDS });
  }
  const masked = pounds(claim.maskedByOtherBlocks ?? '0');
  if (masked.gt(0)) flags.push({ code: 'masked-overspend', values: { amount: money(masked) }, ...NO_GROUNDS });
  if (claim.highNeedsDeficit !== undefined) {
    const stated = pounds(claim.highNeedsDeficit);
    const difference = eligibleDeficit.minus(stated).abs();
    if (difference.gt(WORTH_NAMING)) {
      flags.push({
        code: 'high-needs-deficit-differs',
        values: { stated: money(stated), eligible: money(eligibleDeficit), difference: money(difference) },
        ...NO_GROUNDS,
      });
    }
  }
  return flags;
}
