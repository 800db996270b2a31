import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { DraftAction, Priorities, PriorityFilter, PriorityTarget } from '@send-reform/core/priorities';
import type { PrioritiesText } from './text.js';

/** Everything that priorities are drawn from, and what somebody can do with them. */
export interface PrioritiesView {
  readonly compiled: CompiledInstrument;
  readonly priorities: Priorities;
  readonly filter: PriorityFilter;
  readonly text: PrioritiesText;
  readonly isTaken: (action: DraftAction) => boolean;
  readonly toggle: (action: DraftAction) => void;
}

/** What a statement or section is called. */
export const nameOf = (id: string, { statementById, sectionById }: CompiledInstrument, text: PrioritiesText): string =>
  statementById.get(id)?.statement.text ?? (sectionById.get(id)?.parent === undefined ? text.whole : sectionById.get(id)!.section.title);

/** The label of a level of a statement or section. */
export function levelLabel(part: string, level: string, { statementById, sectionById }: CompiledInstrument): string {
  const levels = statementById.get(part)?.levels ?? sectionById.get(part)?.levels ?? [];
  return levels.find(({ id }) => id === level)?.label ?? level;
}

const labelIn = (named: readonly { readonly id: string; readonly label: string }[] | undefined, id: string): string =>
  named?.find((one) => one.id === id)?.label ?? id;

export const partnerLabel = (id: string, { instrument }: CompiledInstrument): string => labelIn(instrument.partners, id);
export const principleLabel = (id: string, { instrument }: CompiledInstrument): string => labelIn(instrument.principles, id);

/** A target in words. */
export function targetInWords(target: PriorityTarget, { instrument, statements }: CompiledInstrument, text: PrioritiesText): string {
  if ('profile' in target) return instrument.profiles?.find(({ id }) => id === target.profile)?.title ?? target.profile;
  const levels = statements.flatMap((statement) => statement.levels);
  return text.targetLevel(levels.find(({ id }) => id === target.level)?.label ?? target.level);
}

/** The targets that can be chosen: the instrument's profiles, then each level that any statement has. */
export function targetsOf({ instrument, statements }: CompiledInstrument): PriorityTarget[] {
  const levels = new Set(statements.flatMap(({ levelIds }) => levelIds));
  return [...(instrument.profiles ?? []).map(({ id }) => ({ profile: id })), ...[...levels].map((level) => ({ level }))];
}

/** What is measured against where nobody has said: the first profile, or else the highest level of the first statement. */
export function targetUnlessSaid({ instrument, statements }: CompiledInstrument): PriorityTarget {
  const profile = instrument.profiles?.[0];
  return profile === undefined ? { level: statements[0]?.levelIds.at(-1) ?? '' } : { profile: profile.id };
}
