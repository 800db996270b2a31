import type { Path, Problem } from '@send-reform/core/problems';
import { decode } from './decode.js';
import { JsonBuilder } from './json-builder.js';
import { offsetOf } from './json-node.js';
import type { JsonProblem } from './json-problem.js';
import { LineTable, type Position } from './line-table.js';

/** How much of a file is read. Depth and values are above what any format of the core allows, so that the core names its own. */
export interface ReadLimits {
  readonly bytes: number;
  /** Objects and arrays within one another. */
  readonly depth: number;
  /** Values of every kind, all together. */
  readonly values: number;
}

export const READ_LIMITS: ReadLimits = { bytes: 16_000_000, depth: 100, values: 400_000 };

/** A JSON text that has been read. */
export interface JsonDocument {
  /** Everything wrong with the text as JSON. */
  readonly problems: readonly JsonProblem[];
  /** The plain value; undefined when there is none to go by. Not to be used while there are problems, only checked. */
  readonly content: { readonly value: unknown } | undefined;
  /** Where a path leads, or the nearest place to it. */
  readonly locate: (path: Path) => Position;
  /** Whether a problem speaks of a value that could not be read, and which stands named already. */
  readonly isNamed: (problem: Problem) => boolean;
}

const failed = (code: string): JsonDocument => ({
  problems: [{ code, path: [], position: { line: 1, column: 1 } }],
  content: undefined,
  locate: () => ({ line: 1, column: 1 }),
  isNamed: () => false,
});

const isWithin = (outer: Path, inner: Path): boolean => outer.every((step, index) => inner[index] === step);

/**
 * Reads strict JSON, keeping what `JSON.parse` loses: where everything stands, keys that are written twice, keys such as
 * `__proto__`, and numbers that a double cannot hold. After a slip whose meaning is plain, such as a comma too many, it
 * reads on, so that everything wrong is told at once. Never recurses and never throws, whatever the bytes.
 *
 * @example
 * const { problems } = readJson(new TextEncoder().encode('{"a": 1, "a": 2}'));
 * problems[0]; // { code: 'duplicate-key', path: ['a'], position: { line: 1, column: 10 }, … }
 */
export function readJson(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): JsonDocument {
  if (bytes.length > limits.bytes) return failed('file.too-large');
  const text = decode(bytes);
  if (text === undefined) return failed('json.encoding');
  if (text.trim() === '') return failed('json.empty');
  const lines = new LineTable(text);
  const { problems, content, root, standIns } = new JsonBuilder(text, lines, limits).build();
  return {
    problems,
    content,
    locate: (path) => lines.positionOf(offsetOf(root, path)),
    isNamed: ({ path }) => standIns.some((named) => isWithin(named, path)),
  };
}
