/**
 * What is wrong with something that was handed in, as data.
 *
 * A problem never carries a sentence: words are made at the edge, by a
 * catalogue (see the `text` room) that a host can replace or translate.
 */

/** The way from the root of the input to the place of the problem: keys and positions. */
export type Path = readonly (string | number)[];

/** A value that a problem may quote. Never an object: what is quoted stays short. */
export type Quoted = string | number | boolean | null;

/** One thing that is wrong, where it is, what was expected there and what was found. */
export interface Problem {
  /** A stable name such as `unknown-key` or `answer.unknown-statement`. */
  readonly code: string;
  /** Where: empty for the input as a whole. */
  readonly path: Path;
  /** What would have been right: one value, or the list of what is allowed. */
  readonly expected?: Quoted | readonly Quoted[];
  /** What was there instead. Long texts are shortened by {@link quote}. */
  readonly received?: Quoted;
}

/** The longest text that a problem quotes whole. */
const LONGEST_QUOTE = 80;

const HALF_AT_END = /[\uD800-\uDBFF]$/;

/**
 * A short, JSON-safe stand-in for any value, to be quoted in a problem.
 *
 * @example
 * quote('county');        // 'county'
 * quote([1, 2]);          // 'array'
 * quote(Number.NaN);      // 'NaN'
 */
export function quote(value: unknown): Quoted {
  if (value === null || typeof value === 'boolean') return value;
  // JSON has no −0; adding zero makes it 0, so that a problem is the same after JSON.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === 'string') {
    // Cutting may leave half of a character at the end, and half a character is no text.
    return value.length <= LONGEST_QUOTE ? value : `${value.slice(0, LONGEST_QUOTE).replace(HALF_AT_END, '')}…`;
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * A path as a JSON Pointer (RFC 6901), for logs and terminals.
 *
 * @example
 * toPointer(['sections', 0, 'id']); // '/sections/0/id'
 */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What stands at a path within an input; undefined where the path leads nowhere. */
export function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
    input,
  );
}
