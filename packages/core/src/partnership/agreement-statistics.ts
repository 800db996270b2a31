import type { CompiledInstrument } from '../instrument/index.js';
import { fleissKappa, type FleissKappa, type KappaReason } from './fleiss-kappa.js';
import { ordinalAlpha, type AlphaReason, type OrdinalAlpha, type Statistic } from './ordinal-alpha.js';
import type { RollUp, StatementRollUp } from './roll-up.js';

/**
 * Why a section has no statistic, beside what the statistic itself says: a count is withheld, its statements do not share
 * their levels, or (for kappa) the levels have an order, which kappa would pass over.
 */
export type NoStatistic = 'suppressed' | 'mixed-scales' | 'ordered' | 'no-statements';

/** How far people agree on a section's statements, those of the sections within it too. */
export interface SectionAgreement {
  readonly section: string;
  readonly statements: number;
  /** Levels given, over all of them; null where a count is withheld. */
  readonly n: number | null;
  /** Krippendorff's alpha for ordered levels. 1 is full agreement, 0 is what chance would give. */
  readonly alpha: Statistic<AlphaReason | NoStatistic> & Partial<Pick<OrdinalAlpha, 'n' | 'units'>>;
  /** Fleiss' kappa. */
  readonly kappa: Statistic<KappaReason | NoStatistic> & Partial<Pick<FleissKappa, 'raters' | 'units'>>;
}

export interface StatisticsOptions {
  /** Take the levels for names without an order, for kappa. Two levels are such names anyway. */
  readonly nominal?: boolean;
}

/**
 * How far people agree, by published statistics: for the whole and for every section, in tree order. Made of the roll-up's
 * totals alone, so where those are shown it tells nothing more, and where one is withheld it is not said.
 *
 * @example
 * const [overall] = agreementStatistics(compiled, rollUp(compiled, [sheet, { ...sheet, id: 'other' }]));
 * overall?.alpha.exact; // '1'
 */
export function agreementStatistics(compiled: CompiledInstrument, rolledUp: RollUp, options: StatisticsOptions = {}): SectionAgreement[] {
  const within = compiled.sections.map(({ statements }) => [...statements]);
  for (const { index, parent } of compiled.sections.toReversed()) if (parent !== undefined) within[parent]!.push(...within[index]!);
  return compiled.sections.map(({ id, index }) => ({ section: id, ...statisticsOf(compiled, within[index]!, rolledUp, options) }));
}

function statisticsOf(
  compiled: CompiledInstrument,
  positions: readonly number[],
  { statements }: RollUp,
  { nominal = false }: StatisticsOptions,
): Omit<SectionAgreement, 'section'> {
  const rows = positions.map((index) => countsByRank(compiled, index, statements[index]!));
  const n = rows.some((row) => row.includes(null)) ? null : rows.flat().reduce((sum: number, count) => sum + count!, 0);
  const known = { statements: positions.length, n };
  const scales = new Set(positions.map((index) => JSON.stringify(compiled.statements[index]!.levelIds)));
  const reason = n === null ? 'suppressed' : scales.size > 1 ? 'mixed-scales' : scales.size === 0 ? 'no-statements' : undefined;
  if (reason !== undefined) return { ...known, alpha: { exact: null, reason }, kappa: { exact: null, reason } };
  const counts = rows as number[][];
  const isNominal = nominal || counts[0]!.length <= 2;
  return { ...known, alpha: ordinalAlpha(counts), kappa: isNominal ? fleissKappa(counts) : { exact: null, reason: 'ordered' } };
}

/** How many said each level, from the one that counts least: a reversed statement's are turned round. */
function countsByRank({ statements }: CompiledInstrument, index: number, { levels }: StatementRollUp): (number | null)[] {
  const { rank } = statements[index]!;
  const counts: (number | null)[] = rank.map(() => 0);
  for (const [position, { count }] of levels.entries()) counts[rank[position]!] = count;
  return counts;
}
