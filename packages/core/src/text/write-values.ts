import { formatUnits, fraction, multiply, parseFraction, type FractionString } from '../exact/index.js';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
] as const;

/**
 * An amount as English text has it: grouped by thousands, with at least two decimals, the sign before the pound.
 *
 * @example
 * inPounds('44910000.00'); // '£44,910,000.00'
 * inPounds('-43000');      // '-£43,000.00'
 */
export function inPounds(amount: string): string {
  const [whole = '', pence = ''] = amount.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount.startsWith('-') ? '-' : ''}£${grouped}.${pence.padEnd(2, '0')}`;
}

/**
 * A share as a percentage, without a double in between.
 *
 * @example
 * inPercent('0.90');  // '90%'
 * inPercent('0.125'); // '12.5%'
 */
export function inPercent(share: string): string {
  const [whole = '', decimals = ''] = share.split('.');
  const digits = decimals.padEnd(2, '0');
  const percent = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${percent}${rest === '' ? '' : `.${rest}`}%`;
}

/**
 * A day as English text has it.
 *
 * @example
 * inWords('2026-03-09'); // '9 March 2026'
 */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}

/**
 * An exact number as a person would write it: as a decimal where it has an end, otherwise as the fraction it is.
 *
 * @example
 * inDecimal('3/2');   // '1.5'
 * inDecimal('31/24'); // '31/24'
 */
export function inDecimal(exact: FractionString): string {
  const value = parseFraction(exact);
  if (value === undefined) return exact;
  for (let places = 0; places <= 6; places += 1) {
    const units = multiply(value, fraction(10 ** places));
    if (units.denominator === 1) return formatUnits(units.numerator, places);
  }
  return exact;
}

/** Some names as a list: `one`, `one and two`, `one, two and three`. */
export function inList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
