import { paymentFor, type PaymentStanding } from '../approval/index.js';
import { success, type Result } from '../problems/index.js';
import { assumptionsOf, choicesFor, overallRange } from './assumptions.js';
import { parseClaim, sourcesOf, type GrantClaim } from './claim.js';
import { conditionsOf, flagsOf } from './conditions.js';
import { derivationOf } from './derivation.js';
import { figuresOf, type Figures } from './figures.js';
import { laterDeficitsOf } from './later-deficits.js';
import { exactAmount, money, NOTHING, pounds } from './money.js';
import { groundsOf, groundsOfPayment, highNeedsStabilityGrant2026, type GrantPolicy, type Parameter } from './policy.js';
import type { GrantResult, Remark, StaysWithCouncil } from './result.js';

/** Why an authority is eligible, or is not. */
function reasonsOf(claim: GrantClaim, figures: Figures, policy: GrantPolicy): Remark[] {
  const { deficitUsed, eligibleDeficit, rule } = figures;
  const statement = (code: string, rule: Parameter<unknown>): Remark => ({ code, values: {}, ...groundsOf(rule) });
  if (deficitUsed.gt(0)) {
    const nothingLeft = eligibleDeficit.eq(0) ? [statement('nothing-eligible-left', policy.ineligibleSpend)] : [];
    return [statement('deficit-held', policy.eligibility), ...nothingLeft];
  }
  if (rule === 'agreed') return [statement('agreed-no-deficit', policy.eligibility)];
  const showsDeficit = sourcesOf(claim).some((source) => pounds(claim.deficits[source]!.amount).gt(0));
  return showsDeficit
    ? [statement('lowest-source-shows-no-deficit', policy.unexplainedDifference)]
    : [statement('no-deficit', policy.eligibility)];
}

/** What stays with the council, in parts that add up to the deficit in the accounts less the grant. */
function staysWithCouncil(figures: Figures): StaysWithCouncil {
  const { accounts, deficitUsed, ineligible, addedBack, eligibleDeficit, grant } = figures;
  return {
    total: money(accounts.minus(grant)),
    shareNotCovered: money(eligibleDeficit.minus(grant)),
    ineligible: money(ineligible),
    unrecognised: money(accounts.minus(deficitUsed)),
    addedBack: money(addedBack.negated()),
  };
}

function paymentOf({ grant }: Figures, standing: PaymentStanding, policy: GrantPolicy): GrantResult['payment'] {
  const { status, window, financialYear } = standing;
  if (grant.eq(0)) {
    return { status: 'nothing-to-pay', window: null, financialYear: null, amount: money(NOTHING), reasons: [] };
  }
  const amount = { payable: money(grant), 'not-payable': money(NOTHING), 'not-published': null }[status];
  const reasons = standing.reasons.map((reason) => ({ code: reason.code, ...groundsOfPayment(reason, policy) }));
  return { status, window, financialYear, amount, reasons };
}

/**
 * What the High Needs Stability Grant comes to for a claim, and why.
 *
 * The deficit used is the agreed one, or the lowest of the records; ineligible spend comes out of it; the grant is 90%
 * of what remains, rounded once. What nobody has published is taken by named choices, which the result lists with what
 * the grant would be otherwise.
 *
 * Sources: explanatory note on DSG deficits, 9 February 2026; letter of 9 March 2026.
 *
 * @returns the result, or every problem with the claim: nothing is thrown for bad data.
 * @example
 * const result = calculateGrant({
 *   format: 'send-reform/grant-claim/1',
 *   deficits: {
 *     dsgNote: { amount: '49900000.00', status: 'draft' },
 *     publishedAccounts: { amount: '50000000.00', status: 'draft' },
 *   },
 *   ineligible: [],
 *   differencesExplained: false,
 *   plan: { status: 'approved-first-round' },
 * });
 * if (result.ok) result.value.grant; // '44910000.00'
 */
export function calculateGrant(claim: unknown, policy: GrantPolicy = highNeedsStabilityGrant2026): Result<GrantResult> {
  const parsed = parseClaim(claim);
  return parsed.ok ? success(grantFor(parsed.value, policy)) : parsed;
}

/** The grant for a claim that has been checked. */
export function grantFor(claim: GrantClaim, policy: GrantPolicy): GrantResult {
  const share = policy.share.value;
  const choices = choicesFor(claim, policy.defaults.value);
  const figures = figuresOf(claim, share, choices);
  const standing = paymentFor(claim.plan, policy.windows.value);
  return {
    format: 'send-reform/grant-result/1',
    policy: { id: policy.id, version: policy.version },
    dfeCode: claim.dfeCode ?? null,
    referenceDate: policy.referenceDate.value,
    eligible: figures.deficitUsed.gt(0),
    reasons: reasonsOf(claim, figures, policy),
    deficitUsed: money(figures.deficitUsed),
    deficitSetBy: { rule: figures.rule, sources: figures.setBy },
    accountsDeficit: { amount: money(figures.accounts), from: figures.accountsFrom },
    ineligible: money(figures.ineligible),
    ineligibleByKind: figures.ineligibleSpends.map(({ kind, amount }) => ({ kind, amount: money(pounds(amount)) })),
    eligibleDeficit: money(figures.eligibleDeficit),
    share,
    grant: money(figures.grant),
    exact: exactAmount(figures.exact),
    range: overallRange(claim, share),
    staysWithCouncil: staysWithCouncil(figures),
    payment: paymentOf(figures, standing, policy),
    conditions: conditionsOf(claim, standing, policy),
    assumptions: assumptionsOf(claim, policy, choices),
    flags: flagsOf(claim, figures, policy, choices),
    laterDeficits: laterDeficitsOf(claim, policy, choices.rounding),
    derivation: derivationOf(claim, figures, policy, choices),
  };
}
