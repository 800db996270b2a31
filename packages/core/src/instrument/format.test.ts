import { describe, expect, it } from 'vitest';
import { describeProblem } from '../text/index.js';
import type { Path, Problem } from '../problems/index.js';
import { parseInstrument } from './parse.js';
import { smallInstrument } from './small-instrument.test-inputs.js';

/** The instrument with any value at all at a place. */
function withValue(path: Path, value: unknown): unknown {
  const draft = smallInstrument();
  const steps = [...path];
  const last = steps.pop()!;
  const parent = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], draft);
  (parent as Record<string, unknown>)[last] = value;
  return draft;
}

const problemsWith = (path: Path, value: unknown): readonly Problem[] => {
  const parsed = parseInstrument(withValue(path, value));
  return parsed.ok ? [] : parsed.problems;
};

const A1: Path = ['sections', 0, 'statements', 0];
const source = (date: unknown) => [{ id: 'law', title: 'A law', date }];

describe('an instrument', () => {
  it.each(['2025-12', '2025-12-15', '2024-02-29', '2000-02-29', '0400-02-29', '2025-04-30', '2025-01-31'])('has sources of the date %s', (date) => {
    expect(problemsWith(['sources'], source(date))).toEqual([]);
  });

  it.each(['2025', '2025-13', '2025-00', '2026-02-29', '1900-02-29', '2026-02-30', '2025-04-31', '2025-06-00', '2025-1-1', '2025-12-15T00:00'])(
    'has no sources of the date %s',
    (date) => {
      expect(problemsWith(['sources'], source(date))).toEqual([{ code: 'format', path: ['sources', 0, 'date'], expected: 'date', received: date }]);
    },
  );

  it.each(['c', 'A.1.b', '1', 'st-1_x', 'x'.repeat(80), 'Constructor', 'constructors'])('takes %s for an id', (id) => {
    expect(problemsWith([...A1, 'id'], id)).toEqual([]);
  });

  it.each([
    '', '-a', '.a', '_a', '__proto__', 'a b', 'a/b', 'é', 'a\n', 'x'.repeat(81),
    'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype',
  ])(
    'takes %j for no id',
    (id) => {
      const received = id.length > 80 ? `${id.slice(0, 80)}…` : id;
      expect(problemsWith([...A1, 'id'], id)).toEqual([{ code: 'format', path: [...A1, 'id'], expected: 'id', received }]);
    },
  );

  it.each<[Path, unknown, object[]]>([
    [['format'], 'send-reform/instrument/2', [{ code: 'one-of', expected: ['send-reform/instrument/1'], received: 'send-reform/instrument/2' }]],
    [['status'], 'draft', [{ code: 'one-of', expected: ['illustrative', 'local', 'official'], received: 'draft' }]],
    [['version'], '1.0', [{ code: 'format', expected: 'version', received: '1.0' }]],
    [['title'], '', [{ code: 'too-small', expected: 1, received: 0 }]],
    [['title'], 'x'.repeat(20_001), [{ code: 'too-big', expected: 20_000, received: 20_001 }]],
    [['scales', 'four', 'levels'], [], [{ code: 'too-small', expected: 1, received: 0 }]],
    [['scales', 'four', 'levels', 0, 'value'], 1, [{ code: 'type', expected: 'string', received: 'number' }]],
    [['scales', 'four', 'levels', 0, 'value'], '1e3', [{ code: 'format', expected: 'decimal', received: '1e3' }]],
    [['rule', 'kind'], 'mean', [{
      code: 'one-of', received: 'mean',
      expected: ['weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'decision-table', 'level-reached', 'none'],
    }]],
    [['rule', 'unanswered'], 'skip', [{ code: 'one-of', expected: ['withhold', 'zero', 'lowest', 'exclude'], received: 'skip' }]],
    [['rule', 'notApplicable'], 'withhold', [{ code: 'one-of', expected: ['exclude', 'zero', 'full'], received: 'withhold' }]],
    [['rounding'], { places: 7, mode: 'half-up' }, [{ code: 'too-big', path: ['rounding', 'places'], expected: 6, received: 7 }]],
    [['rounding'], { places: 0.5, mode: 'even' }, [
      { code: 'type', path: ['rounding', 'places'], expected: 'integer', received: 'number' },
      { code: 'one-of', path: ['rounding', 'mode'], expected: ['half-up', 'half-even', 'half-down', 'up', 'down'], received: 'even' },
    ]],
    [['weight'], '1', [{ code: 'unknown-key', received: 'weight' }]],
    [[...A1, 'weight'], '-1', [{ code: 'format', expected: 'weight', received: '-1' }]],
    [[...A1, 'weight'], 1, [{ code: 'type', expected: ['string', 'object'], received: 'number' }]],
    [[...A1, 'weight'], { byKind: { town: '1' }, otherwise: '1' }, [
      { code: 'unknown-key', path: [...A1, 'weight', 'byKind', 'town'], received: 'town' },
    ]],
    [[...A1, 'appliesTo'], { kind: ['county', 'town'] }, [
      { code: 'one-of', path: [...A1, 'appliesTo', 'kind', 1], expected: ['unitary', 'county', 'metropolitan', 'london'], received: 'town' },
    ]],
    [[...A1, 'descriptors'], { 'level one': 'Little', l1: 2 }, [
      { code: 'format', path: [...A1, 'descriptors', 'level one'], expected: 'id', received: 'level one' },
      { code: 'type', path: [...A1, 'descriptors', 'l1'], expected: 'string', received: 'number' },
    ]],
    [['scales'], { 'a b': { levels: [{ id: 'l', label: 'L', value: '1' }] } }, [
      { code: 'format', path: ['scales', 'a b'], expected: 'id', received: 'a b' },
    ]],
    [['tittle'], 'Small', [{ code: 'unknown-key', received: 'tittle' }]],
  ])('with %j %j is refused', (path, value, problems) => {
    expect(problemsWith(path, value)).toEqual(problems.map((problem) => ({ path, ...problem })));
    for (const problem of problemsWith(path, value)) expect(describeProblem(problem)).not.toMatch(/[{}]|undefined/);
  });

  it('may give optional members as undefined', () => {
    expect(problemsWith(['bands'], undefined)).toEqual([]);
    expect(problemsWith([...A1, 'weight'], undefined)).toEqual([]);
  });
});
