import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DECIMAL_PATTERN } from '@send-reform/core/exact';
import { INDICATOR_UNITS } from '@send-reform/core/plan';
import { typedFigure } from './typed-figure.js';

const units = fc.constantFrom(...INDICATOR_UNITS);

it('reads every decimal as itself, grouped by thousands or not', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('', '.5', '.05', '.125'), fc.boolean(), units, (whole, rest, below, unit) => {
    const sign = below ? '-' : '';
    const figure = `${sign}${whole}${rest}`;
    expect(typedFigure(figure, unit)).toBe(figure);
    expect(typedFigure(`${sign}${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest}`, unit)).toBe(figure);
  }));
});

it('never makes of anything what the core does not take for a decimal', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-£% ,.0-9]{0,12}$/)), units, (typed, unit) => {
    const figure = typedFigure(typed, unit);
    if (figure !== undefined) expect(figure).toMatch(DECIMAL_PATTERN);
  }));
});
