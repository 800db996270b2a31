import { toPointer, type Problem } from './problem.js';

/** Either the value that was asked for, or every problem that stood in the way: never half of each. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** A result that holds a value. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** The value when there is no problem, otherwise all the problems. */
export function resultOf<Value>(problems: readonly Problem[], value: () => Value): Result<Value> {
  const [first, ...others] = problems;
  return first === undefined ? success(value()) : { ok: false, problems: [first, ...others] };
}

/**
 * The value of a result that is known to be good, such as an instrument shipped with the program.
 * For anything that came from outside, look at `ok` instead.
 *
 * @throws {Error} naming every problem, when there is no value: a programmer's mistake.
 * @example
 * const compiled = unwrap(compileInstrument(partnershipStarter));
 */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const lines = result.problems.map(({ code, path }) => `${code} at ${toPointer(path) || '/'}`);
  throw new Error(`Expected a good value, found ${lines.join('; ')}`);
}
