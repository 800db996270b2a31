import { addIntegers, multiplyIntegers, type Integer } from '../../exact/index.js';
import type { CompiledRule, CompiledSection } from '../../instrument/index.js';
import { howMany } from '../../scoring/rules/decision-table.js';
import { RULES } from '../../scoring/rules/index.js';
import { levelValue } from '../../scoring/rules/level-value.js';
import { NO_LEVEL, type Combined, type Withheld } from '../../scoring/rules/rule.js';
import type { SectionPlan } from '../../instrument/index.js';
import type { Choice, Part, Parts } from './gather.js';
import type { State, Use } from './states.js';
import { isRead } from './uses.js';

/** What is kept while the parts of a section are gone through one by one. */
export type Kept = Pick<State, 'value' | 'rank'>;

/** One way to go through a section's parts. Most rules need one; a median needs one for every place it can come to. */
export interface Fold {
  readonly parts: readonly Part[];
  readonly start: Kept;
  /**
   * What the meaning of what is kept rests on, beside the parts: two folds of one section that share it go on alike.
   * Undefined where that cannot be said.
   */
  readonly over?: Integer;
  /** What is kept once a part, from the last to the first, has come to a choice. `at` is the part's position among `parts`. */
  readonly step: (kept: Kept, choice: Choice, at: number) => Kept;
  /** How what is kept is compared. */
  readonly use: Use;
  /** What the rule makes of what was kept in the end; undefined where that gives no figure. */
  readonly end: (kept: Kept) => Combined | undefined;
}

/** The ways to go through a section's parts by its rule. `use` is what the parts are read for. */
export function foldsOf(section: CompiledSection, plan: SectionPlan, gathered: Parts, use: Use): readonly Fold[] {
  const { rule } = section;
  if (!isRead(use)) return [{ ...NOTHING, parts: gathered.parts }];
  switch (rule.kind) {
    case 'minimum':
      return [extreme(gathered, use, Infinity, (a, b) => (b < a ? b : a))];
    case 'maximum':
      return [extreme(gathered, use, -Infinity, (a, b) => (b > a ? b : a))];
    case 'median':
      return use.value === 'exact' ? [sortedMedian(gathered, rule)] : raisedMedian(gathered, rule);
    case 'decision-table':
      return [table(section, rule, gathered)];
    case 'level-reached':
      return [ladder(section, rule, gathered, use)];
    default:
      return [total(section, plan, gathered, use)];
  }
}

/** For a section that comes to no level and whose value nobody reads. */
const NOTHING: Omit<Fold, 'parts'> = {
  start: { value: 0, rank: 0 },
  step: (kept) => kept,
  use: { value: 'none', rank: 'none' },
  end: () => ({ numerator: 0, denominator: 1, level: NO_LEVEL }),
};

const figure = (combined: Combined | Withheld): Combined | undefined => (typeof combined === 'string' ? undefined : combined);

/** Means, sums and percentages live by one sum. */
function total(section: CompiledSection, plan: SectionPlan, { parts, denominator, weight, terms }: Parts, use: Use): Fold {
  return {
    parts, use, over: denominator,
    start: { value: 0, rank: 0 },
    step: ({ value }, { amount }) => ({ value: addIntegers(value as Integer, amount), rank: 0 }),
    end: ({ value }) => figure(RULES[section.rule.kind]({ numerator: value as Integer, denominator, weight, terms }, section, plan)),
  };
}

function extreme({ parts, denominator }: Parts, use: Use, start: number, pick: <Item extends Integer>(a: Item, b: Item) => Item): Fold {
  const keepsRank = use.rank !== 'none';
  const keepsValue = use.value !== 'none';
  return {
    parts, use, over: denominator,
    start: { value: start, rank: start },
    step: ({ value, rank }, { amount, rank: level }) => ({
      value: keepsValue ? pick(value as Integer, amount) : start,
      rank: keepsRank ? pick(rank, level) : start,
    }),
    end: ({ value, rank }) => ({
      numerator: keepsValue ? (value as Integer) : 0, denominator, level: keepsRank ? rank : NO_LEVEL,
    }),
  };
}

type Median = Extract<CompiledRule, { kind: 'median' }>;

/** Positions of the values that a median is made of, among all in rising order. */
function middle(count: number, { between }: Median): readonly [lower: number, upper: number] {
  const lower = Math.ceil(count / 2) - 1;
  const upper = Math.floor(count / 2);
  return between === 'lower' ? [lower, lower] : between === 'upper' ? [upper, upper] : [lower, upper];
}

const half = (a: Integer, b: Integer, denominator: Integer): Combined => ({
  numerator: addIntegers(a, b), denominator: multiplyIntegers(denominator, 2), level: NO_LEVEL,
});

/**
 * A median is at least v when enough parts are. So for each value that the middle could come to, only how many parts are
 * there already has to be kept; of two in the middle, for each pair.
 */
