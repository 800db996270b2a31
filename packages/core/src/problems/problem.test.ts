import { describe, expect, it } from 'vitest';
import { quote, toPointer } from './problem.js';

describe('quote', () => {
  it.each<[unknown, unknown]>([
    ['county', 'county'], ['', ''], [0, 0], [-1.5, -1.5], [true, true], [false, false], [null, null],
    [Number.NaN, 'NaN'], [Number.NEGATIVE_INFINITY, '-Infinity'], [undefined, 'undefined'], [10n, 'bigint'],
    [Symbol('s'), 'symbol'], [() => 1, 'function'], [[1, 2], 'array'], [{ a: 1 }, 'object'], [new Date(0), 'object'],
  ])('stands in for %s with %s', (value, quoted) => {
    expect(quote(value)).toBe(quoted);
  });

  it('quotes eighty characters and no more', () => {
    expect(quote('x'.repeat(80))).toBe('x'.repeat(80));
    expect(quote('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
    expect(quote('x'.repeat(1_000_000))).toHaveLength(81);
  });

  it('does not cut a character in half', () => {
    expect(quote(`${'x'.repeat(79)}😀 and more`)).toBe(`${'x'.repeat(79)}…`);
    expect(quote(`${'x'.repeat(78)}😀 and more`)).toBe(`${'x'.repeat(78)}😀…`);
  });
});

describe('toPointer', () => {
  // RFC 6901, section 5, and the order of section 4: a tilde first, or `~1` would come out of `/`.
  it.each<[(string | number)[], string]>([
    [[], ''], [['foo'], '/foo'], [['foo', 0], '/foo/0'], [[''], '/'], [['a/b'], '/a~1b'], [['m~n'], '/m~0n'],
    [['~1'], '/~01'], [['~/~/'], '/~0~1~0~1'], [['c%d', ' ', 'k"l'], '/c%d/ /k"l'],
  ])('writes %j as %s', (path, pointer) => {
    expect(toPointer(path)).toBe(pointer);
  });
});

it('quotes no number that JSON does not have', () => {
  expect(quote(-0)).toBe(0);
});
