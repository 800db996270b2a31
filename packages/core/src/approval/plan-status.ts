/** How far a Local SEND Reform Plan has come. */
export const PLAN_STATUSES = [
  'none', 'draft', 'signed-off', 'submitted', 'assessed', 'to-revise', 'resubmitted',
  'approved-first-round', 'approved-after-revision',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Whether the plan has been approved, in either round. */
export const isApproved = (status: PlanStatus): status is Extract<PlanStatus, `approved-${string}`> => status.startsWith('approved');
