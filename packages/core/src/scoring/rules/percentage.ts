import { multiplyIntegers } from '../../exact/index.js';
import { atMost, NO_LEVEL, totalOf, type Rule } from './rule.js';

/** The percentage of what applied: 100 × Σ weight × value ÷ Σ weight × the most each part could be worth. */
export const percentage: Rule = (terms) => {
  const got = totalOf(terms);
  const most = totalOf(terms.map(atMost));
  if (most.numerator <= 0) return 'no-maximum';
  return {
    numerator: multiplyIntegers(multiplyIntegers(got.numerator, 100), most.denominator),
    denominator: multiplyIntegers(most.numerator, got.denominator),
    level: NO_LEVEL,
  };
};
