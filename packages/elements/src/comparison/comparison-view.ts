import type { ComparedSide, Comparison, ComparisonReason, FigureChange } from '@send-reform/core/comparison';
import type { CompiledInstrument, CompiledSection } from '@send-reform/core/instrument';
import { describeReason } from '@send-reform/core/text';
import type { Compiled } from './compared.js';
import type { ShownChanges } from './kinds.js';
import type { ComparisonText } from './text.js';

/** The versions on both sides, and what is said of them. */
export interface Versions extends Compiled {
  readonly text: ComparisonText;
}

/** Everything that a comparison is drawn from. */
export interface ComparisonView extends Versions {
  readonly comparison: Comparison;
  readonly show: ShownChanges;
}

/** The same, for one comparison: both of its sheets may answer the version of now, whatever others answer. */
export const versionsOf = ({ then }: Comparison, versions: Versions): Versions =>
  then.instrument.hash === versions.now.hash ? { ...versions, then: versions.now } : versions;

export type Side = 'then' | 'now';

/** The section of a change on one side; undefined where it is not there. */
export function sectionOn(side: Side, { id, was, now }: FigureChange, versions: Versions): CompiledSection | undefined {
  const own = side === 'then' ? was : now === null ? null : id;
  return own === null ? undefined : versions[side].sectionById.get(own);
}

/** What a section is called: as it is called now, unless it is gone. */
export function titleOf(change: FigureChange, versions: Versions): string {
  const section = sectionOn('now', change, versions) ?? sectionOn('then', change, versions)!;
  return change.parent === null && section.parent === undefined ? versions.text.whole : section.section.title;
}

/** What a statement or section is called in a list, by its id on either side. A full stop belongs at the end of a sentence. */
export function nameOf(id: string, { now, then }: Versions): string {
  for (const { sectionById, statementById } of [now, then]) {
    const name = statementById.get(id)?.statement.text.replace(/\.$/, '') ?? sectionById.get(id)?.section.title;
    if (name !== undefined) return name;
  }
  return id;
}

/** Why something is not compared, in sentences. */
export const reasonsInWords = (reasons: readonly ComparisonReason[], versions: Versions): string[] =>
  reasons.map((reason) => describeReason(reason, versions.text.reasons, (id) => nameOf(id, versions)));

/** The name of a partner. */
export const partnerName = (id: string | null, { instrument }: CompiledInstrument, text: ComparisonText): string =>
  id === null ? text.noPartner : instrument.partners?.find((partner) => partner.id === id)?.label ?? id;

/** A difference with its sign, which words beside it say as well. */
export const signed = (difference: string): string =>
  difference.startsWith('-') ? `−${difference.slice(1)}` : /[1-9]/.test(difference) ? `+${difference}` : difference;

/** A column's heading, with the day of the sheet in it. */
export const dated = (heading: string, { date }: ComparedSide, text: ComparisonText): string =>
  date === null ? heading : text.dated(heading, date);
