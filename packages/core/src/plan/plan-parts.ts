/** What a plan can be written out by. Texts of its own are `narrative.` and their id. */
export const PLAN_PARTS = [
  'partnership', 'officers', 'assessment', 'priorities', 'milestones', 'indicators', 'trajectories', 'experts-at-hand', 'finances',
  'sign-offs', 'practice',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];
