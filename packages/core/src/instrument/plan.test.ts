import { describe, expect, it } from 'vitest';
import { formatFraction } from '../exact/index.js';
import { weightFor } from './plan.js';

describe('weightFor', () => {
  it.each([
    [undefined, 'county', '1'], ['0.75', 'county', '3/4'], [{ byKind: { county: '2' }, otherwise: '3' }, 'county', '2'],
    [{ byKind: { county: '2' }, otherwise: '3' }, 'london', '3'], [{ byKind: { county: '2' }, otherwise: '3' }, undefined, '3'],
    [{ byKind: { county: '2' } }, undefined, '1'], [{ byKind: { county: '0' } }, 'county', '0'],
  ] as const)('takes %j for %s as %s', (weight, kind, wanted) => {
    expect(formatFraction(weightFor(weight, kind))).toBe(wanted);
  });
});
