import { addIntegers, divideIntegers, leastCommonMultiple, multiplyIntegers, type Integer } from '../../exact/index.js';
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

/** One way to make a figure from a section's parts. There is at least one part. */
export type Rule = (terms: readonly Term[], section: CompiledSection, plan: SectionPlan) => Combined | Withheld;

/** Σ weight × value, over the denominator that the terms come to share. Weights are whole, as the terms hold them. */
export function totalOf(terms: readonly Term[]): Omit<Combined, 'level'> {
  let numerator: Integer = 0;
  let denominator: Integer = terms[0]!.denominator;
  for (const term of terms) {
    if (term.denominator === denominator) {
      numerator = addIntegers(numerator, term.weighted);
    } else {
      const common = leastCommonMultiple(denominator, term.denominator);
      numerator = addIntegers(
        multiplyIntegers(numerator, divideIntegers(common, denominator).quotient),
        multiplyIntegers(term.weighted, divideIntegers(common, term.denominator).quotient),
      );
      denominator = common;
    }
  }
  return { numerator, denominator };
}

/** The same part, worth the most it can be. */
export const atMost = (term: Term): Term => ({
  ...term,
  numerator: term.most,
  weighted: multiplyIntegers(term.weight, term.most),
});

/** The terms' whole-number weights together. */
export function weightOf(terms: readonly Term[]): Integer {
  let weight: Integer = 0;
  for (const term of terms) weight = addIntegers(weight, term.weight);
  return weight;
}

/** Whether a is worth less than b, both unweighted. */
export const isLess = (a: Combined | Term, b: Combined | Term): boolean =>
  multiplyIntegers(a.numerator, b.denominator) < multiplyIntegers(b.numerator, a.denominator);
