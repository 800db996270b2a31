import type { CrosswalkEntry } from './format.js';

/** The two sides of a crosswalk: what there was, and what there is. */
export type CrosswalkSide = 'from' | 'to';

/** The statements that an entry names on a side. */
export function namedOn(side: CrosswalkSide, entry: CrosswalkEntry): readonly string[] {
  const named: string | readonly string[] = side === 'from' ? ('from' in entry ? entry.from : []) : 'to' in entry ? entry.to : [];
  return typeof named === 'string' ? [named] : named;
}
