import { Decimal } from 'decimal.js';
import { afterEach, describe, expect, it } from 'vitest';
import { exactAmount, greatest, least, money, pounds, total } from './money.js';

describe('money', () => {
  it.each([
    ['0', '0.00'], ['-0', '0.00'], ['5', '5.00'], ['0.1', '0.10'], ['44910000', '44910000.00'], ['-1.05', '-1.05'],
    ['999999999999.99', '999999999999.99'], ['007', '7.00'],
  ])('writes %s as %s', (amount, text) => {
    expect(money(pounds(amount))).toBe(text);
  });

  it('writes an exact amount with the decimals it has', () => {
    expect(exactAmount(pounds('12345679').times('0.9'))).toBe('11111111.1');
    expect(exactAmount(pounds('100').times('0.90'))).toBe('90');
  });

  it('adds without a double', () => {
    expect(money(total(['0.10', '0.20'].map(pounds)))).toBe('0.30');
    expect(money(total([]))).toBe('0.00');
  });

  it('finds the least and the greatest', () => {
    const amounts = ['3', '1', '2'].map(pounds) as [Decimal, ...Decimal[]];
    expect([money(least(...amounts)), money(greatest(...amounts))]).toEqual(['1.00', '3.00']);
  });
});

describe('a host that has set decimal.js to its own needs', () => {
  afterEach(() => Decimal.set({ defaults: true }));

  it('changes nothing here, and finds nothing changed', () => {
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, toExpPos: 2 });
    expect(exactAmount(pounds('999999999999.99').times('0.9'))).toBe('899999999999.991');
    expect(Decimal.precision).toBe(3);
    expect(Decimal.rounding).toBe(Decimal.ROUND_UP);
  });
});
