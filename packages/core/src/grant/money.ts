import { Decimal } from 'decimal.js';

/** An amount in pounds with at most two decimals, as text: `44910000.00`. Never a JSON number, which is a double. */
export type Money = string;

/**
 * A Decimal of our own, so that what a host sets on decimal.js cannot change a figure and nothing is set for the host.
 * Forty digits hold every sum and product of a claim exactly: nothing is rounded before the grant is, once.
 */
const Pounds = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: 40, toExpNeg: -40, toExpPos: 40 });

/** An amount to calculate with. */
export type Pounds = Decimal;

/** An amount to calculate with, from a text that has been checked. */
export const pounds = (amount: Money): Pounds => new Pounds(amount);

export const NOTHING: Pounds = /* @__PURE__ */ pounds('0');

/** The least of some amounts. */
export const least = (first: Pounds, ...others: readonly Pounds[]): Pounds =>
  others.reduce((least, amount) => (amount.lt(least) ? amount : least), first);

/** The greatest of some amounts. */
export const greatest = (first: Pounds, ...others: readonly Pounds[]): Pounds =>
  others.reduce((greatest, amount) => (amount.gt(greatest) ? amount : greatest), first);

/** All of them together; nothing for none. */
export const total = (amounts: readonly Pounds[]): Pounds => amounts.reduce((sum, amount) => sum.plus(amount), NOTHING);

/**
 * An amount of whole pence with its two decimals.
 *
 * @example
 * money(pounds('44910000')); // '44910000.00'
 */
export function money(amount: Pounds): Money {
  // Adding zero drops the sign of minus zero.
  const [whole, pence = ''] = amount.plus(0).toString().split('.');
  return `${whole}.${pence.padEnd(2, '0')}`;
}

/**
 * An amount with every decimal it has and no more.
 *
 * @example
 * exactAmount(pounds('11111111.10')); // '11111111.1'
 */
export const exactAmount = (amount: Pounds): string => amount.plus(0).toString();
