import { parseApproval } from '../approval/index.js';
import { sectionsOf } from '../instrument/tree.js';
import { resultOf, type Path, type Problem, type Result } from '../problems/index.js';
import type { SealedRecord, Verification } from '../record/index.js';
import { otherPlaceIn } from './other-place.js';
import { parsePlan } from './parse-plan.js';
import type { ReformPlan } from './plan.js';

/** What a plan rests on, as it comes in from anywhere. */
export interface PlanContext {
  /** The sealed assessment and what `verifyRecord` says of it. It is looked into only where it stands. */
  readonly record?: { readonly content: unknown; readonly verification: Verification } | undefined;
  /** The journey to approval. */
  readonly approval?: unknown;
}

/** Statements and levels that priorities speak of and the assessment does not have. */
function priorityProblems({ priorities }: ReformPlan, { instrument }: SealedRecord): Problem[] {
  const statements = new Map(sectionsOf(instrument).flatMap((section) => section.statements).map((node) => [node.statement.id, node]));
  return priorities.flatMap(({ statement, to, from }, index): Problem[] => {
    const path: Path = ['priorities', index];
    const known = statements.get(statement);
    if (known === undefined) return [{ code: 'answer.unknown-statement', path: [...path, 'statement'], received: statement }];
    const levels = (known.levels ?? []).map(({ id }) => id);
    const wrong = ([['to', to], ['from', from]] as const).filter(([, level]) => level !== null && !levels.includes(level));
    return wrong.map(([key, level]) => ({ code: 'answer.unknown-level', path: [...path, key], expected: levels, received: level }));
  });
}

function recordProblems(plan: ReformPlan, { content, verification }: NonNullable<PlanContext['record']>): Problem[] {
  const path = ['assessment', 'hash'];
  const { stands, hash, first } = verification;
  const other: Problem[] = plan.assessment === undefined
    ? [{ code: 'plan.assessment-missing', path: ['assessment'], received: hash }]
    : hash === plan.assessment.hash ? [] : [{ code: 'plan.other-assessment', path, expected: plan.assessment.hash, received: hash }];
  if (!stands) return [...other, { code: 'plan.assessment-falls', path, received: first?.code ?? null }];
  const record = content as SealedRecord;
  const elsewhere = otherPlaceIn(record, plan.dfeCode);
  return [
    ...other,
    ...(elsewhere === undefined ? [] : [{ code: 'plan.assessment-of-other-place', path, expected: plan.dfeCode, received: elsewhere }]),
    ...priorityProblems(plan, record),
  ];
}

function approvalProblems(plan: ReformPlan, json: unknown): Problem[] {
  const parsed = parseApproval(json);
  if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, path: ['approval', ...problem.path] }));
  return parsed.value.plan === plan.id
    ? []
    : [{ code: 'plan.other-approval', path: ['approval', 'plan'], expected: plan.id, received: parsed.value.plan }];
}

/**
 * A plan held against what it rests on, with every problem at once: it has a Senior Responsible Officer; the sealed
 * assessment stands, is the one that the plan names and is of the same place; priorities speak of its statements and
 * levels; the journey to approval is this plan's.
 *
 * At least one officer for every plan is our reading: the letter of 9 March 2026 asks it of the areas of most concern.
 *
 * @example
 * const checked = checkPlan(emptyPlan({ id: 'plan', dfeCode: '893' }));
 * checked.ok ? '' : checked.problems[0].code; // 'plan.no-officer'
 */
export function checkPlan(input: unknown, { record, approval }: PlanContext = {}): Result<ReformPlan> {
  const parsed = parsePlan(input);
  if (!parsed.ok) return parsed;
  const plan = parsed.value;
  return resultOf([
    ...(plan.officers.length === 0 ? [{ code: 'plan.no-officer', path: ['officers'] }] : []),
    ...(record === undefined ? [] : recordProblems(plan, record)),
    ...(approval === undefined ? [] : approvalProblems(plan, approval)),
  ], () => plan);
}
