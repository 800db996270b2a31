import type { Indicator, QuarterFigure } from './indicator.js';

/** Points of a trajectory from pairs of quarter and value. */
export const points = (values: Readonly<Record<string, string>>): QuarterFigure[] =>
  Object.entries(values).map(([quarter, value]) => ({ quarter, value }));

/** A whole and sound indicator, in which a test changes what it is about. */
export const twentyWeeks = (changes: Partial<Indicator> = {}): Indicator => ({
  id: 'twenty-weeks',
  title: 'Plans within 20 weeks',
  definition: 'Of the plans issued in the quarter, the share issued within 20 weeks.',
  unit: 'percent',
  source: 'Case system',
  direction: 'higher',
  baseline: { value: '48', date: '2026-03-31' },
  target: { value: '60', date: '2027-03-31' },
  trajectory: {
    withMitigation: points({ '2026-27 Q1': '50', '2026-27 Q4': '60' }),
    withoutMitigation: points({ '2026-27 Q1': '48', '2026-27 Q4': '42' }),
  },
  actuals: points({ '2026-27 Q1': '50' }),
  ...changes,
});
