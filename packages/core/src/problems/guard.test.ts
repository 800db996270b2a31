import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { guard } from './guard.js';

const limits = { depth: 8, values: 100, characters: 1_000 };
const within = (input: unknown, more: Partial<typeof limits> = {}) => guard(input, { ...limits, ...more });
const notJson = (path: (string | number)[], received: unknown) => ({ code: 'not-json', path, expected: 'json', received });

describe('guard', () => {
  it('lets JSON through', () => {
    expect(within({ a: [1, 'x', null, true, { b: {} }, -0], c: '😀' })).toEqual([]);
    expect([within(null), within(''), within(0), within([])]).toEqual([[], [], [], []]);
  });

  it('takes a member that is undefined for one that is not there', () => {
    expect(within({ a: undefined, b: [undefined] })).toEqual([]);
    expect(within(undefined)).toEqual([notJson([], 'undefined')]);
  });

  describe('depth', () => {
    it('counts objects and lists within one another', () => {
      expect(within([[['x']]], { depth: 3 })).toEqual([]);
      expect(within([[['x']]], { depth: 2 })).toEqual([{ code: 'too-deep', path: [0, 0], expected: 2 }]);
    });

    it.each([
      ['lists', (inner: unknown) => [inner], [0, 0, 0, 0]],
      ['objects', (inner: unknown) => ({ a: inner }), ['a', 'a', 'a', 'a']],
    ])('answers a hundred thousand %s in one another, with the beginning of the way', (_, around, path) => {
      let bomb: unknown = 1;
      for (let depth = 0; depth < 100_000; depth += 1) bomb = around(bomb);
      expect(within(bomb)).toEqual([{ code: 'too-deep', path, expected: 8 }]);
      expect(guard(bomb, { depth: 200_000, values: 200_000, characters: 200_000 })).toEqual([]);
    });

    it('answers a circle', () => {
      const circle: { self?: unknown } = {};
      circle.self = circle;
      expect(within(circle)).toEqual([{ code: 'too-deep', path: ['self', 'self', 'self', 'self'], expected: 8 }]);
    });
  });

  describe('size', () => {
    it('counts every value, the whole among them', () => {
      expect(within([1, { a: 2 }], { values: 4 })).toEqual([]);
      expect(within([1, { a: 2 }], { values: 3 })).toEqual([{ code: 'too-large', path: [], expected: 3, received: 4 }]);
    });

    it('answers a million values, and a length that no list could fill', () => {
      const found = (received: number) => [{ code: 'too-large', path: [], expected: 100, received }];
      expect(within(new Array(1_000_000).fill(0))).toEqual(found(1_000_001));
      expect(within(new Array(4_294_967_295))).toEqual(found(4_294_967_296));
      expect(within(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [at, 0])))).toEqual(found(100_001));
    });

    it('counts the characters of texts and keys together', () => {
      expect(within({ abc: 'de' }, { characters: 5 })).toEqual([]);
      expect(within({ abc: 'def' }, { characters: 5 })).toEqual([
        { code: 'too-much-text', path: [], expected: 5, received: 6 },
      ]);
      expect(within('x'.repeat(5_000_000))).toEqual([
        { code: 'too-much-text', path: [], expected: 1_000, received: 5_000_000 },
      ]);
      expect(within({ ['k'.repeat(2_000)]: 1 })).toMatchObject([{ code: 'too-much-text', received: 2_000 }]);
    });

    it('names what it found before it stopped', () => {
      expect(within([Number.NaN, new Array(200).fill(0)])).toEqual([
        notJson([0], 'NaN'), { code: 'too-large', path: [], expected: 100, received: 203 },
      ]);
    });
  });

  describe('keys', () => {
    it.each(['__proto__', 'constructor', 'prototype'])('refuses %s, wherever it stands', (key) => {
      const input: unknown = JSON.parse(`{"a": [{"${key}": {"${key}": 1}, "b": 2}]}`);
      expect(within(input)).toEqual([{ code: 'unsafe-key', path: ['a', 0, key], received: key }]);
    });

    it('refuses half of a character in a key', () => {
      expect(within({ 'a\uD83D': 1 })).toEqual([{ code: 'broken-text', path: ['a\uD83D'], expected: 'text' }]);
    });
  });

  it.each([['high', 'a\uD83D'], ['low', '\uDE00b'], ['turned round', '\uDE00\uD83D']])('refuses half of a character: %s', (_, text) => {
    expect(within({ text })).toEqual([{ code: 'broken-text', path: ['text'], expected: 'text' }]);
  });

  it.each<[string, unknown, string]>([
    ['NaN', Number.NaN, 'NaN'],
    ['infinity', Number.POSITIVE_INFINITY, 'Infinity'],
    ['minus infinity', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['a bigint', 1n, 'bigint'],
    ['a symbol', Symbol('s'), 'symbol'],
    ['a function', () => 1, 'function'],
    ['a date', new Date(0), 'instance'],
    ['a map', new Map([['a', 1]]), 'instance'],
    ['a typed array', new Uint8Array(2), 'instance'],
    ['a boxed text', Object('x'), 'instance'],
    ['an instance of a class', new (class Answer { level = 1; })(), 'instance'],
    ['an object made from another', Object.create({ level: 1 }), 'instance'],
    ['a list with a gap', [1, , 3], 'sparse-array'], // eslint-disable-line no-sparse-arrays
    ['a list with a name of its own', Object.assign([1, 2], { more: 3 }), 'sparse-array'],
    ['a list with a gap and a name', Object.assign(new Array(1), { more: 3 }), 'sparse-array'],
  ])('refuses %s', (_, value, received) => {
    expect(within(value)).toEqual([notJson([], received)]);
    expect(within({ a: [value] })).toEqual([notJson(['a', 0], received)]);
  });

  it('takes objects without a prototype, and those of another frame', () => {
    expect(within(Object.assign(Object.create(null), { a: 1 }))).toEqual([]);
    expect(within(runInNewContext('({ a: [{ b: 1 }] })'))).toEqual([]);
    expect(within(runInNewContext('new Date(0)'))).toEqual([notJson([], 'instance')]);
  });

  it('finds everything at once, in the order of the input', () => {
    const input = JSON.parse('{"a": 1, "b": {"__proto__": 1}, "c": [1, "\\ud800"]}') as Record<string, unknown>;
    expect(within({ ...input, d: () => 1 })).toEqual([
      { code: 'unsafe-key', path: ['b', '__proto__'], received: '__proto__' },
      { code: 'broken-text', path: ['c', 1], expected: 'text' },
      notJson(['d'], 'function'),
    ]);
  });
});
