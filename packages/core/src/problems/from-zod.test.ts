import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseWith } from './from-zod.js';

const limits = { depth: 8, values: 1_000, characters: 10_000 };
const id = z.string().check(z.regex(/^[a-z]+$/, 'id'));
const weight = z.union([
  z.string().check(z.regex(/^\d+$/, 'weight')),
  z.strictObject({ byKind: z.partialRecord(z.enum(['county', 'london']), z.string()), otherwise: z.optional(z.string()) }),
]);
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({ kind: z.literal('ladder'), metAt: id }),
]);

/** The problems with one member of an otherwise empty object. */
const problems = (schema: z.ZodMiniType, value: unknown) => {
  const result = parseWith(z.strictObject({ at: schema }), { at: value }, limits);
  return result.ok ? [] : result.problems;
};

describe('parseWith', () => {
  it('gives what the schema makes of a good value', () => {
    expect(parseWith(z.strictObject({ a: z.optional(z.string()) }), { a: 'x' }, limits)).toEqual({ ok: true, value: { a: 'x' } });
  });

  it('holds the limits first, and then asks no schema', () => {
    const schema = z.custom(() => {
      throw new Error('the schema ran');
    });
    expect(parseWith(schema, [Number.NaN], limits)).toEqual({
      ok: false, problems: [{ code: 'not-json', path: [0], expected: 'json', received: 'NaN' }],
    });
  });

  it.each<[string, z.ZodMiniType, unknown, object]>([
    ['a number for a text', z.string(), 1, { code: 'type', expected: 'string', received: 'number' }],
    ['null for a list', z.array(z.string()), null, { code: 'type', expected: 'array', received: 'null' }],
    ['a list for an object', z.strictObject({}), [], { code: 'type', expected: 'object', received: 'array' }],
    ['a text for a record', z.record(id, z.string()), 'x', { code: 'type', expected: 'object', received: 'string' }],
    ['a fraction for a whole number', z.int(), 1.5, { code: 'type', expected: 'integer', received: 'number' }],
    ['a word that is not allowed', z.enum(['up', 'down']), 'left', { code: 'one-of', expected: ['up', 'down'], received: 'left' }],
    ['another name of a format', z.literal('sheet/1'), 'sheet/2', { code: 'one-of', expected: ['sheet/1'], received: 'sheet/2' }],
    ['an object for a word', z.enum(['up']), {}, { code: 'one-of', expected: ['up'], received: 'object' }],
    ['a named format', id, 'A b', { code: 'format', expected: 'id', received: 'A b' }],
    ['a format of the library', z.iso.date(), '2026-02-30', { code: 'format', expected: 'date', received: '2026-02-30' }],
    ['a text that is too short', z.string().check(z.minLength(1)), '', { code: 'too-small', expected: 1, received: 0 }],
    ['a list that is too long', z.array(z.int()).check(z.maxLength(1)), [1, 2], { code: 'too-big', expected: 1, received: 2 }],
    ['a number that is too small', z.int().check(z.minimum(0)), -1, { code: 'too-small', expected: 0, received: -1 }],
    ['a number that is too big', z.int().check(z.maximum(6)), 7, { code: 'too-big', expected: 6, received: 7 }],
    ['a check of its own', z.string().check(z.refine(() => false)), 'x', { code: 'custom', expected: 'custom', received: 'x' }],
  ])('names %s', (_, schema, value, expected) => {
    expect(problems(schema, value)).toEqual([{ path: ['at'], ...expected }]);
  });

  it.each<[string, z.ZodMiniType, unknown]>([
    ['a kind', z.string(), 'string'], ['a number', z.int(), 'number'], ['a record', z.record(id, id), 'object'],
    ['one word', z.literal('sheet/1'), 'sheet/1'], ['one of several words', z.enum(['up', 'down']), ['up', 'down']],
    ['one of several kinds', weight, ['string', 'object']], ['an object told by its kind', rule, 'object'],
  ])('says what is missing: %s', (_, schema, expected) => {
    const missing = { ok: false, problems: [{ code: 'missing', path: ['at'], expected }] };
    expect(parseWith(z.strictObject({ at: schema }), {}, limits)).toEqual(missing);
    expect(parseWith(z.strictObject({ at: schema }), { at: undefined }, limits)).toEqual(missing);
  });

  it('takes an optional member that is undefined for one that is not there', () => {
    expect(problems(z.strictObject({ a: z.optional(id) }), { a: undefined })).toEqual([]);
  });

  it('names every unknown key, also one that is undefined', () => {
    expect(problems(z.strictObject({ a: z.string() }), { b: 1, a: 'x', c: undefined })).toEqual([
      { code: 'unknown-key', path: ['at', 'b'], received: 'b' },
      { code: 'unknown-key', path: ['at', 'c'], received: 'c' },
    ]);
  });

  it('names keys of a record that are no ids, beside what is wrong with its values', () => {
    expect(problems(z.record(id, z.string()), { 'not an id': 'x', b: 1, C: undefined })).toEqual([
      { code: 'format', path: ['at', 'not an id'], expected: 'id', received: 'not an id' },
      { code: 'type', path: ['at', 'b'], expected: 'string', received: 'number' },
      { code: 'format', path: ['at', 'C'], expected: 'id', received: 'C' },
    ]);
  });

  describe('a choice between kinds', () => {
    it.each([[1, 'number'], [null, 'null'], [true, 'boolean'], [['1'], 'array']])('says which kinds when it is neither: %j', (value, received) => {
      expect(problems(weight, value)).toEqual([{ code: 'type', path: ['at'], expected: ['string', 'object'], received }]);
    });

    it('goes by the kind that is there', () => {
      expect(problems(weight, '-1')).toEqual([{ code: 'format', path: ['at'], expected: 'weight', received: '-1' }]);
      expect(problems(weight, {})).toEqual([{ code: 'missing', path: ['at', 'byKind'], expected: 'object' }]);
    });

    it('says everything that is wrong within it', () => {
      expect(problems(weight, { byKind: { county: 1, wales: '1', london: '2' }, other: '1' })).toEqual([
        { code: 'type', path: ['at', 'byKind', 'county'], expected: 'string', received: 'number' },
        { code: 'unknown-key', path: ['at', 'byKind', 'wales'], received: 'wales' },
        { code: 'unknown-key', path: ['at', 'other'], received: 'other' },
      ]);
    });

    it('goes into choices within choices', () => {
      const nested = z.union([z.array(weight), z.strictObject({ weights: z.array(weight) })]);
      expect(problems(nested, { weights: ['1', 2, { byKind: 3 }] })).toEqual([
        { code: 'type', path: ['at', 'weights', 1], expected: ['string', 'object'], received: 'number' },
        { code: 'type', path: ['at', 'weights', 2, 'byKind'], expected: 'object', received: 'number' },
      ]);
    });
  });

  describe('a choice told by a member', () => {
    it.each([['product', 'product'], [3, 3], [null, null], ['__proto__', '__proto__'], ['toString', 'toString'], [{}, 'object']])(
      'names the member when it is none of those that are known: %j',
      (kind, received) => {
        expect(problems(rule, { kind })).toEqual([
          { code: 'one-of', path: ['at', 'kind'], expected: ['sum', 'ladder'], received },
        ]);
      },
    );

    it('says which there are when the member is missing', () => {
      expect(problems(rule, {})).toEqual([{ code: 'missing', path: ['at', 'kind'], expected: ['sum', 'ladder'] }]);
    });

    it('goes by the member that is there', () => {
      expect(problems(rule, { kind: 'ladder', more: 1 })).toEqual([
        { code: 'missing', path: ['at', 'metAt'], expected: 'string' },
        { code: 'unknown-key', path: ['at', 'more'], received: 'more' },
      ]);
    });

    it('says what kind it must be of when it is no object', () => {
      expect(problems(rule, 'sum')).toEqual([{ code: 'type', path: ['at'], expected: 'object', received: 'string' }]);
    });
  });

  it('names all problems at once', () => {
    const schema = z.strictObject({ id, rule, weights: z.array(weight) });
    const result = parseWith(schema, { id: '', rule: { kind: 'x' }, weights: [1, '1', 'x'], more: 1 }, limits);
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['format', 'id'], ['one-of', 'rule', 'kind'], ['type', 'weights', 0], ['format', 'weights', 2], ['unknown-key', 'more'],
    ]);
  });
});
