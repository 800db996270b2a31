import { compare, isLess } from '../../exact/index.js';
import type { CompiledInstrument, CompiledSection, CompiledStatement } from '../../instrument/index.js';
import type { Reading, Use } from './states.js';

const stronger = (a: Reading, b: Reading): Reading => (a === 'exact' || b === 'exact' ? 'exact' : a === 'up' || b === 'up' ? 'up' : 'none');

/** Whether a higher score is always at the same level or a higher one: no gap between bands, none out of order. */
export function bandsRise({ bands }: CompiledSection): boolean {
  return bands.every(({ level, below }, index) => {
    const next = bands[index + 1];
    if (next !== undefined && next.level < level) return false;
    return below === undefined || (next !== undefined && !isLess(below, next.from));
  });
}

const rising = (values: CompiledSection['levelValues']): boolean =>
  values.every((value, index) => index === 0 || compare(values[index - 1]!, value) <= 0);

/** Whether anything of a section is read. If not, all that can matter is that it has a figure. */
export const isRead = ({ value, rank }: Use): boolean => value !== 'none' || rank !== 'none';

/** What the parts of a section are read for, when the section is read for `use`. */
export function readWithin(section: CompiledSection, use: Use): Use {
  const { rule, bands, levelValues } = section;
  const byBands: Reading = bands.length === 0 || use.rank === 'none' ? 'none' : use.rank === 'up' && bandsRise(section) ? 'up' : 'exact';
  switch (rule.kind) {
    case 'none':
      return { value: 'none', rank: 'none' };
    case 'decision-table':
      return { value: 'none', rank: isRead(use) || rule.otherwise === undefined ? 'exact' : 'none' };
    case 'level-reached':
      return { value: 'none', rank: stronger(use.value === 'up' && !rising(levelValues) ? 'exact' : use.value, use.rank) };
    case 'minimum':
    case 'maximum':
      return { value: stronger(use.value, byBands), rank: rule.sharesScale && bands.length === 0 ? use.rank : 'none' };
    default:
      return { value: stronger(use.value, byBands), rank: 'none' };
  }
}

/** Whether a section comes to a level at all. */
export const givesLevel = ({ rule, bands }: CompiledSection): boolean =>
  rule.kind === 'decision-table' || rule.kind === 'level-reached' ||
  (rule.kind !== 'none' && bands.length > 0) ||
  ((rule.kind === 'minimum' || rule.kind === 'maximum') && rule.sharesScale);

/** What a member of a decision table is read for: on which side of the level that its group asks for it stands. */
export function readByTable(section: CompiledSection, child: CompiledSection, compiled: CompiledInstrument, onlyRaised: boolean): Use {
  if (section.rule.kind !== 'decision-table') throw new TypeError('Not a decision table');
  const thresholds = new Set(section.rule.groups.flatMap(({ members }) => members.get(child.id) ?? []));
  if (thresholds.size === 0) return { value: 'none', rank: 'none' };
  // Where raising an answer never lowers a level, the cheapest way to stay below one line is to raise nothing, and the
  // cheapest way above it is among the best for their cost.
  const isSimple = onlyRaised && thresholds.size === 1 && neverFalls(child, compiled);
  return { value: 'none', rank: isSimple ? 'up' : 'exact' };
}

function neverFalls(section: CompiledSection, compiled: CompiledInstrument): boolean {
  const { rule, levelValues, statements, sections } = section;
  return (
    rule.kind !== 'decision-table' && bandsRise(section) && (rule.kind !== 'level-reached' || rising(levelValues)) &&
    statements.every((index) => risesWithRank(compiled.statements[index]!)) &&
    sections.every((index) => neverFalls(compiled.sections[index]!, compiled))
  );
}

const risesWithRank = ({ rank, values }: CompiledStatement): boolean =>
  rising([...rank.keys()].toSorted((a, b) => rank[a]! - rank[b]!).map((position) => values[position]!));
