import { addIntegers, quotientOf, leastCommonMultiple, multiplyIntegers, type Integer } from '../../exact/index.js';
import type { CompiledSection, SectionPlan, Term } from '../../instrument/index.js';

/** What a rule makes of the parts that count: an exact value, and a level where the rule itself gives one. */
export interface Combined {
  readonly numerator: Integer;
  /** Above zero; the fraction need not be in lowest terms. */
  readonly denominator: Integer;
  /** Position of the level; {@link NO_LEVEL} leaves it to the bands. */
  readonly level: number;
}

/** No level, or one that bands must find. */
export const NO_LEVEL = -1;

/** Why there is no figure. */
export type Withheld =
  /** Something is not answered yet, or nobody knows, and the rule waits for it. */
  | 'unanswered' | 'do-not-know'
  /** Everything was answered "not applicable", or nothing is asked of this kind of place. */
  | 'nothing-applies' | 'not-asked'
  /** The rule gives no total; nothing to divide by; no row of the table fits. */
  | 'no-total' | 'no-weight' | 'no-maximum' | 'no-row';

/** What a section's parts come to before its rule is applied. At least one part counts. */
export interface Tally {
  /** Σ weight × value is numerator ÷ denominator, with weights as whole numbers. */
  readonly numerator: Integer;
  readonly denominator: Integer;
  /** Σ weight. */
  readonly weight: Integer;
  /** The parts themselves, kept only where the section `needsTerms`: most rules live by the totals. */
  readonly terms: readonly Term[];
}

/** One way to make a figure from a section's parts. */
export type Rule = (tally: Tally, section: CompiledSection, plan: SectionPlan) => Combined | Withheld;

/** a ÷ b + c ÷ d, over the least denominator that both share. */
export function sumOver(a: Integer, b: Integer, c: Integer, d: Integer): { numerator: Integer; denominator: Integer } {
  if (b === d) return { numerator: addIntegers(a, c), denominator: b };
  const denominator = leastCommonMultiple(b, d);
  const left = multiplyIntegers(a, quotientOf(denominator, b));
  const right = multiplyIntegers(c, quotientOf(denominator, d));
  return { numerator: addIntegers(left, right), denominator };
}

/** The same parts, each worth the most it can be. */
export function atMost({ terms, weight }: Tally): Tally {
  let total: { numerator: Integer; denominator: Integer } = { numerator: 0, denominator: 1 };
  const most = terms.map((term) => ({ ...term, numerator: term.most, weighted: multiplyIntegers(term.weight, term.most) }));
  for (const term of most) total = sumOver(total.numerator, total.denominator, term.weighted, term.denominator);
  return { ...total, weight, terms: most };
}
