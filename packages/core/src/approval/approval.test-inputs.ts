import type { Result } from '../problems/index.js';
import { advanceApproval, startApproval } from './advance-approval.js';
import type { Approval, ApprovalEvent, ApprovalEventType } from './approval.js';

/** One event of each type, on a day. */
export const eventOf = (type: ApprovalEventType, on: string): ApprovalEvent =>
  type === 'asked-to-revise' || type === 'withdrawn' ? { type, on, reason: 'As the letter says.' } : { type, on };

export const EVENT_TYPES: readonly ApprovalEventType[] = [
  'drafted', 'signed-off', 'submitted', 'assessed', 'approved', 'asked-to-revise', 'resubmitted', 'withdrawn',
];

/** A journey through some types of event, one in each month from March 2026. */
export function journeyOf(...types: readonly ApprovalEventType[]): Approval {
  return types.reduce((approval, type, index) => {
    const month = String(3 + index).padStart(2, '0');
    const advanced: Result<Approval> = advanceApproval(approval, eventOf(type, `2026-${month}-10`));
    if (!advanced.ok) throw new Error(`${type} is not possible here`);
    return advanced.value;
  }, startApproval('reform-plan'));
}
