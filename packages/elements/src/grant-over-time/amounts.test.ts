import { describe, expect, it } from 'vitest';
import { inUnit } from './amounts.js';

const shown = (amount: string, unit: 'thousands' | 'millions'): string => {
  const { digits, isBelowZero } = inUnit(amount, unit);
  return isBelowZero ? `-${digits}` : digits;
};

describe('inUnit', () => {
  it.each([
    ['41500000.00', '41,500', '41.5'],
    ['0.00', '0', '0.0'],
    ['499.99', '0', '0.0'],
    ['500.00', '1', '0.0'],
    ['-500.00', '-1', '0.0'],
    ['-499.99', '0', '0.0'],
    ['49999.99', '50', '0.0'],
    ['50000.00', '50', '0.1'],
    ['-50000.00', '-50', '-0.1'],
    // A double holds 1.05 as less than it is.
    ['1050000.00', '1,050', '1.1'],
    ['36197999.51', '36,198', '36.2'],
    ['999949999.99', '999,950', '999.9'],
    ['999950000.00', '999,950', '1,000.0'],
    ['999999999999.99', '1,000,000,000', '1,000,000.0'],
  ])('shows %s as %s thousand and %s million', (amount, thousands, millions) => {
    expect([shown(amount, 'thousands'), shown(amount, 'millions')]).toEqual([thousands, millions]);
  });
});
