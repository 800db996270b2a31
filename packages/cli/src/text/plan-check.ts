import { findArea } from '@send-reform/core/areas';
import type { MilestoneStanding, Readiness, ReformPlan } from '@send-reform/core/plan';
import { describeMilestone, describeReadiness, inWords, type ReadinessLine } from '@send-reform/core/text';
import { printable } from './printable.js';
import { table } from './table.js';
import { wrap, WIDTH } from './wrap.js';

const lines = (text: string, hanging = 0): string => wrap(printable(text), WIDTH, hanging).map((line) => `${line}\n`).join('');

/** One expectation. Where no letter asks it of every plan, that is said. */
function check({ title, standing, missing, basis, sources }: ReadinessLine, isAsked: boolean): string {
  return [
    lines(`${standing}: ${title}`, 2),
    ...missing.map((one) => lines(`  - ${one}`, 2)),
    ...(isAsked ? [] : [lines(`  ${basis}`)]),
    ...sources.map((source) => lines(`  (${source})`, 1)),
  ].join('');
}

/** The authority whose code the plan has. One that nobody holds is for people to look at: authorities are replaced, and lists are late. */
function whose({ dfeCode }: ReformPlan, on: string): string {
  const area = findArea(dfeCode, { on });
  return area === undefined ? `No authority is known to hold the DfE code ${dfeCode} on that day.` : `For ${area.name} (${dfeCode}).`;
}

/** How far a plan meets what the letters expect, and how its milestones stand, for people. */
export function describePlanCheck(plan: ReformPlan, readiness: Readiness, standings: readonly MilestoneStanding[]): string {
  const { checks, notices } = describeReadiness(readiness);
  const { met, partly, missing } = readiness.counts;
  const milestone = (id: string): ReformPlan['milestones'][number] => plan.milestones.find((one) => one.id === id)!;
  const rows = standings.map((standing) => {
    const { title, owner, due } = milestone(standing.id);
    return [inWords(due), title, owner, describeMilestone(standing, plan)].map(printable);
  });
  return [
    lines(`${plan.title}, as it stands on ${inWords(readiness.asOf)}`),
    lines(whose(plan, readiness.asOf)),
    lines(`Of ${checks.length} expectations of the letters: ${met} met, ${partly} partly met, ${missing} missing.`),
    ...notices.map((notice) => lines(notice)),
    '\n',
    checks.map((one, index) => check(one, readiness.checks[index]!.basis === 'asked')).join('\n'),
    ...(rows.length === 0 ? [] : ['\n', table([{ heading: 'Due' }, { heading: 'Milestone' }, { heading: 'Owner' }, { heading: 'Stands' }], rows)]),
  ].join('');
}
