import { isIsoDate } from '../areas/index.js';
import { NOT_BLANK } from '../problems/not-blank.js';
import { resultOf, type Path, type Problem, type Result } from '../problems/index.js';
import type { DraftAction } from '../priorities/index.js';
import { LONGEST, textProblems } from './lengths.js';
import type { Done, ReformPlan, SignOff } from './plan.js';

/**
 * A plan with priorities taken over from an assessment. Those that it has already stay as they are.
 *
 * @example
 * const { gaps } = unwrap(rankPriorities(compiled, sheet, { target: { level: 'established' } }));
 * const plan = takeOver(emptyPlan({ id: 'plan', dfeCode: '893' }), gaps.flatMap(({ action }) => action ?? []));
 */
export function takeOver(plan: ReformPlan, actions: readonly DraftAction[]): ReformPlan {
  const known = new Set(plan.priorities.map(({ id }) => id));
  const added = actions.filter(({ id }, index) => !known.has(id) && actions.findIndex((other) => other.id === id) === index);
  return added.length === 0 ? plan : { ...plan, priorities: [...plan.priorities, ...added] };
}

/** A line that has to be there, and what to say where nothing is in it. */
const namedProblems = (text: string, missing: Problem): Problem[] =>
  NOT_BLANK.test(text) ? textProblems(text, LONGEST.line, missing.path) : [missing];

const dayProblems = (day: string, path: Path): Problem[] =>
  isIsoDate(day) ? [] : [{ code: 'format', path, expected: 'date', received: day }];

/**
 * A plan in which a milestone is done, with what shows it; without `done`, one in which it no longer is. What it depends on
 * has to be done first, and no later.
 *
 * @returns the plan, or every problem: no such milestone, a day that is none, nothing that shows it, a text that is too long.
 * @example
 * const marked = markMilestone(plan, 'outreach-agreed', { on: '2026-09-28', evidence: [{ title: 'Minutes of the board' }] });
 */
export function markMilestone(plan: ReformPlan, id: string, done: Done | undefined): Result<ReformPlan> {
  const milestone = plan.milestones.find((one) => one.id === id);
  if (milestone === undefined) return resultOf([{ code: 'unknown-reference', path: ['milestone'], expected: 'milestone', received: id }], () => plan);
  const { done: _before, ...open } = milestone;
  const marked = { ...plan, milestones: plan.milestones.map((one) => (one === milestone ? { ...open, ...(done === undefined ? {} : { done }) } : one)) };
  if (done === undefined) return resultOf([], () => marked);
  const waiting = (milestone.dependsOn ?? [])
    .flatMap((other) => plan.milestones.filter((one) => one.id === other))
    .filter((other) => other.done === undefined || other.done.on > done.on);
  return resultOf([
    ...dayProblems(done.on, ['done', 'on']),
    ...(done.evidence.length === 0 ? [{ code: 'plan.evidence-missing', path: ['done', 'evidence'] }] : []),
    ...textProblems(done.note, LONGEST.words, ['done', 'note']),
    ...done.evidence.flatMap(({ title, reference, date }, index): Problem[] => {
      const path = ['done', 'evidence', index];
      return [
        ...namedProblems(title, { code: 'plan.evidence-missing', path: [...path, 'title'] }),
        ...(reference === undefined || reference === '' ? [] : textProblems(reference, LONGEST.reference, [...path, 'reference'])),
        ...(date === undefined ? [] : dayProblems(date, [...path, 'date'])),
      ];
    }),
    ...waiting.map(({ title }) => ({ code: 'plan.depends-on-open', path: ['done'], received: title })),
  ], () => marked);
}

/** As many sign-offs as a plan takes; see `planSchema`. */
const MOST_SIGN_OFFS = 100;

/**
 * A plan that somebody has put their name to. It records that they signed; it is no electronic signature.
 *
 * @returns the plan, or every problem: a name or a role that is empty or too long, a day that is none, another body without its
 * name, more sign-offs than a plan takes.
 * @example
 * const signed = signPlan(plan, { body: 'council', name: 'A. Director', role: 'Director of Children’s Services', on: '2026-06-12' });
 */
export function signPlan(plan: ReformPlan, signOff: SignOff): Result<ReformPlan> {
  const { body, name, role, on, organisation } = signOff;
  return resultOf([
    ...namedProblems(name, { code: 'plan.name-missing', path: ['name'] }),
    ...namedProblems(role, { code: 'plan.role-missing', path: ['role'] }),
    ...(body === 'other'
      ? namedProblems(organisation ?? '', { code: 'plan.organisation-unnamed', path: ['organisation'] })
      : textProblems(organisation, LONGEST.line, ['organisation'])),
    ...dayProblems(on, ['on']),
    ...(plan.signOffs.length < MOST_SIGN_OFFS
      ? []
      : [{ code: 'too-big', path: ['signOffs'], expected: MOST_SIGN_OFFS, received: MOST_SIGN_OFFS + 1 }]),
  ], () => ({ ...plan, signOffs: [...plan.signOffs, signOff] }));
}

/**
 * A plan without a sign-off that was made by mistake or no longer holds. What was told of the plan's way to approval stays
 * in its history: that is kept apart.
 *
 * @param index where it stands in the plan's sign-offs, counted from nothing.
 * @returns the plan, or that there is no such sign-off.
 * @example
 * const without = withdrawSignOff(plan, 0);
 */
export function withdrawSignOff(plan: ReformPlan, index: number): Result<ReformPlan> {
  const isThere = plan.signOffs[index] !== undefined;
  return resultOf(isThere ? [] : [{ code: 'unknown-reference', path: ['signOffs', index], expected: 'sign-off', received: index }],
    () => ({ ...plan, signOffs: plan.signOffs.filter((_, at) => at !== index) }));
}
