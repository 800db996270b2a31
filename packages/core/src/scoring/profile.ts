import type { CompiledInstrument } from '../instrument/index.js';
import type { Evaluation } from './evaluate.js';

/** One requirement of a profile, and whether it is met. */
export interface Requirement {
  /** The id of a statement or a section. */
  readonly id: string;
  readonly required: string;
  /** The level it stands at; null when it has none. */
  readonly level: string | null;
  readonly met: boolean;
}

/**
 * How a scored sheet stands against a profile of minimum levels: a requirement is met at its level or above, and
 * whatever has no level meets none.
 *
 * @returns every requirement in the profile's order, or undefined when the instrument has no profile by that id.
 * @example
 * checkProfile(evaluate(compiled, sheet), 'before-the-plan')?.[0];
 * // { id: 'lead-officer', required: 'established', level: 'developing', met: false }
 */
export function checkProfile(evaluation: Evaluation, profile: string): Requirement[] | undefined {
  const { compiled } = evaluation;
  const minimum = compiled.instrument.profiles?.find(({ id }) => id === profile)?.minimum;
  if (minimum === undefined) return undefined;
  return Object.entries(minimum).map(([id, required]) => {
    const { levels, position, rank } = standingOf(compiled, evaluation, id);
    const wanted = levels.findIndex((level) => level.id === required);
    const level = levels[position]?.id ?? null;
    return { id, required, level, met: level !== null && rank >= wanted };
  });
}

function standingOf(
  compiled: CompiledInstrument,
  { standings, figures }: Evaluation,
  id: string,
): { levels: readonly { readonly id: string }[]; position: number; rank: number } {
  const statement = compiled.statementById.get(id);
  if (statement !== undefined) {
    const position = standings[statement.index]!;
    return { levels: statement.levels, position, rank: statement.rank[position] ?? -1 };
  }
  const { index, levels = [] } = compiled.sectionById.get(id)!;
  const { level } = figures[index]!;
  return { levels, position: level, rank: level };
}
