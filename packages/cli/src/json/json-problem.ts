import type { Problem } from '@send-reform/core/problems';
import type { Position } from './line-table.js';

/** A problem that was found while a text was read, so that its place is known to the letter. */
export interface JsonProblem extends Problem {
  readonly position: Position;
  /** The other place it speaks of: the first of two keys, or what was never closed. */
  readonly related?: Position;
}
