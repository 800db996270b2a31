import { expect, it } from 'vitest';
import { points, twentyWeeks } from './plan.test-inputs.js';
import { INDICATORS_FORMAT } from './indicator.js';
import { recordActual } from './record-actual.js';

const set = { format: INDICATORS_FORMAT, indicators: [twentyWeeks(), twentyWeeks({ id: 'plans', unit: 'count' })] } as const;

it('writes a figure in its place among the others, and leaves what came in as it was', () => {
  const recorded = recordActual(set, 'plans', '2025-26 Q4', { value: '47', note: 'Recounted.' });
  expect(recorded.ok && recorded.value.indicators[1]!.actuals).toEqual([
    { quarter: '2025-26 Q4', value: '47', note: 'Recounted.' }, { quarter: '2026-27 Q1', value: '50' },
  ]);
  expect(set.indicators[1].actuals).toEqual(points({ '2026-27 Q1': '50' }));
});

it('names everything that is wrong at once', () => {
  const refused = recordActual(set, 'plans', '2026-28 Q1', { value: '4.5' });
  expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['format', 'indicator.count-not-whole']);
  const unknown = recordActual(set, 'nowhere', '2026-27 Q1', { value: 'many' });
  expect(unknown.ok ? [] : unknown.problems.map(({ code }) => code)).toEqual(['unknown-reference']);
  const noted = (note: string) => recordActual(set, 'plans', '2026-27 Q1', { value: '4', note });
  expect([noted(' '), noted('x'.repeat(5_001))].map((one) => (one.ok ? [] : one.problems.map(({ code, path }) => [code, ...path])))).toEqual([[['format', 'note']], [['too-big', 'note']]]);
  const noNumber = recordActual(set, 'plans', '2026-27 Q1', { value: 'many' });
  expect(noNumber.ok ? [] : noNumber.problems.map(({ code }) => code)).toEqual(['format']);
});
