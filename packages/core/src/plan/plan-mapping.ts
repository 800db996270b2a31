import * as z from 'zod/mini';
import { parseAndCheck, quote, type Problem, type Result } from '../problems/index.js';
import { PLAN_PARTS } from './plan-parts.js';

/** The name of the format of mappings from headings to parts of a plan. */
export const PLAN_MAPPING_FORMAT = 'send-reform/plan-mapping/1';

/** The headings of a template that somebody holds, and which parts of a plan stand under each. */
export interface PlanMapping {
  readonly format: typeof PLAN_MAPPING_FORMAT;
  readonly title?: string | undefined;
  readonly headings: readonly PlanHeading[];
}

export interface PlanHeading {
  readonly title: string;
  /** 1 for a main heading, to 4; 1 when nothing is said. */
  readonly level?: number | undefined;
  /** Parts by name, and `narrative.` with the id of a text of the plan's own. */
  readonly parts: readonly string[];
}

const text = z.string().check(z.minLength(1), z.maxLength(500));

const mappingSchema = z.strictObject({
  format: z.literal(PLAN_MAPPING_FORMAT),
  title: z.optional(text),
  headings: z.array(z.strictObject({
    title: text,
    level: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
    parts: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
  })).check(z.maxLength(200)),
});

const isPart = (part: string): boolean => PLAN_PARTS.some((known) => known === part) || /^narrative\../.test(part);

/**
 * A mapping from a JSON value that may come from anywhere, or every problem with it: a part that no plan has is named.
 *
 * @example
 * const parsed = parsePlanMapping({
 *   format: 'send-reform/plan-mapping/1', headings: [{ title: 'Delivery', parts: ['milestones', 'risks'] }],
 * });
 * parsed.ok ? '' : parsed.problems[0].received; // 'risks'
 */
export function parsePlanMapping(input: unknown): Result<PlanMapping> {
  return parseAndCheck(mappingSchema, input, { depth: 6, values: 20_000, characters: 500_000 }, ({ headings }) =>
    headings.flatMap(({ parts }, heading) =>
      parts.flatMap((part, index): Problem[] =>
        isPart(part) ? [] : [{ code: 'plan.unknown-part', path: ['headings', heading, 'parts', index], expected: PLAN_PARTS, received: quote(part) }])));
}
