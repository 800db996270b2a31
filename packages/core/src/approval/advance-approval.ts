import { parseWith, resultOf, type Result } from '../problems/index.js';
import { APPROVAL_FORMAT, type Approval, type ApprovalEvent } from './approval.js';
import { APPROVAL_LIMITS, approvalEventSchema } from './approval-schema.js';
import { eventProblems } from './event-problems.js';

/** The journey of a plan to which nothing has happened yet. */
export const startApproval = (plan: string): Approval => ({ format: APPROVAL_FORMAT, plan, events: [] });

/**
 * The journey after one more event: a new one, whose history begins with the old one as it is. Nothing is ever changed or
 * taken out; what was told by mistake is withdrawn by an event of its own, with a reason.
 *
 * @returns the journey, or every problem with the event: one that is not possible here is refused, and so is a day before
 * that of what stands already.
 * @example
 * const drafted = unwrap(advanceApproval(startApproval('reform-plan'), { type: 'drafted', on: '2026-03-16' }));
 * planStandingOf(drafted); // { status: 'draft' }
 * const early = advanceApproval(drafted, { type: 'approved', on: '2026-08-14' });
 * early.ok ? '' : early.problems[0].code; // 'approval.not-possible'
 */
export function advanceApproval(approval: Approval, event: unknown): Result<Approval> {
  const parsed = parseWith(approvalEventSchema, event, APPROVAL_LIMITS);
  if (!parsed.ok) return parsed;
  const next: ApprovalEvent = parsed.value;
  return resultOf(eventProblems(approval, next), () => ({ ...approval, events: [...approval.events, next] }));
}
