import { multiplyIntegers } from '../../exact/index.js';
import { NO_LEVEL, totalOf, weightOf, type Rule } from './rule.js';

/** The weighted mean: Σ weight × value ÷ Σ weight. Weights that are all zero leave nothing to divide by. */
export const weightedMean: Rule = (terms) => {
  const weight = weightOf(terms);
  if (weight === 0) return 'no-weight';
  const { numerator, denominator } = totalOf(terms);
  return { numerator, denominator: multiplyIntegers(denominator, weight), level: NO_LEVEL };
};
