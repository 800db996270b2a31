/** The plan's journey to approval, and what it lets be paid. */
export {
  LAST_DAY_OF_PAYMENT_WINDOWS, paymentFor, paymentStanding,
  type PaymentReason, type PaymentStanding, type PaymentWindow,
} from './payment-standing.js';
export {
  isApproved, PLAN_STATUSES, planProblems, planStandingSchema, type PlanStanding, type PlanStatus,
} from './plan-standing.js';
export { cite, COMMISSIONING_LETTER, type Source } from './source.js';