function raisedMedian({ parts, denominator }: Parts, rule: Median): Fold[] {
  const [lower, upper] = middle(parts.length, rule);
  const wanted = [parts.length - lower, parts.length - upper] as const;
  const values = [...new Set(parts.flatMap(({ choices }) => choices.map(({ amount }) => amount)))];
  const pairs = values.flatMap((low) => (lower === upper ? [[low, low]] : values.filter((high) => high >= low).map((high) => [low, high])));
  return pairs.map(([low, high]): Fold => ({
    parts,
    use: { value: 'up', rank: 'up' },
    start: { value: 0, rank: 0 },
    step: ({ value, rank }, { amount }) => ({
      value: amount >= low! ? Math.min((value as number) + 1, wanted[0]) : value,
      rank: amount >= high! ? Math.min(rank + 1, wanted[1]) : rank,
    }),
    end: ({ value, rank }) => (value === wanted[0] && rank === wanted[1] ? half(low!, high!, denominator) : undefined),
  }));
}

/** Where a median is read exactly, all values are kept, in order. */
function sortedMedian({ parts, denominator }: Parts, rule: Median): Fold {
  const [lower, upper] = middle(parts.length, rule);
  const values = [...new Set(parts.flatMap(({ choices }) => choices.map(({ amount }) => amount)))].toSorted((a, b) => (a < b ? -1 : 1));
  const positions = new Map(values.map((value, index) => [value, index]));
  const counts = (value: State['value']): number[] => String(value).split(',').map(Number);
  return {
    parts,
    use: { value: 'exact', rank: 'none' },
    start: { value: values.map(() => 0).join(), rank: 0 },
    step: ({ value }, { amount }) => {
      const all = counts(value);
      all[positions.get(amount)!]! += 1;
      return { value: all.join(), rank: 0 };
    },
    end: ({ value }) => {
      const sorted = counts(value).flatMap((count, index) => Array<Integer>(count).fill(values[index]!));
      return half(sorted[lower]!, sorted[upper]!, denominator);
    },
  };
}

type Table = Extract<CompiledRule, { kind: 'decision-table' }>;

/** Nothing seen of a group yet, or what its members so far come to. */
const UNSEEN = '-';
/** No row can fit any more. */
const LOST = 'x';

/** A table keeps how many of each group hold so far, and only as long as some row can still fit. */
function table(section: CompiledSection, { groups, rows, levelOf, otherwise }: Table, { parts: unordered }: Parts): Fold {
  const firstGroup = ({ id }: Part): number => groups.findIndex(({ members }) => members.has(id));
  const parts = unordered.toSorted((a, b) => firstGroup(a) - firstGroup(b));
  // Parts are gone through from the last to the first; a group without any is over before that begins.
  const endOf = groups.map(({ members }) => {
    const first = parts.findIndex(({ id }) => members.has(id));
    return first === -1 ? parts.length : first;
  });
  const fits = (words: readonly string[], at: number): boolean =>
    rows.some(({ when }) => when.every((wanted, group) => {
      const word = words[group]!;
      if (at <= endOf[group]!) return (word === UNSEEN ? 'none' : word) === wanted;
      return word === UNSEEN || wanted === 'some' || word === wanted;
    }));
  return {
    parts,
    use: { value: 'exact', rank: 'none' },
    start: { value: groups.map(() => UNSEEN).join(), rank: 0 },
    step: (kept, choice, at) => {
      if (kept.value === LOST) return kept;
      const words = String(kept.value).split(',');
      for (const [group, { members }] of groups.entries()) {
        const atLeast = members.get(parts[at]!.id);
        if (atLeast === undefined) continue;
        const word = choice.rank >= atLeast ? 'all' : 'none';
        words[group] = words[group] === UNSEEN || words[group] === word ? word : 'some';
      }
      return { value: fits(words, at) ? words.join() : LOST, rank: 0 };
    },
    end: ({ value }) => {
      const level = value === LOST ? otherwise : levelOf(String(value).replaceAll(UNSEEN, howMany(0, 0)));
      return level === undefined ? undefined : levelValue(section, level);
    },
  };
}

/** A ladder of levels keeps the highest level that is not ruled out yet. */
function ladder(section: CompiledSection, rule: Extract<CompiledRule, { kind: 'level-reached' }>, { parts }: Parts, use: Use): Fold {
  return {
    parts,
    over: 1,
    use: { value: 'none', rank: use.rank },
    start: { value: 0, rank: section.levelValues.length - 1 },
    step: ({ rank }, choice, at) => {
      const part = rule.parts.get(parts[at]!.id)!;
      return { value: 0, rank: choice.rank < part.met ? Math.min(rank, Math.max(part.level - 1, 0)) : rank };
    },
    end: ({ rank }) => levelValue(section, rank),
  };
}
