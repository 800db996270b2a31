import { parseAndCheck, type Result } from '../problems/index.js';
import type { Approval } from './approval.js';
import { APPROVAL_LIMITS, approvalSchema } from './approval-schema.js';
import { eventProblems } from './event-problems.js';

/**
 * A journey from a JSON value that may come from anywhere, gone through again event by event: the journey, or every
 * problem with it. An event that was not possible is told once, and what follows is judged as if it had been.
 *
 * @example
 * const parsed = parseApproval({
 *   format: 'send-reform/approval/1', plan: 'reform-plan',
 *   events: [{ type: 'drafted', on: '2026-03-16' }, { type: 'submitted', on: '2026-06-26' }],
 * });
 * parsed.ok ? '' : parsed.problems[0].expected; // ['signed-off', 'withdrawn']
 */
export function parseApproval(input: unknown): Result<Approval> {
  return parseAndCheck(approvalSchema, input, APPROVAL_LIMITS, ({ events }) =>
    events.flatMap((event, index) => eventProblems({ events: events.slice(0, index) }, event, ['events', index])));
}
