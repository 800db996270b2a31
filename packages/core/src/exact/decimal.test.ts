import { describe, expect, it } from 'vitest';
import { parseDecimal } from './decimal.js';
import { formatFraction } from './fraction.js';

describe('parseDecimal', () => {
  it.each([
    ['1', '1'], ['0', '0'], ['-0', '0'], ['-0.0', '0'], ['-0.25', '-1/4'], ['12.5', '25/2'], ['0.1', '1/10'],
    ['1.000000000000000', '1'], ['0.000000000000001', '1/1000000000000000'],
    ['999999999999999.999999999999999', '999999999999999999999999999999/1000000000000000'],
  ])('reads %s as %s', (text, exact) => {
    expect(formatFraction(parseDecimal(text)!)).toBe(exact);
  });

  it('has one zero', () => {
    expect(Object.is(parseDecimal('-0.00')!.numerator, 0)).toBe(true);
  });

  it.each([
    '', '-', '.', '.5', '5.', '+1', '01', '00', '-01', '1e3', '1E3', '1,5', '1 000', ' 1', '1 ', '1\n', '0x10', '1/2', 'NaN', 'Infinity',
    '--1', '1.2.3', '1234567890123456', '0.1234567890123456', '１', '−1',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});
