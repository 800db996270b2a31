import * as z from 'zod/mini';
import { isIsoDate } from '../areas/index.js';
import { type Problem } from '../problems/index.js';
import { isApproved, PLAN_STATUSES } from './plan-status.js';
import { COMMISSIONING_LETTER } from './source.js';

export const planStandingSchema = z.strictObject({
  status: z.enum(PLAN_STATUSES),
  /** The day of approval, `YYYY-MM-DD`, where it is known. Only an approved plan has one. */
  approvedOn: z.optional(z.string().check(z.maxLength(10))),
});

/** Where a plan stands, as data: its status and, once approved, the day. */
export type PlanStanding = z.infer<typeof planStandingSchema>;

/**
 * What the shape alone cannot say about a plan's standing: the day must be one, only an approved plan has it, and no plan was
 * approved before the plans were commissioned.
 *
 * @example
 * planProblems({ status: 'draft', approvedOn: '2026-09-01' });
 * // [{ code: 'approval.date-without-approval', path: ['approvedOn'], received: '2026-09-01' }]
 */
export function planProblems({ status, approvedOn }: PlanStanding): Problem[] {
  if (approvedOn === undefined) return [];
  const path = ['approvedOn'];
  if (!isIsoDate(approvedOn)) return [{ code: 'approval.date', path, expected: 'YYYY-MM-DD', received: approvedOn }];
  if (!isApproved(status)) return [{ code: 'approval.date-without-approval', path, received: approvedOn }];
  const { date: commissioned } = COMMISSIONING_LETTER;
  return approvedOn < commissioned
    ? [{ code: 'approval.date-too-early', path, expected: commissioned, received: approvedOn }]
    : [];
}
