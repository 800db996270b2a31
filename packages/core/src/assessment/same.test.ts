import { expect, it } from 'vitest';
import { isSame } from './same.js';

it.each<[unknown, unknown]>([
  [1, 1], [undefined, undefined], [null, null], [{ a: 1, b: [2] }, { b: [2], a: 1 }], [{ a: undefined }, {}], [[], []],
])('%j says the same as %j', (a, b) => {
  expect(isSame(a, b)).toBe(true);
  expect(isSame(b, a)).toBe(true);
});

it.each<[unknown, unknown]>([
  [1, '1'], [null, undefined], [null, {}], [[], {}], [{ a: 1 }, { b: 1 }], [{ a: 1 }, {}], [[1, 2], [2, 1]], [{ toString: 1 }, {}],
  [{ a: { b: 1 } }, { a: { b: 2 } }], [0, false], ['', undefined],
])('%j does not say the same as %j', (a, b) => {
  expect(isSame(a, b)).toBe(false);
  expect(isSame(b, a)).toBe(false);
});
