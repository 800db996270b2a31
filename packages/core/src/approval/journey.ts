import type { Approval, ApprovalEvent, ApprovalEventType } from './approval.js';
import type { PlanStanding } from './plan-standing.js';
import type { PlanStatus } from './plan-status.js';

/** An event that leads somewhere; a withdrawal leads back. */
type Forward = Exclude<ApprovalEvent, { readonly type: 'withdrawn' }>;
type ForwardType = Forward['type'];

/** What may happen next, by status. A revised plan that falls short again may be asked for again: nothing says otherwise. */
const NEXT: Readonly<Record<PlanStatus, readonly ForwardType[]>> = {
  none: ['drafted'],
  draft: ['signed-off'],
  'signed-off': ['submitted'],
  submitted: ['assessed'],
  assessed: ['approved', 'asked-to-revise'],
  'to-revise': ['resubmitted'],
  resubmitted: ['assessed'],
  'approved-first-round': [],
  'approved-after-revision': [],
};

const STATUS_AFTER: Readonly<Record<Exclude<ForwardType, 'approved'>, PlanStatus>> = {
  drafted: 'draft',
  'signed-off': 'signed-off',
  submitted: 'submitted',
  assessed: 'assessed',
  'asked-to-revise': 'to-revise',
  resubmitted: 'resubmitted',
};

/** One event of the history, and whether it still counts. */
export interface HistoryEntry {
  readonly event: ApprovalEvent;
  /** `withdrawn`: taken back by a later event. `withdrawal`: itself takes one back. */
  readonly standing: 'stands' | 'withdrawn' | 'withdrawal';
}

/** The whole history in the order in which it was told, each event with whether it still counts. */
export function historyOf({ events }: Pick<Approval, 'events'>): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const standing: number[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === 'withdrawn') {
      const taken = standing.pop();
      if (taken !== undefined) entries[taken] = { event: events[taken]!, standing: 'withdrawn' };
      entries.push({ event, standing: 'withdrawal' });
    } else {
      standing.push(index);
      entries.push({ event, standing: 'stands' });
    }
  }
  return entries;
}

/** The events that count, in order. */
export const standingEvents = (approval: Pick<Approval, 'events'>): Forward[] =>
  historyOf(approval).flatMap(({ event, standing }) => (standing === 'stands' && event.type !== 'withdrawn' ? [event] : []));

/** Where a plan stands after events that all count. */
function statusAfter(standing: readonly Forward[]): PlanStatus {
  const last = standing.at(-1);
  if (last === undefined) return 'none';
  if (last.type !== 'approved') return STATUS_AFTER[last.type];
  return standing.some(({ type }) => type === 'asked-to-revise') ? 'approved-after-revision' : 'approved-first-round';
}

/**
 * Where the plan stands, as the grant takes it: its status and, once approved, the day. Approved in the first round is a
 * plan that was never asked to be revised.
 *
 * @example
 * planStandingOf(startApproval('reform-plan')); // { status: 'none' }
 */
export function planStandingOf(approval: Pick<Approval, 'events'>): PlanStanding {
  const standing = standingEvents(approval);
  const last = standing.at(-1);
  const status = statusAfter(standing);
  return last?.type === 'approved' ? { status, approvedOn: last.on } : { status };
}

/**
 * What can happen next; always `withdrawn`, unless there is nothing to withdraw.
 *
 * @example
 * nextEvents(startApproval('reform-plan')); // ['drafted']
 */
export function nextEvents(approval: Pick<Approval, 'events'>): ApprovalEventType[] {
  const standing = standingEvents(approval);
  return [...NEXT[statusAfter(standing)], ...(standing.length === 0 ? [] : (['withdrawn'] as const))];
}
