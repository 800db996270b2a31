import type { Path } from '../problems/index.js';

/** A place in a JSON value, and the path that leads to it. */
export interface Place {
  readonly path: Path;
  /** Undefined where the pointer leads nowhere. */
  readonly value: unknown;
}

/** What stands at a JSON Pointer (RFC 6901). Only what a value holds itself counts, not what it inherits. */
export function placeAt(json: unknown, pointer: string): Place {
  const path: (string | number)[] = [];
  let value = json;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const isIndex = Array.isArray(value) && /^(?:0|[1-9]\d*)$/.test(key);
    path.push(isIndex ? Number(key) : key);
    const holds = typeof value === 'object' && value !== null && (Array.isArray(value) ? isIndex : true) && Object.hasOwn(value, key);
    value = holds ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return { path, value };
}
