/** The plan's journey to approval, and what it lets be paid. */
export {
  PAYMENT_WINDOWS, paymentFor, paymentStanding,
  type PaymentReason, type PaymentStanding, type PaymentWindow, type PaymentWindows,
} from './payment-standing.js';
export {
  isApproved, PLAN_STATUSES, planProblems, planStandingSchema, type PlanStanding, type PlanStatus,
} from './plan-standing.js';
export { cite, COMMISSIONING_LETTER, type Document } from './source.js';
