import { multiplyIntegers } from '../../exact/index.js';
import { NO_LEVEL, totalOf, type Rule } from './rule.js';

/** The weighted sum: Σ weight × value. */
export const sum: Rule = (terms, _section, { weightScale }) => {
  const { numerator, denominator } = totalOf(terms);
  return { numerator, denominator: multiplyIntegers(denominator, weightScale), level: NO_LEVEL };
};
