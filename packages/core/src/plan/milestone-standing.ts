import { daysBetween, type IsoDate } from '../areas/index.js';
import type { Milestone, ReformPlan } from './plan.js';

/** Where a milestone stands on a day. One that is due on the day is not overdue yet. */
export type MilestoneStatus = 'done' | 'overdue' | 'due';

/** A milestone as it stands on a day. Plain data. */
export interface MilestoneStanding {
  readonly id: string;
  readonly status: MilestoneStatus;
  /** Days from the day to the due date; below zero once it has passed. */
  readonly daysLeft: number;
  /** Ids of the milestones it depends on that are not done, in their order. Empty once it is done itself. */
  readonly blockedBy: readonly string[];
  /** Those of them that are due only after this one. */
  readonly dueBefore: readonly string[];
  /** Whether it was done after its due date. */
  readonly isLate: boolean;
}

const isDone = ({ done }: Milestone, asOf: IsoDate): boolean => done !== undefined && done.on <= asOf;

/**
 * Every milestone as it stands on a day, the earliest due first; equal ones stay in the plan's order. What was done after
 * that day does not count yet.
 *
 * @example
 * milestoneStandings(plan, '2026-10-01').filter(({ status }) => status === 'overdue').map(({ id }) => id); // ['outreach-agreed']
 */
export function milestoneStandings({ milestones }: Pick<ReformPlan, 'milestones'>, asOf: IsoDate): MilestoneStanding[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return milestones
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((milestone) => {
      const { id, due, done, dependsOn = [] } = milestone;
      const waitsFor = isDone(milestone, asOf)
        ? []
        : dependsOn.flatMap((other) => byId.get(other) ?? []).filter((other) => !isDone(other, asOf));
      return {
        id,
        status: isDone(milestone, asOf) ? 'done' : due < asOf ? 'overdue' : 'due',
        daysLeft: daysBetween(asOf, due),
        blockedBy: waitsFor.map((other) => other.id),
        dueBefore: waitsFor.filter((other) => other.due > due).map((other) => other.id),
        isLate: isDone(milestone, asOf) && done!.on > due,
      };
    });
}
