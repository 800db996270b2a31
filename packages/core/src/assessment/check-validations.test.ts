import { describe, expect, it } from 'vitest';
import { checkValidations, type Validation } from './check-validations.js';
import { compiledSmall } from './sheet.test-inputs.js';
import { standingValidations } from './standing-validations.js';

const compiled = compiledSmall();
const accepted = (more: Partial<Validation> = {}): Validation => ({
  statement: 'a1', outcome: 'accepted', level: 'l2', role: 'SEND lead', date: '2026-05-11', ...more,
});
const refused = (more: Partial<Validation> = {}): Validation => ({
  statement: 'a1', outcome: 'not-accepted', role: 'SEND lead', date: '2026-05-11', ...more,
});
const problemsWith = (...validations: unknown[]) => {
  const checked = checkValidations(compiled, validations);
  return checked.ok ? [] : checked.problems;
};

describe('checkValidations', () => {
  it('gives good ones, as they were', () => {
    const list = [accepted(), refused({ statement: 'b1', note: 'No minutes' }), accepted({ date: '2026-05-12', level: 'l3', retracted: true })];
    expect(checkValidations(compiled, list)).toEqual({ ok: true, value: list });
    expect(checkValidations(compiled, [])).toEqual({ ok: true, value: [] });
  });

  it('names what is wrong with each', () => {
    expect(problemsWith(accepted({ statement: 'z' }), accepted({ level: 'yes' }), accepted({ statement: 'b1', level: undefined }))).toEqual([
      { code: 'answer.unknown-statement', path: [0, 'statement'], received: 'z' },
      { code: 'answer.unknown-level', path: [1, 'level'], expected: ['l1', 'l2', 'l3', 'l4'], received: 'yes' },
      { code: 'missing', path: [2, 'level'], expected: 'level' },
    ]);
    expect(problemsWith({ ...accepted(), date: '2026-02-29', by: 'me' }, 1)).toEqual([
      { code: 'format', path: [0, 'date'], expected: 'date', received: '2026-02-29' },
      { code: 'unknown-key', path: [0, 'by'], received: 'by' },
      { code: 'type', path: [1], expected: 'object', received: 'number' },
    ]);
  });

  it.each<[string, readonly Validation[], readonly number[]]>([
    ['another level', [accepted(), accepted({ level: 'l3' })], [1]],
    ['another outcome', [accepted(), refused()], [1]],
    ['three different ones', [accepted(), accepted({ level: 'l3' }), accepted()], [1, 2]],
    ['the same judgement by two', [accepted(), accepted({ role: 'Health lead' })], []],
    ['another day', [accepted(), refused({ date: '2026-05-12' })], []],
    ['another statement', [accepted(), refused({ statement: 'b1' })], []],
    ['one retracted', [accepted({ retracted: true }), refused()], []],
    ['the later one retracted', [accepted(), refused({ retracted: true })], []],
    ['explicitly not retracted', [accepted({ retracted: false }), refused({ retracted: false })], [1]],
  ])('sees two of one day that differ: %s', (_, validations, at) => {
    expect(problemsWith(...validations)).toEqual(at.map((index) => ({
      code: 'validation.same-day', path: [index, 'date'], received: '2026-05-11',
    })));
  });

  it('goes through sixteen thousand of one day without taking all day', () => {
    const many = Array.from({ length: 16_000 }, () => accepted());
    const start = performance.now();
    expect(problemsWith(...many, refused())).toEqual([
      { code: 'validation.same-day', path: [16_000, 'date'], received: '2026-05-11' },
    ]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('standingValidations', () => {
  const standing = (...validations: Validation[]) => Object.fromEntries(standingValidations(validations));

  it('gives for each statement the latest by date, in whatever order they come', () => {
    const [first, later] = [accepted(), refused({ date: '2026-06-01' })];
    expect(standing(first, later)).toEqual({ a1: later });
    expect(standing(later, first)).toEqual({ a1: later });
    expect(standing(accepted({ statement: 'b1' }), first)).toEqual({ a1: first, b1: accepted({ statement: 'b1' }) });
  });

  it('leaves out what is retracted', () => {
    expect(standing(accepted(), refused({ date: '2026-06-01', retracted: true }))).toEqual({ a1: accepted() });
    expect(standing(accepted({ retracted: true }))).toEqual({});
  });
});
