import { parseAndCheck, type Limits, type Result } from '../problems/index.js';
import type { ReformPlan } from './plan.js';
import { planContentProblems } from './plan-problems.js';
import { planSchema } from './plan-schema.js';

/** How much of a plan is read. */
export const PLAN_LIMITS: Limits = { depth: 10, values: 1_000_000, characters: 20_000_000 };

/**
 * A plan from a JSON value that may come from anywhere: the plan, or every problem with it. A plan that is still being
 * drafted parses too; what it lacks is for {@link planReadiness} to say, and {@link checkPlan} holds it against what it rests on.
 *
 * @example
 * const parsed = parsePlan({ ...emptyPlan({ id: 'plan', dfeCode: '893' }), officers: [{ name: 'A. Officer', role: 'SRO', partner: 'icb' }] });
 * parsed.ok ? [] : parsed.problems[0].path; // ['officers', 0, 'partner']
 */
export const parsePlan = (input: unknown): Result<ReformPlan> => parseAndCheck(planSchema, input, PLAN_LIMITS, planContentProblems);
