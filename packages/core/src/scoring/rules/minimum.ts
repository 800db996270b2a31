import { isLess } from '../../exact/index.js';
import type { CompiledSection, Term } from '../../instrument/index.js';
import { NO_LEVEL, type Combined, type Rule } from './rule.js';

/** The weakest link: the least value, and, where all parts share this section's levels, the lowest level. */
export const minimum: Rule = ({ terms }, section) =>
  pick(terms, section, (term, best) => isLess(term, best), (rank, lowest) => rank < lowest);

/** The part that a comparison prefers to every other, and its level by a comparison of its own. */
export function pick(
  terms: readonly Term[],
  { rule }: CompiledSection,
  isBetter: (term: Term, best: Term) => boolean,
  isBetterRank: (rank: number, best: number) => boolean,
): Combined {
  let best = terms[0]!;
  let level = best.rank;
  for (const term of terms) {
    if (isBetter(term, best)) best = term;
    if (isBetterRank(term.rank, level)) level = term.rank;
  }
  const sharesScale = (rule.kind === 'minimum' || rule.kind === 'maximum') && rule.sharesScale;
  return { numerator: best.numerator, denominator: best.denominator, level: sharesScale ? level : NO_LEVEL };
}
