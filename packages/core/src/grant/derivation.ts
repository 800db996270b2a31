import type { GrantClaim } from './claim.js';
import { sourcesOf } from './claim.js';
import type { Choices } from './choices.js';
import type { Figures } from './figures.js';
import { exactAmount, money, pounds } from './money.js';
import { groundsOf, type Grounds, type GrantPolicy } from './policy.js';
import type { Step, Values } from './result.js';

/**
 * From the records to the grant, step by step, each with the amount that it arrives at and what it rests on. Somebody
 * with a pocket calculator can follow it; the last value is the grant.
 */
export function derivationOf(claim: GrantClaim, figures: Figures, policy: GrantPolicy, choices: Choices): Step[] {
  const steps: Step[] = [];
  const step = (code: string, value: string, grounds: Grounds, values: Values = {}): void => {
    steps.push({ code, value, values, ...grounds });
  };
  const { deficitUsed, ineligible, ineligibleStated, addedBack, eligibleDeficit, rounded, grant } = figures;
  const notPublished: Grounds = { source: null, certainty: policy.defaults.certainty };

  for (const source of sourcesOf(claim)) {
    const { amount, status } = claim.deficits[source]!;
    const deficit = pounds(amount);
    const [surplus, values] = deficit.lt(0) ? ['surplus-', { source, surplus: money(deficit.negated()) }] : ['', { source }];
    step(`recorded-${surplus}${status}`, money(deficit), groundsOf(policy.evidenceSources), values);
  }
  if (figures.rule === 'lowest' && choices.noDeficitSources === 'ignore' && deficitUsed.gt(0)) {
    for (const source of sourcesOf(claim)) {
      const amount = pounds(claim.deficits[source]!.amount);
      if (amount.lte(0)) step('left-out', money(amount), notPublished, { source });
    }
  }
  const after = figures.rule === 'lowest' && choices.order === 'deduct-then-lowest' ? '-after-ineligible' : '';
  step(`deficit-${figures.rule}${after}`, money(deficitUsed), groundsOf(policy.unexplainedDifference), {
    sources: figures.setBy,
  });
  if (deficitUsed.gt(0)) {
    for (const { kind, amount } of figures.ineligibleSpends) {
      step('ineligible-kind', money(pounds(amount)), groundsOf(policy.ineligibleSpend), { kind });
    }
    if (addedBack.gt(0)) step('added-back', money(addedBack), notPublished);
    if (figures.ineligibleSpends.length > 0) {
      const limited = ineligibleStated.gt(ineligible) ? '-limited' : '';
      step(`ineligible-taken-out${limited}`, money(ineligible), groundsOf(policy.ineligibleSpend), {
        stated: money(ineligibleStated),
      });
    }
    step('eligible-deficit', money(eligibleDeficit), groundsOf(policy.ineligibleSpend));
    step('share', exactAmount(figures.exact), groundsOf(policy.share), {
      share: policy.share.value, eligibleDeficit: money(eligibleDeficit),
    });
    if (!rounded.eq(figures.exact)) step('rounded', money(rounded), notPublished, { rounding: choices.rounding });
    if (grant.lt(rounded)) step('limited', money(grant), groundsOf(policy.use));
  } else {
    step('no-deficit-held', money(deficitUsed), groundsOf(policy.eligibility));
  }
  step('grant', money(grant), groundsOf(policy.share));
  return steps;
}
