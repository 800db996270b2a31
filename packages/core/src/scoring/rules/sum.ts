import { multiplyIntegers } from '../../exact/index.js';
import { NO_LEVEL, type Rule } from './rule.js';

/** The weighted sum: Σ weight × value. */
export const sum: Rule = ({ numerator, denominator }, _section, { weightScale }) => ({
  numerator, denominator: multiplyIntegers(denominator, weightScale), level: NO_LEVEL,
});
