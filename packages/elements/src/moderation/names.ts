import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement } from '@send-reform/core/instrument';
import type { ModerationText } from './text.js';

/** What a partner is called; null stands for sheets that name none. */
export function partnerName({ instrument: { partners = [] } }: CompiledInstrument, partner: string | null, text: ModerationText): string {
  if (partner === null) return partners.length === 0 ? text.everybody : text.noPartner;
  return partners.find(({ id }) => id === partner)?.label ?? partner;
}

/** What whoever filled in a sheet is called. */
export const respondentName = ({ id, respondent, partner }: AnswerSheet, compiled: CompiledInstrument, text: ModerationText): string =>
  respondent ?? (partner === undefined ? id : partnerName(compiled, partner, text));

/** What a level is called. */
export const levelName = ({ levels }: CompiledStatement, level: string): string => levels.find(({ id }) => id === level)?.label ?? level;

/** The levels from the one that counts least. */
export function levelsByRank({ levels, rank }: CompiledStatement) {
  return levels.map((level, place) => ({ ...level, rank: rank[place]! })).toSorted((a, b) => a.rank - b.rank);
}
