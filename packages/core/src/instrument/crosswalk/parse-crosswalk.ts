import { parseWith, type Limits, type Result } from '../../problems/index.js';
import { crosswalkSchema, type Crosswalk } from './format.js';

/** How much of a crosswalk is looked at. */
const CROSSWALK_LIMITS: Limits = { depth: 8, values: 200_000, characters: 4_000_000 };

/**
 * A crosswalk from a JSON value that may come from anywhere: the crosswalk, or every problem with its shape. Whether it
 * fits the two instruments is for `lintCrosswalk`.
 *
 * @example
 * const parsed = parseCrosswalk({ format: 'send-reform/crosswalk/1', id: 'one-to-two', statements: [] });
 * if (!parsed.ok) parsed.problems.map(({ path }) => path.join()); // ['from', 'to']
 */
export function parseCrosswalk(json: unknown): Result<Crosswalk> {
  return parseWith(crosswalkSchema, json, CROSSWALK_LIMITS);
}
