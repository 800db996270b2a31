import { parseWith, resultOf, type Result } from '../problems/index.js';
import { paymentFor, type PaymentStanding } from './payment-for.js';
import { planProblems, planStandingSchema } from './plan-standing.js';

/**
 * What a plan's standing lets be paid: nothing before approval; from autumn 2026 when approved in the first round; in
 * spring 2027, within the financial year 2026-27, when approved after revision. Nothing is published for an approval
 * after 31 March 2027, so no window is given for one.
 *
 * Source: letter of 9 March 2026.
 *
 * @example
 * paymentStanding({ status: 'approved-after-revision', approvedOn: '2026-12-11' });
 * // { ok: true, value: { status: 'payable', window: 'spring-2027', financialYear: '2026-27', … } }
 */
export function paymentStanding(plan: unknown): Result<PaymentStanding> {
  const parsed = parseWith(planStandingSchema, plan, { depth: 2, values: 10, characters: 1_000 });
  return parsed.ok ? resultOf(planProblems(parsed.value), () => paymentFor(parsed.value)) : parsed;
}
