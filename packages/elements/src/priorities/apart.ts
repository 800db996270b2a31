import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';

/** How many level steps the sheets of several partners are apart, by statement; those that are at one are left out. */
export function levelsApart({ statements }: CompiledInstrument, sheets: readonly AnswerSheet[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    statements.flatMap(({ id, levelIds, rank }): [string, number][] => {
      const ranks = sheets.flatMap(({ answers }) => {
        const answer = answers[id];
        const position = answer?.state === 'answered' && answer.level !== undefined ? levelIds.indexOf(answer.level) : -1;
        return position === -1 ? [] : [rank[position]!];
      });
      const apart = ranks.length === 0 ? 0 : Math.max(...ranks) - Math.min(...ranks);
      return apart === 0 ? [] : [[id, apart]];
    }),
  );
}
