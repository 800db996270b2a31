import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseAndCheck } from './parse-and-check.js';
import type { Problem } from './problem.js';

const schema = z.strictObject({
  names: z.array(z.strictObject({ id: z.string().check(z.maxLength(3)), next: z.optional(z.string()) })),
  note: z.optional(z.string().check(z.maxLength(5))),
});
const LIMITS = { depth: 8, values: 100, characters: 1_000 };

/** Names must differ, and there must be a note. */
const check = ({ names, note }: z.infer<typeof schema>): Problem[] => [
  ...names.flatMap(({ id }, index) =>
    names.findIndex((other) => other.id === id) === index ? [] : [{ code: 'duplicate-id', path: ['names', index, 'id'] }]),
  ...(note === undefined ? [{ code: 'missing', path: ['note'] }] : []),
];

const codes = (input: unknown): string[] => {
  const result = parseAndCheck(schema, input, LIMITS, check);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
};

describe('parseAndCheck', () => {
  it('gives what is good', () => {
    const good = { names: [{ id: 'a' }], note: 'x' };
    expect(parseAndCheck(schema, good, LIMITS, check)).toEqual({ ok: true, value: good });
  });

  it('tells a slip and what the parts say of one another together, and changes nothing it was given', () => {
    const input = { names: [{ id: 'a', nxt: 'b' }, { id: 'a' }], note: 'x' };
    const before = structuredClone(input);
    expect(codes(input)).toEqual(['unknown-key names/0/nxt', 'duplicate-id names/1/id']);
    expect(input).toEqual(before);
  });

  it('does not ask for what it left out itself', () => {
    expect(codes({ names: [{ id: 'a' }, { id: 'a' }], note: 'far too long' })).toEqual(['too-big note', 'duplicate-id names/1/id']);
  });

  it('tells only the shape where the shape is broken', () => {
    expect(codes({ names: [{ id: 'a' }, { id: 'a' }, 'b'], note: 'x' })).toEqual(['type names/2']);
    expect(codes({ names: [{ id: 'long' }, { id: 'a' }, { id: 'a' }], note: 'x' })).toEqual(['too-big names/0/id']);
  });
});
