import { describe, expect, it } from 'vitest';
import type { Problem } from './problem.js';
import { resultOf, success, unwrap } from './result.js';

const problem = (code: string, ...path: (string | number)[]): Problem => ({ code, path });

describe('resultOf', () => {
  it('gives the value when nothing is wrong', () => {
    expect(resultOf([], () => 7)).toEqual(success(7));
  });

  it('gives every problem, and does not make a value from what is wrong', () => {
    const problems = [problem('a'), problem('b', 'x')];
    const result = resultOf(problems, () => {
      throw new Error('made all the same');
    });
    expect(result).toEqual({ ok: false, problems });
  });
});

describe('unwrap', () => {
  it('gives the value', () => {
    expect(unwrap(success('value'))).toBe('value');
  });

  it('throws a message that names every problem and its place', () => {
    const result = resultOf([problem('missing'), problem('type', 'a/b', 0)], () => 1);
    expect(() => unwrap(result)).toThrow('Expected a good value, found missing at /; type at /a~1b/0');
  });
});
