import { quote, type Path, type Problem, type Quoted } from './problem.js';

/** How much of an input is looked at. A schema runs only on what is within these. */
export interface Limits {
  /** Objects and arrays within one another. */
  readonly depth: number;
  /** Values of every kind, all together. */
  readonly values: number;
  /** Characters of all texts and keys together. */
  readonly characters: number;
}

/** Keys that change an object's prototype instead of being kept. Schema libraries drop them without a word. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A value still to be looked at, and how it was reached: the path is written out only for a problem. */
interface Step {
  readonly value: unknown;
  readonly depth: number;
  readonly key: string | number | undefined;
  readonly from: Step | undefined;
}

function pathOf(step: Step | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = step; at !== undefined; at = at.from) if (at.key !== undefined) path.unshift(at.key);
  return path;
}

/** An object as JSON has them, from whichever frame of a page: each has an `Object.prototype` of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}

/** A list without gaps and without names of its own: both would be lost in JSON, and a schema walks every gap. */
const isDense = (list: readonly unknown[], keys: readonly string[]): boolean =>
  keys.length === list.length && (list.length === 0 || keys.at(-1) === String(list.length - 1));

const notJson = (step: Step, received: Quoted): Problem => ({ code: 'not-json', path: pathOf(step), expected: 'json', received });

function problemOf(step: Step): Problem | undefined {
  const { value, key } = step;
  if (typeof key === 'string' && UNSAFE_KEYS.has(key)) {
    return { code: 'unsafe-key', path: pathOf(step), received: key };
  }
  if (LONE_SURROGATE.test(typeof value === 'string' ? value : '') || (typeof key === 'string' && LONE_SURROGATE.test(key))) {
    return { code: 'broken-text', path: pathOf(step), expected: 'text' };
  }
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : notJson(step, quote(value));
    case 'object':
      return value === null || Array.isArray(value) || isPlain(value) ? undefined : notJson(step, 'instance');
    default:
      // An `undefined` member is what optional properties look like in code; JSON has no other way to hold one.
      return value === undefined && key !== undefined ? undefined : notJson(step, typeof value);
  }
}

/**
 * Problems that must be known before a schema looks at an input: too deep or too large (schema libraries overflow or
 * take minutes), keys that JavaScript would swallow, and values that JSON does not have. Walks without recursion, so
 * any input gets an answer, and stops where a limit is passed.
 *
 * @example
 * guard(JSON.parse('{"__proto__": 1}'), { depth: 8, values: 100, characters: 1000 });
 * // [{ code: 'unsafe-key', path: ['__proto__'], received: '__proto__' }]
 */
export function guard(input: unknown, limits: Limits): Problem[] {
  const problems: Problem[] = [];
  const toVisit: Step[] = [{ value: input, depth: 0, key: undefined, from: undefined }];
  let values = 1;
  let characters = 0;
  const tooLarge = (found: number): Problem[] =>
    [...problems, { code: 'too-large', path: [], expected: limits.values, received: found }];
  for (let step = toVisit.pop(); step !== undefined; step = toVisit.pop()) {
    const { value, key, depth } = step;
    if (typeof value === 'string') characters += value.length;
    if (typeof key === 'string') characters += key.length;
    if (characters > limits.characters) {
      return [...problems, { code: 'too-much-text', path: [], expected: limits.characters, received: characters }];
    }
    const isParent = typeof value === 'object' && value !== null;
    if (isParent && depth >= limits.depth) {
      // A path this long helps nobody: name the limit and where the way down begins.
      return [...problems, { code: 'too-deep', path: pathOf(step).slice(0, 4), expected: limits.depth }];
    }
    const problem = problemOf(step);
    if (problem !== undefined) problems.push(problem);
    if (problem !== undefined || !isParent) continue;
    // A list says how long it is before anything is written out for each of its values.
    if (Array.isArray(value) && values + value.length > limits.values) return tooLarge(values + value.length);
    const keys = Object.keys(value);
    values += keys.length;
    if (values > limits.values) return tooLarge(values);
    if (Array.isArray(value) && !isDense(value, keys)) {
      problems.push(notJson(step, 'sparse-array'));
      continue;
    }
    // Last first, so that the stack gives them back in order.
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const name = keys[index]!;
      toVisit.push({
        value: (value as Record<string, unknown>)[name], depth: depth + 1, key: Array.isArray(value) ? index : name, from: step,
      });
    }
  }
  return problems;
}
