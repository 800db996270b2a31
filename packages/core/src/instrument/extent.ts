import { add, compare, divide, fraction, multiply, parseDecimal, ZERO, type Fraction } from '../exact/index.js';
import type { CompiledRule, Extent } from './compiled.js';
import type { Level } from './format.js';

/** A part of a section: its weight as written, and the least and most it can be worth. */
export interface WeightedExtent extends Extent {
  readonly weight: Fraction;
}

/** The exact value of a decimal that a schema has already checked. */
export function decimal(text: string): Fraction {
  const value = parseDecimal(text);
  if (value === undefined) throw new TypeError(`Not a decimal: ${text}`);
  return value;
}

const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);

const ascending = (values: readonly Fraction[]): Fraction[] => values.toSorted(compare);

/**
 * The least and the most that a section can be worth once everything in it is answered, from the rule alone: what
 * bands must cover, and what `lowest` and `full` mean for a section. Undefined when the rule gives no figure.
 */
export function extentOf(
  rule: CompiledRule,
  parts: readonly WeightedExtent[],
  levels: readonly Level[] | undefined,
): Extent | undefined {
  if (rule.kind === 'decision-table' || rule.kind === 'level-reached') {
    const values = ascending((levels ?? []).map(({ value }) => decimal(value)));
    return values.length === 0 ? undefined : { lowest: values[0]!, highest: values.at(-1)! };
  }
  if (rule.kind === 'none' || parts.length === 0) return undefined;
  if (rule.kind === 'percentage') {
    const most = sum(parts.map(({ weight, highest }) => multiply(weight, highest)));
    if (compare(most, ZERO) <= 0) return undefined;
    const least = sum(parts.map(({ weight, lowest }) => multiply(weight, lowest)));
    return { lowest: divide(multiply(least, fraction(100)), most), highest: fraction(100) };
  }
  const weights = sum(parts.map(({ weight }) => weight));
  if (rule.kind === 'weighted-mean' && compare(weights, ZERO) === 0) return undefined;
  const end = (side: keyof Extent): Fraction => {
    const values = ascending(parts.map((part) => part[side]));
    switch (rule.kind) {
      case 'minimum':
        return values[0]!;
      case 'maximum':
        return values.at(-1)!;
      case 'median': {
        const lower = values[Math.ceil(values.length / 2) - 1]!;
        const upper = values[Math.floor(values.length / 2)]!;
        if (rule.between === 'lower') return lower;
        return rule.between === 'upper' ? upper : divide(add(lower, upper), fraction(2));
      }
      default: {
        const total = sum(parts.map((part) => multiply(part.weight, part[side])));
        return rule.kind === 'sum' ? total : divide(total, weights);
      }
    }
  };
  return { lowest: end('lowest'), highest: end('highest') };
}
