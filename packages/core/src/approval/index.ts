/** The plan's journey to approval, and what it lets be paid. */
export { advanceApproval, startApproval } from './advance-approval.js';
export { APPROVAL_FORMAT, type Approval, type ApprovalEvent, type ApprovalEventType } from './approval.js';
export { APPROVAL_LIMITS, approvalSchema } from './approval-schema.js';
export { historyOf, nextEvents, planStandingOf, standingEvents, type HistoryEntry } from './journey.js';
export { parseApproval } from './parse-approval.js';
export {
  PAYMENT_WINDOWS, paymentFor, type PaymentReason, type PaymentStanding, type PaymentWindow, type PaymentWindows,
} from './payment-for.js';
export { paymentStanding } from './payment-standing.js';
export { planProblems, planStandingSchema, type PlanStanding } from './plan-standing.js';
export { isApproved, PLAN_STATUSES, type PlanStatus } from './plan-status.js';
export { cite, COMMISSIONING_LETTER, type Document } from './source.js';
