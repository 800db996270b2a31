import type * as z from 'zod/mini';
import { guard, type Limits } from './guard.js';
import { quote, valueAt, type Path, type Problem, type Quoted } from './problem.js';
import { resultOf, type Result } from './result.js';

/** The part of a schema library's issue that problems are made from. */
type Issue = z.core.$ZodIssue;

/** Kinds of value as JSON names them, where the schema library has a word of its own. */
const KINDS: Readonly<Record<string, string>> = { record: 'object', int: 'integer' };

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** One issue as problems: an issue may name several unknown keys, or the branches of a choice. */
function problemsOf(issue: Issue, input: unknown, before: Path): Problem[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], received: quote(key) }));
  }
  if (issue.code === 'invalid_key') return [{ code: 'format', path, expected: 'id', received: quote(path.at(-1)) }];
  const value = valueAt(input, path);
  if (value === undefined) {
    const expected = expectedBy(issue);
    return [{ code: 'missing', path, ...(expected.length === 0 ? {} : { expected: expected.length === 1 ? expected[0]! : expected }) }];
  }
  const received = quote(value);
  switch (issue.code) {
    case 'invalid_type':
      return [{ code: 'type', path, expected: kindNamed(issue.expected), received: kindOf(value) }];
    case 'invalid_value':
      return [{ code: 'one-of', path, expected: expectedBy(issue), received }];
    case 'invalid_format':
      return [{ code: 'format', path, expected: nameOfFormat(issue), received }];
    case 'too_small':
      return [{ code: 'too-small', path, expected: Number(issue.minimum), received: sizeOf(value) }];
    case 'too_big':
      return [{ code: 'too-big', path, expected: Number(issue.maximum), received: sizeOf(value) }];
    case 'invalid_union': {
      // The branches that fail at the value itself say only what kind was expected; one that gets further is meant.
      const further = issue.errors.find((branch) => branch.every(({ code, path: at }) => at.length > 0 || code !== 'invalid_type'));
      if (further !== undefined) return further.flatMap((inner) => problemsOf(inner, input, path));
      const expected = expectedBy(issue);
      // A choice by a member such as `kind` fails at that member, and names what it may be.
      return 'discriminator' in issue
        ? [{ code: 'one-of', path, expected, received }]
        : [{ code: 'type', path, expected, received: kindOf(value) }];
    }
    default:
      return [{ code: 'custom', path, expected: issue.code, received }];
  }
}

const kindNamed = (name: string): string => KINDS[name] ?? name;

/** What would have been right in place of a value: kinds, or the very values that are allowed. */
function expectedBy(issue: Issue): readonly Quoted[] {
  switch (issue.code) {
    case 'invalid_type':
      return [kindNamed(issue.expected)];
    case 'invalid_value':
      return issue.values.map(quote);
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? issue.options.map(quote)
        : [...new Set(issue.errors.flat().flatMap(expectedBy))];
    default:
      return [];
  }
}

/** A schema names a format of its own by the error it gives to the check: `z.regex(PATTERN, 'decimal')`. */
const nameOfFormat = ({ message, format }: Issue & { readonly format: string }): string =>
  message === 'Invalid input' ? format : message;

const sizeOf = (value: unknown): Quoted =>
  typeof value === 'string' || Array.isArray(value) ? value.length : quote(value);

/**
 * An input checked against a schema: the value, or every problem with it. Limits are held first, since a schema
 * overflows on deep nesting and drops `__proto__` without a word.
 *
 * `jitless` keeps the schema library from compiling code with `Function`, which a strict Content-Security-Policy
 * forbids and reports.
 */
export function parseWith<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  limits: Limits,
): Result<z.output<Schema>> {
  const unsafe = guard(input, limits);
  if (unsafe.length > 0) return resultOf(unsafe, () => input as z.output<Schema>);
  const parsed = schema.safeParse(input, { jitless: true });
  return resultOf(
    parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, input, [])),
    () => parsed.data as z.output<Schema>,
  );
}
