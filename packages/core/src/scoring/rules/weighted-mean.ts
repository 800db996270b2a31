import { multiplyIntegers } from '../../exact/index.js';
import { NO_LEVEL, type Rule } from './rule.js';

/** The weighted mean: Σ weight × value ÷ Σ weight. Weights that are all zero leave nothing to divide by. */
export const weightedMean: Rule = ({ numerator, denominator, weight }) =>
  weight === 0 ? 'no-weight' : { numerator, denominator: multiplyIntegers(denominator, weight), level: NO_LEVEL };
