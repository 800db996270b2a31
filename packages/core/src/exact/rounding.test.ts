import { describe, expect, it } from 'vitest';
import { fraction } from './fraction.js';
import { formatUnits, ROUNDING_MODES, roundFraction, roundToUnits } from './rounding.js';

describe('roundFraction', () => {
  it.each<[number, number, Record<(typeof ROUNDING_MODES)[number], string>]>([
    [5, 4, { 'half-up': '1.3', 'half-even': '1.2', 'half-down': '1.2', up: '1.3', down: '1.2' }],
    [27, 20, { 'half-up': '1.4', 'half-even': '1.4', 'half-down': '1.3', up: '1.4', down: '1.3' }],
    [-5, 4, { 'half-up': '-1.3', 'half-even': '-1.2', 'half-down': '-1.2', up: '-1.3', down: '-1.2' }],
    [4, 3, { 'half-up': '1.3', 'half-even': '1.3', 'half-down': '1.3', up: '1.4', down: '1.3' }],
    [-5, 3, { 'half-up': '-1.7', 'half-even': '-1.7', 'half-down': '-1.7', up: '-1.7', down: '-1.6' }],
    [1, 20, { 'half-up': '0.1', 'half-even': '0.0', 'half-down': '0.0', up: '0.1', down: '0.0' }],
    [-1, 20, { 'half-up': '-0.1', 'half-even': '0.0', 'half-down': '0.0', up: '-0.1', down: '0.0' }],
    [-1, 1000, { 'half-up': '0.0', 'half-even': '0.0', 'half-down': '0.0', up: '-0.1', down: '0.0' }],
    [3, 1, { 'half-up': '3.0', 'half-even': '3.0', 'half-down': '3.0', up: '3.0', down: '3.0' }],
    [199, 20, { 'half-up': '10.0', 'half-even': '10.0', 'half-down': '9.9', up: '10.0', down: '9.9' }],
  ])('rounds %d/%d to one place in every mode', (numerator, denominator, wanted) => {
    const rounded = ROUNDING_MODES.map((mode) => [mode, roundFraction(fraction(numerator, denominator), { places: 1, mode })]);
    expect(Object.fromEntries(rounded)).toEqual(wanted);
  });

  it.each([[0, '1'], [1, '1.3'], [2, '1.29'], [3, '1.292'], [4, '1.2917'], [5, '1.29167'], [6, '1.291667']])('writes %d places', (places, text) => {
    expect(roundFraction(fraction(31, 24), { places, mode: 'half-up' })).toBe(text);
  });

  it('keeps every digit of what no double holds', () => {
    const value = fraction(12_345_678_901_234_567_890_123_455n, 1_000n);
    expect(roundFraction(value, { places: 2, mode: 'half-up' })).toBe('12345678901234567890123.46');
    expect(roundFraction(value, { places: 2, mode: 'half-even' })).toBe('12345678901234567890123.46');
    expect(roundFraction(value, { places: 2, mode: 'half-down' })).toBe('12345678901234567890123.45');
  });

  it('has no minus zero', () => {
    for (const mode of ROUNDING_MODES) {
      expect(Object.is(roundToUnits(fraction(0), { places: 2, mode }), 0)).toBe(true);
      expect(Object.is(roundToUnits(fraction(-1, 10_000), { places: 0, mode }), -0)).toBe(false);
    }
  });
});

describe('formatUnits', () => {
  it.each<[number | bigint, number, string]>([
    [129, 2, '1.29'], [5, 2, '0.05'], [-5, 2, '-0.05'], [0, 3, '0.000'], [0, 0, '0'], [-12, 0, '-12'], [100, 2, '1.00'],
    [-123_456_789_012_345_678n, 6, '-123456789012.345678'],
  ])('writes %s units at %d places as %s', (units, places, text) => {
    expect(formatUnits(units, places)).toBe(text);
  });
});
