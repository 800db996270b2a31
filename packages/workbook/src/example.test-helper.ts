import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** The path of a file of the examples. */
export const example = (name: string): string => fileURLToPath(new URL(`../../../docs/examples/${name}`, import.meta.url));

/** A file of the examples is what the tests make. One that is not there is written, to be looked at and kept. */
export function expectExample(name: string, bytes: Uint8Array): void {
  const path = example(name);
  const isThere = existsSync(path);
  if (!isThere) writeFileSync(path, bytes);
  expect(isThere && Buffer.compare(readFileSync(path), bytes) === 0, name).toBe(true);
}
