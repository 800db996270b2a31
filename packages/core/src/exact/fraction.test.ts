import { describe, expect, it } from 'vitest';
import { add, divide, formatFraction, fraction, negate, parseFraction, ZERO } from './fraction.js';
import { roundFraction } from './rounding.js';

describe('fraction', () => {
  it('brings to lowest terms, above zero below', () => {
    expect(fraction(6, -8)).toEqual({ numerator: -3, denominator: 4 });
    expect(fraction(-6, -8)).toEqual({ numerator: 3, denominator: 4 });
    expect(fraction(0, -8)).toEqual({ numerator: 0, denominator: 1 });
    expect(fraction(5)).toEqual({ numerator: 5, denominator: 1 });
    expect(fraction(2n ** 70n, 2n ** 69n)).toEqual({ numerator: 2, denominator: 1 });
  });

  it('throws for a denominator of zero', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => divide(fraction(1), ZERO)).toThrow(RangeError);
  });

  it('has one zero', () => {
    expect(Object.is(negate(ZERO).numerator, 0)).toBe(true);
    expect(Object.is(fraction(0, -1).numerator, 0)).toBe(true);
    expect(formatFraction(negate(ZERO))).toBe('0');
  });

  it('does not lose what twenty digits do', () => {
    const sum = [fraction(1, 12), fraction(13, 12), fraction(13, 12)].reduce(add);
    const mean = divide(sum, fraction(3));
    expect(formatFraction(mean)).toBe('3/4');
    expect(roundFraction(mean, { places: 1, mode: 'half-up' })).toBe('0.8');
  });
});

describe('formatFraction', () => {
  it.each([[62, 48, '31/24'], [-3, 1, '-3'], [0, 7, '0'], [-4, 6, '-2/3']])('writes %d over %d as %s', (numerator, denominator, text) => {
    expect(formatFraction({ numerator, denominator })).toBe(text);
  });
});

describe('parseFraction', () => {
  it.each<[string, number, number]>([['31/24', 31, 24], ['-3', -3, 1], ['-0', 0, 1], ['0/5', 0, 1], ['10/4', 5, 2], ['007', 7, 1]])(
    'reads %s',
    (text, numerator, denominator) => {
      expect(parseFraction(text)).toEqual({ numerator, denominator });
    },
  );

  it.each(['', '-', '1.5', '1/0', '1/-2', '1/02', '+1', ' 1', '1 ', '1/2/3', '/2', '1/', '1e3', '0x1', '١', 'NaN', '1\n'])('refuses %j', (text) => {
    expect(parseFraction(text)).toBeUndefined();
  });
});
