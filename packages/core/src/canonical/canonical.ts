import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';

/** `sha256-` and 64 hexadecimal digits. */
export type ContentHash = `sha256-${string}`;

/**
 * JSON in its canonical form (RFC 8785): keys in order, numbers and texts written one way, no spaces. Two values that
 * mean the same give the same text whatever the order of their keys.
 *
 * @throws {Error} for what JSON does not have: a circle, NaN, half a surrogate pair.
 * @example
 * canonicalJson({ b: 1, a: 2 }); // '{"a":2,"b":1}'
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only a JSON value has a canonical form');
  return text;
}

/**
 * A hash of what a JSON value says, that does not move with key order or spacing. It shows that content is the same;
 * it does not show who wrote it.
 *
 * @example
 * contentHash({ a: 1 }); // 'sha256-015abd7f…'
 */
export function contentHash(value: unknown): ContentHash {
  return `sha256-${bytesToHex(sha256(canonicalJson(value)))}`;
}
