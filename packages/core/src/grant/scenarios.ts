import { isApproved, paymentFor, type PaymentStanding } from '../approval/index.js';
import { money, NOTHING } from './money.js';
import { movementsOf } from './movements.js';
import type { Scenario, ScenarioId } from './over-time-result.js';
import type { Start } from './over-time-start.js';
import { groundsOfPayment } from './policy.js';
import { overrideEnd, yearPositions, type Course } from './year-positions.js';

type Approval = Scenario['approval'];

/** How the plan's approval can go. */
export const APPROVALS: readonly Approval[] = ['approved-first-round', 'approved-after-revision', 'not-approved'];

/** Where the plan stands, in the terms of the scenarios; undefined while it may still go either way. */
function settledAs({ claim: { plan }, policy }: Start): Approval | undefined {
  if (!isApproved(plan.status)) return undefined;
  const inTime = paymentFor(plan, policy.windows.value).status === 'payable';
  return inTime ? plan.status : 'not-approved';
}

function standingOf(start: Start, approval: Approval): Scenario['standing'] {
  const settled = settledAs(start);
  if (settled !== undefined) return settled === approval ? 'as-it-stands' : 'ruled-out';
  const firstRoundIsOver = ['to-revise', 'resubmitted'].includes(start.claim.plan.status);
  return approval === 'approved-first-round' && firstRoundIsOver ? 'ruled-out' : 'possible';
}

/** The same where a day of approval is stated: once the plan is approved, there is no other. */
function standingOn(start: Start, approval: Approval, approvedOn: string | undefined): Scenario['standing'] {
  const { status, approvedOn: day = approvedOn } = start.claim.plan;
  if (approvedOn === undefined || !isApproved(status)) return standingOf(start, approval);
  return status === approval && day === approvedOn ? 'as-it-stands' : 'ruled-out';
}

/** What the approval, and it alone, lets be paid; on the day that the user takes it to come, where one is stated. */
function paymentUnder(start: Start, approval: Approval, approvedOn?: string): PaymentStanding {
  const { claim: { plan }, policy } = start;
  // How the plan stands is told with its own day and reasons.
  if (approvedOn === undefined && settledAs(start) === approval) return paymentFor(plan, policy.windows.value);
  return paymentFor({ status: approval === 'not-approved' ? 'none' : approval, approvedOn }, policy.windows.value);
}

/** The approval that the user's own scenario takes: as stated, as the plan stands, or the first that it can still get. */
export function ownApproval(start: Start): Approval {
  return start.later.assumption?.approval
    ?? settledAs(start)
    ?? APPROVALS.find((approval) => standingOf(start, approval) === 'possible')!;
}

/** What one scenario does, which is all in which they differ. */
function courseOf(start: Start, id: ScenarioId, { status, window, financialYear }: PaymentStanding): Course {
  const isPaid = status === 'payable' && start.figures.grant.gt(0);
  return {
    paidIn: isPaid ? financialYear : null,
    window: isPaid ? window : null,
    shares: id === 'own-assumption' ? start.later.assumption!.shares : [],
  };
}

function scenario(start: Start, id: ScenarioId, approval: Approval): Scenario {
  const approvedOn = id === 'own-assumption' ? start.later.assumption?.approvedOn : undefined;
  const payment = paymentUnder(start, approval, approvedOn);
  const course = courseOf(start, id, payment);
  const years = yearPositions(start, course);
  return {
    id,
    standing: standingOn(start, approval, approvedOn),
    approval,
    approvedOn: approvedOn ?? null,
    payment: {
      amount: money(course.paidIn === null ? NOTHING : start.figures.grant),
      window: course.window,
      financialYear: course.paidIn === null ? null : payment.financialYear,
      reasons: payment.reasons.map((reason) => ({ code: reason.code, ...groundsOfPayment(reason, start.policy) })),
    },
    years,
    movements: movementsOf(years),
    overrideEnd: overrideEnd(start, years.at(-1)!),
  };
}

/** Every way in which approval can go, and the user's own assumption where there is one. */
export function scenariosOf(start: Start): Scenario[] {
  const byApproval = APPROVALS.map((approval) => scenario(start, approval, approval));
  return start.later.assumption === undefined
    ? byApproval
    : [...byApproval, scenario(start, 'own-assumption', ownApproval(start))];
}
