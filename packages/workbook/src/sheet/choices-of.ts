import type { CompiledStatement } from '@send-reform/core/instrument';
import type { WorkbookTextKey } from '../text/workbook.en.js';

/** The states that can be chosen in place of a level. */
export const STATES = ['not-applicable', 'do-not-know'] as const;

export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** What separates a statement's id from an indicator's in a reference: no id holds it. */
export const OF_STATEMENT = ':';

export type Say = (key: WorkbookTextKey) => string;

/** What things are called in a list: by their labels, told apart by their ids where two are alike. */
export function toldApart(things: readonly { readonly id: string; readonly label: string }[]): string[] {
  const count = (label: string): number => things.filter((thing) => thing.label === label).length;
  return things.map(({ id, label }) => (count(label) > 1 ? `${label} (${id})` : label));
}

/** What a statement's levels are called in a list. */
export const levelNames = ({ levels }: Pick<CompiledStatement, 'levels'>): string[] => toldApart(levels);

/** Whether a person gives the level: not where ticked indicators decide it alone. */
export const takesLevel = ({ indicators, statement }: Pick<CompiledStatement, 'indicators' | 'statement'>): boolean =>
  indicators === undefined || statement.confirmation === 'optional' || statement.confirmation === 'required';

/** All that can be chosen for a statement. */
export const choicesOf = (statement: CompiledStatement, say: Say): string[] =>
  [...(takesLevel(statement) ? levelNames(statement) : []), ...STATES.map((state) => say(`answer.${state}`))];
