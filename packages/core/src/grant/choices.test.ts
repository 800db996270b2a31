import { describe, expect, it } from 'vitest';
import { CHOICES, combinations, roundGrant, type Choices } from './choices.js';
import { money, pounds } from './money.js';

describe('roundGrant', () => {
  const rounded = (amount: string) =>
    CHOICES.rounding.map((rounding) => money(roundGrant(pounds(amount), rounding)));

  it('rounds to the unit and in the way that its name says', () => {
    expect(CHOICES.rounding)
      .toEqual(['penny-half-up', 'penny-down', 'pound-half-up', 'pound-down', 'thousand-half-up']);
    expect(rounded('1500.505')).toEqual(['1500.51', '1500.50', '1501.00', '1500.00', '2000.00']);
    expect(rounded('1499.494')).toEqual(['1499.49', '1499.49', '1499.00', '1499.00', '1000.00']);
    expect(rounded('0')).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00']);
  });
});

describe('combinations', () => {
  it('takes every choice with every other, once', () => {
    const all = combinations();
    const count = Object.values(CHOICES).reduce((product, choices) => product * choices.length, 1);
    expect(all).toHaveLength(count);
    expect(new Set(all.map((choices: Choices) => JSON.stringify(choices))).size).toBe(count);
  });
});
