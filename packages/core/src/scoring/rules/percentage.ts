import { multiplyIntegers } from '../../exact/index.js';
import { atMost, NO_LEVEL, type Rule } from './rule.js';

/** The percentage of what applied: 100 × Σ weight × value ÷ Σ weight × the most each part could be worth. */
export const percentage: Rule = (tally) => {
  const most = atMost(tally);
  if (most.numerator <= 0) return 'no-maximum';
  return {
    numerator: multiplyIntegers(multiplyIntegers(tally.numerator, 100), most.denominator),
    denominator: multiplyIntegers(most.numerator, tally.denominator),
    level: NO_LEVEL,
  };
};
