import { marked } from './marked-amount.js';
import { least, NOTHING, pounds } from './money.js';
import type { BalanceParts, MarkedAmount } from './over-time-result.js';
import type { Start } from './over-time-start.js';

/**
 * What a balance consists of: the grant's part of the deficit of 2025-26 until it is paid, the three parts that the
 * grant leaves with the council, and what later years have added.
 */
export function balanceParts(start: Start, { isPaid, later }: { readonly isPaid: boolean; readonly later: MarkedAmount }): BalanceParts {
  const { figures, balance, balanceBasis, grantBases } = start;
  const { accounts, deficitUsed, ineligible, addedBack, eligibleDeficit, grant } = figures;
  return {
    grantOutstanding: marked(isPaid ? NOTHING : grant, grantBases),
    shareNotCovered: marked(eligibleDeficit.minus(grant), grantBases),
    ineligible: marked(ineligible, grantBases),
    unrecognised: marked(accounts.minus(deficitUsed), [...grantBases, balanceBasis]),
    addedBack: marked(addedBack.negated(), grantBases),
    surplus: marked(least(NOTHING, pounds(balance.amount!)), [balanceBasis]),
    later,
  };
}
