import type { MilestoneStanding, ReformPlan } from '../plan/index.js';
import { planWriter, type PlanCatalogue } from './say-plan.js';

/**
 * How a milestone stands, in words: done, due or overdue, and what it waits for.
 *
 * @example
 * describeMilestone({ id: 'a', status: 'overdue', daysLeft: -3, blockedBy: [], dueBefore: [], isLate: false }, { milestones: [] }); // 'Overdue'
 */
export function describeMilestone(
  { status, isLate, blockedBy }: MilestoneStanding,
  { milestones }: Pick<ReformPlan, 'milestones'>,
  catalogue: PlanCatalogue = {},
): string {
  const say = planWriter(catalogue);
  const standing = say(isLate ? 'milestone.done-late' : `milestone.${status}`);
  const others = blockedBy.map((id) => milestones.find((milestone) => milestone.id === id)?.title ?? id);
  return others.length === 0 ? standing : say('milestone.blocked', { status: standing, others });
}
