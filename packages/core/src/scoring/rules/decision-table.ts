import type { CompiledSection, HowMany, Term } from '../../instrument/index.js';
import { levelValue } from './level-value.js';
import type { Combined, Rule } from './rule.js';

/** In words: how many of a group hold. A group with nothing in it holds none. */
export function howMany(holding: number, size: number): HowMany {
  if (holding === 0) return 'none';
  return holding === size ? 'all' : 'some';
}

type Table = Extract<CompiledSection['rule'], { kind: 'decision-table' }>;

const tableOf = ({ rule }: CompiledSection): Table => {
  if (rule.kind !== 'decision-table') throw new TypeError(`Not a decision table: ${rule.kind}`);
  return rule;
};

/** Counts, for each group, how many members stand at its level or above, and looks the pattern up. */
export const decisionTable: Rule = ({ terms }, section) => {
  const { groups, levelOf } = tableOf(section);
  const when = groups.map(({ members }) => {
    const present = terms.filter(({ id }) => members.has(id));
    return howMany(present.filter(({ id, rank }) => rank >= members.get(id)!).length, present.length);
  });
  const level = levelOf(when.join());
  return level === undefined ? 'no-row' : levelValue(section, level);
};

/** What a table looks at. */
type Ranked = Pick<Term, 'id' | 'rank'>;

/**
 * The lowest and highest level that a table can still come to. A table need not rise with its answers, so its ends are
 * found among all rows that are still open: a member is certain when it holds at its lowest, and possible when it holds
 * at its highest. Rows are looked through, never patterns: thirty open groups have more patterns than there is time for.
 */
export function decisionTableRange(
  { terms: lowest }: { readonly terms: readonly Ranked[] },
  { terms: highest }: { readonly terms: readonly Ranked[] },
  section: CompiledSection,
): readonly [Combined, Combined] | 'no-row' {
  const { groups, rows, otherwise } = tableOf(section);
  const words = groups.map(({ members }) => {
    const holds = (terms: readonly Ranked[]): boolean[] =>
      terms.filter(({ id }) => members.has(id)).map(({ id, rank }) => rank >= members.get(id)!);
    return openWords(holds(lowest), holds(highest));
  });
  const open = rows.filter(({ when }) => when.every((word, group) => words[group]!.includes(word)));
  const patterns = words.reduce((count, { length }) => count * length, 1);
  const levels = open.map(({ level }) => level);
  // No two rows are alike, so that fewer rows than patterns leave one that no row fits.
  if (otherwise !== undefined && open.length < patterns) levels.push(otherwise);
  if (levels.length === 0) return 'no-row';
  return [levelValue(section, Math.min(...levels)), levelValue(section, Math.max(...levels))];
}

function openWords(certain: readonly boolean[], possible: readonly boolean[]): HowMany[] {
  const counts = new Set<HowMany>();
  const from = certain.filter(Boolean).length;
  const to = possible.filter(Boolean).length;
  for (let holding = from; holding <= to; holding += 1) counts.add(howMany(holding, certain.length));
  return [...counts];
}
