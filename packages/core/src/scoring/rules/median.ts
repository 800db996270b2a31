import { addIntegers, isLess, multiplyIntegers } from '../../exact/index.js';
import { NO_LEVEL, type Rule } from './rule.js';

/** The value in the middle, weights left aside; of an even number, as the rule's `between` says. */
export const median: Rule = ({ terms }, { rule }) => {
  const sorted = terms.toSorted((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]!;
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const between = rule.kind === 'median' ? rule.between : 'mean';
  if (between === 'lower' || lower === upper) {
    return { numerator: lower.numerator, denominator: lower.denominator, level: NO_LEVEL };
  }
  if (between === 'upper') return { numerator: upper.numerator, denominator: upper.denominator, level: NO_LEVEL };
  return {
    numerator: addIntegers(
      multiplyIntegers(lower.numerator, upper.denominator),
      multiplyIntegers(upper.numerator, lower.denominator),
    ),
    denominator: multiplyIntegers(multiplyIntegers(lower.denominator, upper.denominator), 2),
    level: NO_LEVEL,
  };
};
