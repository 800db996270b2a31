import { contentHash } from '../canonical/index.js';
import type { Path } from '../problems/index.js';
import type { Places } from './record.js';

/** Digits of a fingerprint: they only say where. That something changed at all is shown by whole hashes. */
const DIGITS = 8;

/** A list in code may hold what is undefined: JSON has it as null. */
const fingerprint = (value: unknown): string => contentHash(value ?? null).slice('sha256-'.length, 'sha256-'.length + DIGITS);

/** A JSON value with a fingerprint in place of every single value in it. */
export function placesOf(value: unknown): Places {
  if (Array.isArray(value)) return value.map(placesOf);
  if (typeof value !== 'object' || value === null) return fingerprint(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, placesOf(member)]));
}

/** A place at which two values are not the same. */
export interface Difference {
  readonly path: Path;
  /** Undefined where only one of the two has the place. */
  readonly before: unknown;
  readonly now: unknown;
}

const isParent = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The keys of both, in the order of the second, with what only the first has at the end. */
function keysOf(before: object, now: object): readonly (string | number)[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return Array.isArray(now) ? keys.map(Number) : keys;
}

const memberOf = (value: object, key: string | number): unknown =>
  Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** Every place at which two JSON values differ, in the order of the second, down to single values. */
export function differencesOf(before: unknown, now: unknown, path: Path = []): Difference[] {
  if (isParent(before) && isParent(now) && Array.isArray(before) === Array.isArray(now)) {
    return keysOf(before, now).flatMap((key) => differencesOf(memberOf(before, key), memberOf(now, key), [...path, key]));
  }
  return before === now ? [] : [{ path, before, now }];
}
