import { fraction, type Fraction } from './fraction.js';
import { integer } from './integer.js';

/**
 * A decimal number as text, such as `1`, `-0.25` or `12.5`: how instruments carry numbers, since a JSON number is a
 * double by the time anybody reads it. At most fifteen digits on either side of the point.
 */
export type DecimalString = string;

/** What a decimal text looks like; no plus sign, no exponent, no leading zeros. */
export const DECIMAL_PATTERN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/**
 * The exact value of a decimal text, or undefined when it is none.
 *
 * @example
 * parseDecimal('0.25'); // { numerator: 1, denominator: 4 }
 * parseDecimal('1e3');  // undefined
 */
export function parseDecimal(text: DecimalString): Fraction | undefined {
  if (!DECIMAL_PATTERN.test(text)) return undefined;
  const point = text.indexOf('.');
  const places = point === -1 ? 0 : text.length - point - 1;
  return fraction(integer(BigInt(text.replace('.', ''))), integer(10n ** BigInt(places)));
}
