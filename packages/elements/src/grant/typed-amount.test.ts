import { describe, expect, it } from 'vitest';
import { asTyped, typedAmount, type AmountUnit } from './typed-amount.js';

const amountOf = (typed: string, unit?: AmountUnit): string => {
  const read = typedAmount(typed, unit);
  return read.ok ? `${read.amount}${read.sign === 'none' ? '' : ` ${read.sign}`}` : read.problem;
};

describe('typedAmount', () => {
  it.each([
    ['44910000', '44910000.00'],
    ['£44,910,000', '44910000.00'],
    ['  £ 44,910,000.50  ', '44910000.50'],
    ['44 910 000.5', '44910000.50'],
    ['44\u00A0910\u202F000', '44910000.00'],
    ['GBP 44,910,000', '44910000.00'],
    ['44,910,000 GBP', '44910000.00'],
    ['.5', '0.50'],
    ['007', '7.00'],
    ['0', '0.00'],
    ['£44.91m', '44910000.00'],
    ['£44.91 million', '44910000.00'],
    ['44.91 MN', '44910000.00'],
    ['£m 44.91', '44910000.00'],
    ['44.91 £m', '44910000.00'],
    ['44,910k', '44910000.00'],
    ['44,910 thousand', '44910000.00'],
    ['44,910 £000', '44910000.00'],
    ['£’000 44,910', '44910000.00'],
    ['44,910 £000s', '44910000.00'],
    ['４４，９１０，０００．５０', '44910000.50'],
    ['￡４４．９１ｍ', '44910000.00'],
  ])('reads %s as %s', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });

  it.each([
    ['(44,910,000)', '44910000.00 deficit'],
    ['-44.91m', '44910000.00 deficit'],
    ['−44.91m', '44910000.00 deficit'],
    ['–£44,910,000', '44910000.00 deficit'],
    ['£-44,910,000', '44910000.00 deficit'],
    ['£(44.91m)', '44910000.00 deficit'],
    ['(£44.91)m', '44910000.00 deficit'],
    ['44,910,000-', '44910000.00 deficit'],
    ['44,910,000 deficit', '44910000.00 deficit'],
    ['(44.91m) deficit', '44910000.00 deficit'],
    ['120,000 surplus', '120000.00 surplus'],
    ['Surplus £120k', '120000.00 surplus'],
    ['+120,000 surplus', '120000.00 surplus'],
  ])('reads the sign of %s: %s', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });

  it.each([
    ['44,910', 'thousands', '44910000.00'],
    ['(44,910.5)', 'thousands', '44910500.00 deficit'],
    ['44.91', 'millions', '44910000.00'],
    ['0.00000001', 'millions', '0.01'],
    ['44.91m', 'thousands', '44910000.00'],
    ['44,910.12345', 'thousands', '44910123.45'],
  ] as const)('reads %s in %s as %s', (typed, unit, amount) => {
    expect(amountOf(typed, unit)).toBe(amount);
  });

  it.each([
    ['', 'not-an-amount'],
    ['lots', 'not-an-amount'],
    ['£', 'not-an-amount'],
    ['-', 'not-an-amount'],
    ['1e6', 'not-an-amount'],
    ['44.91mm', 'not-an-amount'],
    ['££44', 'not-an-amount'],
    ['44,910²', 'not-an-amount'],
    ['٤٤', 'not-an-amount'],
    ['44,910 + 3', 'not-an-amount'],
    ['44.91bn', 'not-an-amount'],
    ['1.234,56', 'separators'],
    ['1.234.567', 'separators'],
    ['44,91,000', 'separators'],
    ['44,91', 'separators'],
    ['4491,000', 'separators'],
    ['44,910 000', 'separators'],
    ['0,123', 'separators'],
    ['44 91', 'separators'],
    ['44.', 'separators'],
    ['44\'910', 'separators'],
    ['44.910', 'below-a-penny'],
    ['44,910.005', 'below-a-penny'],
    ['+44,910', 'plus'],
    ['-(44,910)', 'signs'],
    ['--44', 'signs'],
    ['-120,000 surplus', 'signs'],
    ['(120,000) surplus', 'signs'],
    ['+120,000 deficit', 'signs'],
    ['120,000 surplus deficit', 'signs'],
    ['1234567890123', 'too-large'],
    ['£1,000,000m', 'too-large'],
  ])('refuses %s: %s', (typed, problem) => {
    expect(amountOf(typed)).toBe(problem);
  });

  it('names what a number in pounds would be too large for', () => {
    expect(amountOf('44,910,000', 'millions')).toBe('too-large');
    expect(amountOf('44.910000001', 'millions')).toBe('below-a-penny');
  });

  it('says which unit counted, and whether the digits stand as typed', () => {
    expect(typedAmount('44.91m', 'thousands')).toMatchObject({ unit: 'millions', plain: false });
    expect(typedAmount('£44,910,000')).toMatchObject({ unit: 'pounds', plain: true });
    expect(typedAmount('(44)')).toMatchObject({ unit: 'pounds', plain: false });
  });

  it('reads the words of another language', () => {
    const words = { deficit: ['déficit'], surplus: ['excédent', 'exc.'], thousands: ['mille'], millions: ['millions'] };
    expect(typedAmount('12 millions', 'pounds', words)).toMatchObject({ amount: '12000000.00' });
    expect(typedAmount('120 Exc.', 'pounds', words)).toMatchObject({ amount: '120.00', sign: 'surplus' });
    expect(asTyped('-120.00', words)).toBe('120.00 excédent');
  });
});
