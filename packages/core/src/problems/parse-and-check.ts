import type * as z from 'zod/mini';
import { parseWith } from './from-zod.js';
import type { Limits } from './guard.js';
import { valueAt, type Path, type Problem } from './problem.js';
import { resultOf, type Result } from './result.js';

/** Slips that say nothing about the rest: a key that should not be there, a text or number written wrongly. */
const SLIPS: ReadonlySet<string> = new Set(['unknown-key', 'format', 'too-small', 'too-big', 'broken-text']);

/** The object that holds the last step of a path, if it is one. */
function holderOf(input: unknown, path: Path): Record<string, unknown> | undefined {
  const holder = valueAt(input, path.slice(0, -1));
  return typeof holder === 'object' && holder !== null && !Array.isArray(holder) ? (holder as Record<string, unknown>) : undefined;
}

/** A copy of an input without its slips; undefined when something else is wrong with it, or a slip is not a member. */
function withoutSlips(input: unknown, problems: readonly Problem[]): unknown {
  if (!problems.every(({ code }) => SLIPS.has(code))) return undefined;
  // Within the limits, so plain JSON by now.
  const copy: unknown = JSON.parse(JSON.stringify(input));
  for (const { code, path } of problems) {
    const holder = holderOf(copy, path);
    const key = String(path.at(-1));
    if (holder === undefined || (code !== 'unknown-key' && typeof holder[key] === 'object')) return undefined;
    Reflect.deleteProperty(holder, key);
  }
  return copy;
}

/** Whether a problem may be there only because something was left out: it asks for more, or finds nothing to compare. */
const isOfLeavingOut = ({ code, expected }: Problem): boolean =>
  code === 'missing' || (Array.isArray(expected) && expected.length === 0);

/**
 * An input checked against a schema and then against what its parts say of one another, with every problem at once: a
 * misspelt key does not keep back what can be said of the rest. Where the shape itself is broken, only that is told.
 */
export function parseAndCheck<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  limits: Limits,
  check: (value: z.output<Schema>) => readonly Problem[],
): Result<z.output<Schema>> {
  const parsed = parseWith(schema, input, limits);
  if (parsed.ok) return resultOf(check(parsed.value), () => parsed.value);
  const rest = withoutSlips(input, parsed.problems);
  const salvaged = rest === undefined ? undefined : parseWith(schema, rest, limits);
  if (salvaged?.ok !== true) return parsed;
  return resultOf(
    [...parsed.problems, ...check(salvaged.value).filter((problem) => !isOfLeavingOut(problem))],
    () => salvaged.value,
  );
}
