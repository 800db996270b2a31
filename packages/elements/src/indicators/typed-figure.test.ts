import type { IndicatorUnit } from '@send-reform/core/plan';
import { describe, expect, it } from 'vitest';
import { typedFigure } from './typed-figure.js';

describe('typedFigure', () => {
  it.each<[string, IndicatorUnit, string]>([
    ['62.5', 'percent', '62.5'], [' 62.5 % ', 'percent', '62.5'], ['£1,234.50', 'pounds', '1234.50'], ['-£56,100,000', 'pounds', '-56100000'],
    ['£ -43', 'pounds', '-43'], ['\u221243', 'pounds', '-43'], ['1 234 567', 'count', '1234567'], ['007', 'count', '7'], ['0', 'count', '0'], ['0.10', 'rate', '0.10'],
  ])('reads %j in %s as %s', (typed, unit, figure) => {
    expect(typedFigure(typed, unit)).toBe(figure);
  });

  it.each<[string, IndicatorUnit]>([
    ['', 'count'], ['many', 'count'], ['1,23', 'count'], ['1.234,5', 'count'], ['12,34,567', 'count'], ['1e3', 'count'], ['.5', 'count'], ['5.', 'count'],
    ['£5', 'count'], ['5%', 'days'], ['+5', 'count'], ['--5', 'count'], ['1234567890123456', 'count'],
  ])('does not guess what %j in %s is', (typed, unit) => {
    expect(typedFigure(typed, unit)).toBeUndefined();
  });
});
