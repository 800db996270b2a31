import { describe, expect, it } from 'vitest';
import { compileInstrument, type CompiledInstrument } from '../instrument/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { score, type Basis } from '../scoring/index.js';
import { series, type SeriesPoint, type SeriesResult } from './index.js';
import { sheetAt } from './starter-versions.test-inputs.js';

const compiledWith = (change?: (draft: Draft) => void): CompiledInstrument => unwrap(compileInstrument(smallInstrument(change)));
const plain = compiledWith();

/** An area with everything at one level, and some answers taken away. */
const area = (
  of: string,
  level: number,
  { compiled = plain, open = [], basis = 'declared' }: { compiled?: CompiledInstrument; open?: string[]; basis?: Basis } = {},
): SeriesResult => {
  const sheet = sheetAt(compiled, level, Object.fromEntries(open.map((id) => [id, undefined])));
  return { of, compiled, result: score(compiled, sheet, { basis }) };
};

const pointsOf = (points: readonly SeriesPoint[], part = 'small') => unwrap(series(points, part)).points;

describe('series', () => {
  it('gives the exact average at each point with the number it is over, in the caller’s order', () => {
    const points = pointsOf([
      { at: '2026-06', results: [area('893', 0), area('894', 1), area('301', 3)] },
      { at: '2025-12', results: [area('893', 0), area('894', 0), area('301', 1)] },
    ]);
    expect(points).toMatchObject([
      { at: '2026-06', state: 'figure', n: 3, average: '7/3', lowest: '1', highest: '4', without: [], reasons: [], breaks: [] },
      { at: '2025-12', state: 'figure', n: 3, average: '4/3', lowest: '1', highest: '2', breaks: [] },
    ]);
  });

  it('averages a statement by what its levels are worth', () => {
    const reversed = compiledWith((draft) => (draft.sections[0]!.statements[0]!.reversed = true));
    expect(pointsOf([{ at: 'x', results: [area('893', 0, { compiled: reversed }), area('894', 1, { compiled: reversed })] }], 'a1')[0]).toMatchObject({
      average: '7/2', n: 2,
    });
  });

  it('names what has no figure, and leaves it out of no average in silence', () => {
    const [section] = pointsOf([{ at: 'x', results: [area('893', 2), area('894', 0, { open: ['a1'] })] }], 'a');
    expect(section).toMatchObject({ n: 1, average: '3', without: [{ of: '894', because: 'unanswered' }] });
    const [statement] = pointsOf([{ at: 'x', results: [area('894', 0, { open: ['a1'] })] }], 'a1');
    expect(statement).toMatchObject({ state: 'no-figure', n: 0, average: null, reasons: [{ code: 'no-figure' }] });
  });

  it('keeps the place of a point that is missing or suppressed, and breaks the line there', () => {
    const points = pointsOf([
      { at: '1', results: [area('893', 0)] }, { at: '2', results: 'missing' }, { at: '3', results: [area('893', 1)] },
      { at: '4', results: 'suppressed' },
    ]);
    expect(points.map(({ at, state, n, average, breaks }) => [at, state, n, average, breaks.map(({ code }) => code)])).toEqual([
      ['1', 'figure', 1, '1', []], ['2', 'missing', 0, null, ['missing']], ['3', 'figure', 1, '2', ['nothing-before']],
      ['4', 'suppressed', 0, null, ['suppressed']],
    ]);
    expect(unwrap(series([{ at: '1', results: 'missing' }], 'small'))).toMatchObject({ basis: null, points: [{ state: 'missing' }] });
  });

  it('breaks the line where others are counted, or by another version', () => {
    const later = compiledWith((draft) => (draft.version = '2.0.0'));
    const points = pointsOf([
      { at: '1', results: [area('893', 0), area('894', 0)] }, { at: '2', results: [area('893', 0), area('301', 3)] },
      { at: '3', results: [area('893', 0, { compiled: later }), area('301', 3, { compiled: later })] },
    ]);
    expect(points[1]!.breaks).toEqual([{ code: 'others-counted', values: { parts: ['894', '301'] } }]);
    expect(points[2]!.breaks).toEqual([{
      code: 'other-instrument', values: { parts: [`small 1.0.0 ${plain.hash}`, `small 2.0.0 ${later.hash}`] },
    }]);
  });

  it('averages no two versions at one point', () => {
    const later = compiledWith((draft) => (draft.version = '2.0.0'));
    expect(pointsOf([{ at: '1', results: [area('893', 0), area('894', 0, { compiled: later })] }])[0]).toMatchObject({
      state: 'no-figure', average: null, reasons: [{ code: 'other-instrument' }],
    });
  });

  it('refuses different scales, rules and bases, parts that are not there and what is counted twice, all at once', () => {
    const wider = compiledWith((draft) => (draft.scales['four']!.levels[3]!.value = '5'));
    const lowest = compiledWith((draft) => (draft.rule = { kind: 'minimum' }));
    const other = compiledWith((draft) => (draft.id = 'other'));
    const refused = series([
      { at: '1', results: [area('893', 0), area('894', 0, { compiled: wider }), area('301', 0, { compiled: lowest })] },
      { at: '2', results: 'missing' },
      { at: '3', results: [area('893', 0, { basis: 'evidenced' }), area('893', 0), area('894', 0, { compiled: other })] },
    ], 'small');
    const four = 'weighted-mean: l1 1, l2 2, l3 3, l4 4';
    expect(refused).toEqual({ ok: false, problems: [
      { code: 'series.other-scale', path: [0, 'results', 1], expected: four, received: 'weighted-mean: l1 1, l2 2, l3 3, l4 5' },
      { code: 'series.other-scale', path: [0, 'results', 2], expected: four, received: 'minimum: l1 1, l2 2, l3 3, l4 4' },
      { code: 'series.other-basis', path: [2, 'results', 0], expected: 'declared', received: 'evidenced' },
      { code: 'series.counted-twice', path: [2, 'results', 1], received: '893' },
      { code: 'series.unknown-part', path: [2, 'results', 2], received: 'small' },
    ] });
    expect(series([{ at: '1', results: [area('893', 0), area('894', 0, { compiled: wider })] }], 'a1').ok).toBe(false);
  });
});
