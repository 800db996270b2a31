import { add, compare, divide, fraction, multiply, ZERO, type Fraction } from '../exact/index.js';
import type { CompiledRule, CompiledSection } from '../instrument/index.js';
import { howMany } from './rules/decision-table.js';
import type { Withheld } from './rules/rule.js';

/** A part that counts, with its weight and value as a person would write them down. */
export interface CountedPart {
  readonly id: string;
  readonly weight: Fraction;
  readonly value: Fraction;
  readonly most: Fraction;
  /** Rank among its own levels; −1 for none. */
  readonly rank: number;
}

/** How a rule comes to a value, the way a person would do it on paper: no scaled weights, no shared denominators. */
export interface Working {
  readonly value: Fraction | null;
  readonly withheld: Withheld | null;
  /** The level, for rules that come to one by themselves. */
  readonly level: number;
  /** What was divided by what, for rules that divide. */
  readonly numerator?: Fraction;
  readonly denominator?: Fraction;
  /** The parts that decided, for rules that pick. */
  readonly decidedBy?: readonly string[];
  /** How many of each group hold, for tables. */
  readonly when?: readonly { readonly group: string; readonly howMany: string }[];
}

const withheld = (reason: Withheld): Working => ({ value: null, withheld: reason, level: -1 });
const given = (value: Fraction, more: Partial<Working> = {}): Working => ({ value, withheld: null, level: -1, ...more });

const weightedTotal = (parts: readonly CountedPart[], amount: 'value' | 'most'): Fraction =>
  parts.reduce((total, part) => add(total, multiply(part.weight, part[amount])), ZERO);

/** The working for a section's rule over the parts that count, of which there is at least one. */
export function workingOf(section: CompiledSection, parts: readonly CountedPart[]): Working {
  const { rule } = section;
  switch (rule.kind) {
    case 'none':
      return withheld('no-total');
    case 'weighted-mean': {
      const weights = parts.reduce((total, { weight }) => add(total, weight), ZERO);
      const total = weightedTotal(parts, 'value');
      return weights.numerator === 0
        ? withheld('no-weight')
        : given(divide(total, weights), { numerator: total, denominator: weights });
    }
    case 'sum':
      return given(weightedTotal(parts, 'value'));
    case 'percentage': {
      const total = weightedTotal(parts, 'value');
      const most = weightedTotal(parts, 'most');
      return compare(most, ZERO) <= 0
        ? withheld('no-maximum')
        : given(divide(multiply(total, fraction(100)), most), { numerator: total, denominator: most });
    }
    case 'minimum':
    case 'maximum':
      return extremeOf(parts, rule);
    case 'median':
      return medianOf(parts, rule.between);
    case 'decision-table':
      return tableOf(section, parts, rule);
    case 'level-reached':
      return levelReachedOf(section, parts, rule);
  }
}

function extremeOf(parts: readonly CountedPart[], rule: Extract<CompiledRule, { kind: 'minimum' | 'maximum' }>): Working {
  const side = rule.kind === 'minimum' ? 1 : -1;
  const value = parts.map((part) => part.value).toSorted((a, b) => side * compare(a, b))[0]!;
  const rank = parts.map((part) => part.rank).toSorted((a, b) => side * (a - b))[0]!;
  return given(value, {
    level: rule.sharesScale ? rank : -1,
    decidedBy: parts.filter((part) => compare(part.value, value) === 0).map(({ id }) => id),
  });
}

function medianOf(parts: readonly CountedPart[], between: 'mean' | 'lower' | 'upper'): Working {
  const sorted = parts.toSorted((a, b) => compare(a.value, b.value));
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]!;
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const middle = between === 'lower' ? [lower] : between === 'upper' ? [upper] : [...new Set([lower, upper])];
  const total = middle.reduce((sum, { value }) => add(sum, value), ZERO);
  return given(divide(total, fraction(middle.length)), { decidedBy: middle.map(({ id }) => id) });
}

function atLevel({ levelValues }: CompiledSection, level: number, more: Partial<Working>): Working {
  return given(levelValues[level]!, { level, ...more });
}

function tableOf(
  section: CompiledSection,
  parts: readonly CountedPart[],
  { groups, levelOf }: Extract<CompiledRule, { kind: 'decision-table' }>,
): Working {
  const when = groups.map(({ id: group, members }) => {
    const present = parts.filter(({ id }) => members.has(id));
    const holding = present.filter(({ id, rank }) => rank >= members.get(id)!);
    return { group, howMany: howMany(holding.length, present.length) };
  });
  const level = levelOf(when.map(({ howMany: word }) => word).join());
  return level === undefined ? { ...withheld('no-row'), when } : atLevel(section, level, { when });
}

function levelReachedOf(
  section: CompiledSection,
  parts: readonly CountedPart[],
  rule: Extract<CompiledRule, { kind: 'level-reached' }>,
): Working {
  const unmet = parts.filter(({ id, rank }) => rank < rule.parts.get(id)!.met);
  const levels = unmet.map(({ id }) => rule.parts.get(id)!.level);
  const level = unmet.length === 0 ? section.levelValues.length - 1 : Math.max(Math.min(...levels) - 1, 0);
  const decidedBy = unmet.filter(({ id }) => rule.parts.get(id)!.level <= level + 1).map(({ id }) => id);
  return atLevel(section, level, { decidedBy });
}
