import { add, formatFraction, multiply, ONE, parseDecimal, type Fraction, type FractionString } from '../exact/index.js';
import { quote, resultOf, type Problem, type Result } from '../problems/index.js';

/**
 * What a priority can hang on:
 *
 * - `weight`: its share in the whole, an exact fraction through the tree
 * - `distance`: how many level steps are missing
 * - `disagreement`: how many level steps partners are apart, as the caller says; 0 where nothing is said
 * - `gate`: 1 where it holds a level down by a gate, or else 0
 */
export const PRIORITY_FACTORS = ['weight', 'distance', 'disagreement', 'gate'] as const;
export type PriorityFactor = (typeof PRIORITY_FACTORS)[number];

/** How priorities are ranked, as data: the product of `base + per × value` over its factors. Decimals are strings. */
export interface PriorityFormula {
  readonly id: string;
  readonly factors: readonly { readonly factor: PriorityFactor; readonly base: string; readonly per: string }[];
}

/**
 * Weight × distance × (1 + disagreement ÷ 4) × (1 + gate). Ours, to begin with: nobody has published how priorities are to
 * be ranked, so it is a choice with a name, and a host can bring another.
 */
export const DEFAULT_FORMULA: PriorityFormula = {
  id: 'weight-distance-disagreement-gate/1',
  factors: [
    { factor: 'weight', base: '0', per: '1' },
    { factor: 'distance', base: '0', per: '1' },
    { factor: 'disagreement', base: '1', per: '0.25' },
    { factor: 'gate', base: '1', per: '1' },
  ],
};

/** One factor of a priority: what it is here, and what it comes to by the formula. */
export interface FactorShown {
  readonly factor: PriorityFactor;
  readonly value: FractionString;
  readonly base: string;
  readonly per: string;
  /** base + per × value. */
  readonly amount: FractionString;
}

/** A formula's factors as numbers. */
export type ReadFormula = readonly { readonly factor: PriorityFactor; readonly base: Fraction; readonly per: Fraction; readonly written: { base: string; per: string } }[];

/** Reads a formula that may have come from outside. */
export function readFormula({ factors }: PriorityFormula): Result<ReadFormula> {
  const problems: Problem[] = [];
  const read = factors.map(({ factor, base, per }, index) => {
    if (!PRIORITY_FACTORS.includes(factor)) {
      problems.push({ code: 'one-of', path: ['formula', 'factors', index, 'factor'], expected: PRIORITY_FACTORS, received: quote(factor) });
    }
    const number = (name: string, text: string): Fraction => {
      const value = parseDecimal(text);
      if (value === undefined) problems.push({ code: 'format', path: ['formula', 'factors', index, name], expected: 'decimal', received: quote(text) });
      return value ?? ONE;
    };
    return { factor, base: number('base', base), per: number('per', per), written: { base, per } };
  });
  return resultOf(problems, () => read);
}

/** The product over the factors that are known, each shown with what it came to. */
export function applyFormula(
  formula: ReadFormula,
  values: Readonly<Partial<Record<PriorityFactor, Fraction>>>,
): { value: Fraction; factors: FactorShown[] } {
  let product: Fraction = ONE;
  const factors = formula.flatMap(({ factor, base, per, written }): FactorShown[] => {
    const value = values[factor];
    if (value === undefined) return [];
    const amount = add(base, multiply(per, value));
    product = multiply(product, amount);
    return [{ factor, value: formatFraction(value), ...written, amount: formatFraction(amount) }];
  });
  return { value: product, factors };
}
