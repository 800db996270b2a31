import { parseApproval, startApproval, type Approval } from '@send-reform/core/approval';
import { parseIndicators, parsePlan, type IndicatorSet, type ReformPlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import example from '../../docs/examples/ambleford-plan.json' with { type: 'json' };
import indicators from '../../docs/examples/indicators.json' with { type: 'json' };
import { keep, kept } from './kept.js';

const PLAN = 'ambleford/plan';
const APPROVAL = 'ambleford/approval';

/** The made-up plan that everybody begins from, with every proxy for the metrics that nobody has published. */
const begun = (): ReformPlan => ({ ...unwrap(parsePlan(example)), indicators: unwrap(parseIndicators(indicators)).indicators });

/** The plan as it stands in this browser. */
export const keptPlan = (): ReformPlan => kept(PLAN, parsePlan) ?? begun();

export const keepPlan = (plan: ReformPlan): void => keep(PLAN, plan);

/** The plan's indicators as a set of their own, as they are shown and judged. */
export const indicatorsOf = (plan: ReformPlan): IndicatorSet =>
  ({ ...unwrap(parseIndicators(indicators)), ...(plan.rule === undefined ? {} : { rule: plan.rule }), indicators: plan.indicators });

/** The plan's way to approval, as far as it was told in this browser. */
export const keptApproval = (): Approval => kept(APPROVAL, parseApproval) ?? startApproval(begun().id);

export const keepApproval = (approval: Approval): void => keep(APPROVAL, approval);

/** Begins both anew. */
export function forgetPlan(): void {
  keep(PLAN, undefined);
  keep(APPROVAL, undefined);
}
