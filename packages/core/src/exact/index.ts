/** Exact numbers: integers, fractions, decimals as text, and rounding by named modes. */
export { DECIMAL_PATTERN, parseDecimal, type DecimalString } from './decimal.js';
export {
  add, compare, divide, formatFraction, fraction, isLess, multiply, negate, ONE, parseFraction, subtract, ZERO,
  type Fraction, type FractionString,
} from './fraction.js';
export {
  addIntegers, compareIntegers, greatestCommonDivisor, integer, leastCommonMultiple, multiplyIntegers, negateInteger,
  quotientOf, remainderOf, type Integer,
} from './integer.js';
export {
  formatUnits, ROUNDING_MODES, roundFraction, roundToUnits, type Rounding, type RoundingMode,
} from './rounding.js';
