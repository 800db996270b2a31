import type { GrantClaim } from './claim.js';
import { sourcesOf } from './claim.js';
import type { Choices } from './choices.js';
import type { Figures } from './figures.js';
import { exactAmount, money, pounds } from './money.js';
import type { GrantPolicy } from './policy.js';
import type { Step, Values } from './result.js';

/**
 * From the records to the grant, step by step, each with the amount that it arrives at and what it rests on. Somebody
 * with a pocket calculator can follow it; the last value is the grant.
 */
export function derivationOf(claim: GrantClaim, figures: Figures, policy: GrantPolicy, choices: Choices): Step[] {
  const steps: Step[] = [];
  const step = (code: string, value: string, source: Step['source'], values: Values = {}): void => {
    steps.push({ code, value, values, source });
  };
  const { deficitUsed, ineligible, ineligibleStated, addedBack, eligibleDeficit, rounded, grant } = figures;
  const notPublished = null;

  for (const source of sourcesOf(claim)) {
    const { amount, status } = claim.deficits[source]!;
    step(`recorded-${status}`, money(pounds(amount)), policy.evidenceSources.source, { source });
  }
  if (figures.rule === 'lowest' && choices.noDeficitSources === 'ignore' && deficitUsed.gt(0)) {
    for (const source of sourcesOf(claim)) {
      const amount = pounds(claim.deficits[source]!.amount);
      if (amount.lte(0)) step('left-out', money(amount), notPublished, { source });
    }
  }
  const after = figures.rule === 'lowest' && choices.order === 'deduct-then-lowest' ? '-after-ineligible' : '';
  step(`deficit-${figures.rule}${after}`, money(deficitUsed), policy.unexplainedDifference.source, {
    sources: figures.setBy,
  });
  if (deficitUsed.gt(0)) {
    for (const { kind, amount } of figures.ineligibleSpends) {
      step('ineligible-kind', money(pounds(amount)), policy.ineligibleSpend.source, { kind });
    }
    if (addedBack.gt(0)) step('added-back', money(addedBack), notPublished);
    if (figures.ineligibleSpends.length > 0) {
      const limited = ineligibleStated.gt(ineligible) ? '-limited' : '';
      step(`ineligible-taken-out${limited}`, money(ineligible), policy.ineligibleSpend.source, {
        stated: money(ineligibleStated),
      });
    }
    step('eligible-deficit', money(eligibleDeficit), policy.ineligibleSpend.source);
    step('share', exactAmount(figures.exact), policy.share.source, {
      share: policy.share.value, eligibleDeficit: money(eligibleDeficit),
    });
    step('rounded', money(rounded), notPublished, { rounding: choices.rounding });
    if (grant.lt(rounded)) step('limited', money(grant), policy.use.source);
  } else {
    step('no-deficit-held', money(deficitUsed), policy.eligibility.source);
  }
  step('grant', money(grant), policy.share.source);
  return steps;
}
