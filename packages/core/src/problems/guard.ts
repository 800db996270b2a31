import { quote, type Path, type Problem } from './problem.js';

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

/** What lies directly within a value, last first, so that a stack gives it back in order. */
function* childrenOf(step: Step): Generator<Step> {
  const keys = Object.keys(step.value as object);
  for (let index = keys.length - 1; index >= 0; index -= 1) {
    const name = keys[index]!;
    const value = (step.value as Record<string, unknown>)[name];
    yield { value, depth: step.depth + 1, key: Array.isArray(step.value) ? index : name, from: step };
  }
}

function problemOf(step: Step): Problem | undefined {
  const { value, key } = step;
  if (typeof key === 'string' && UNSAFE_KEYS.has(key)) {
    return { code: 'unsafe-key', path: pathOf(step), received: key };
  }
  switch (typeof value) {
    case 'string':
      return LONE_SURROGATE.test(value) ? { code: 'broken-text', path: pathOf(step), expected: 'text' } : undefined;
    case 'number':
      return Number.isFinite(value)
        ? undefined
        : { code: 'not-json', path: pathOf(step), expected: 'json', received: quote(value) };
    case 'boolean':
      return undefined;
    case 'object':
      if (value === null || Array.isArray(value)) return undefined;
      return [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
        ? undefined
        : { code: 'not-json', path: pathOf(step), expected: 'json', received: 'object' };
    default:
      // An `undefined` member is what optional properties look like in code; JSON has no other way to hold one.
      return value === undefined && key !== undefined
        ? undefined
        : { code: 'not-json', path: pathOf(step), expected: 'json', received: typeof value };
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
  let values = 0;
  let characters = 0;
  for (let step = toVisit.pop(); step !== undefined; step = toVisit.pop()) {
    values += 1;
    if (typeof step.value === 'string') characters += step.value.length;
    if (typeof step.key === 'string') characters += step.key.length;
    if (values > limits.values) {
      return [...problems, { code: 'too-large', path: [], expected: limits.values, received: values }];
    }
    if (characters > limits.characters) {
      return [...problems, { code: 'too-much-text', path: [], expected: limits.characters, received: characters }];
    }
    const isParent = typeof step.value === 'object' && step.value !== null;
    if (isParent && step.depth >= limits.depth) {
      // A path this long helps nobody: name the limit and where the way down begins.
      return [...problems, { code: 'too-deep', path: pathOf(step).slice(0, 4), expected: limits.depth }];
    }
    const problem = problemOf(step);
    if (problem !== undefined) problems.push(problem);
    else if (isParent) for (const child of childrenOf(step)) toVisit.push(child);
  }
  return problems;
}
