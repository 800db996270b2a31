import { parseDecimal, roundFraction, multiply, fraction } from '@send-reform/core/exact';
import { inPounds } from '@send-reform/core/text';
import type { AmountUnit } from '../grant/typed-amount.js';

/** How many pounds a unit has, and how many decimals it is shown with. */
const ROUNDED: Readonly<Record<Exclude<AmountUnit, 'pounds'>, { readonly of: number; readonly places: number }>> = {
  thousands: { of: 1_000, places: 0 },
  millions: { of: 1_000_000, places: 1 },
};

/** An amount in a unit: its digits, grouped by thousands, and whether it is below zero. */
export interface AmountShown {
  readonly digits: string;
  readonly isBelowZero: boolean;
}

/**
 * An amount of pounds in thousands or millions, rounded once from the exact amount, half up: ties go away from zero.
 *
 * @example
 * inUnit('41450000.00', 'millions');   // { digits: '41.5', isBelowZero: false }
 * inUnit('-39500500.00', 'thousands'); // { digits: '39,501', isBelowZero: true }
 * inUnit('-400.00', 'thousands');      // { digits: '0', isBelowZero: false }
 */
export function inUnit(amount: string, unit: Exclude<AmountUnit, 'pounds'>): AmountShown {
  const { of, places } = ROUNDED[unit];
  const rounded = roundFraction(multiply(parseDecimal(amount)!, fraction(1, of)), { places, mode: 'half-up' });
  const [whole = '', ...decimals] = inPounds(rounded.replace('-', '')).slice(1).split('.');
  const digits = places === 0 ? whole : `${whole}.${decimals[0]!.slice(0, places)}`;
  return { digits, isBelowZero: rounded.startsWith('-') && /[1-9]/.test(rounded) };
}
