import { isLess } from '../../exact/index.js';
import { pick } from './minimum.js';
import type { Rule } from './rule.js';

/** The strongest part: the greatest value, and, where all parts share this section's levels, the highest level. */
export const maximum: Rule = ({ terms }, section) =>
  pick(terms, section, (term, best) => isLess(best, term), (rank, highest) => rank > highest);
