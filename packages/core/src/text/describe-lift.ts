import type { CompiledInstrument } from '../instrument/index.js';
import type { Lift } from '../priorities/index.js';
import { fillTemplate, type Template } from './fill-template.js';
import { priorityEnglish, type PriorityTextKey } from './priorities.en.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences about priorities and lifts by code: all of them, or those that a host wants to say otherwise. */
export type PriorityCatalogue = Readonly<Partial<Record<PriorityTextKey, Template<Values>>>>;

/**
 * What would lift a section, or why nothing does, in plain sentences.
 *
 * @param catalogue sentences that a host says otherwise, by code.
 * @example
 * const lift = smallestLift(compiled, sheet, 'foundations');
 * if (lift) describeLift(lift, compiled)[0]?.startsWith('Leading and deciding together comes to Established by one level step'); // true
 */
export function describeLift(lift: Lift, compiled: CompiledInstrument, catalogue: PriorityCatalogue = {}): string[] {
  const say = (code: PriorityTextKey, values: Values): string => fillTemplate(catalogue[code] ?? priorityEnglish[code], values);
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '' : items.reduce((before, next) => say('list.comma', { before, next }));
  const section = compiled.sectionById.get(lift.section)!;
  const textOf = (id: string): string => compiled.statementById.get(id)!.statement.text.replace(/\.$/, '');
  const levelOf = (id: string | null): string => section.levels?.find((level) => level.id === id)?.label ?? id ?? '';
  const values = { section: section.section.title, to: levelOf(lift.to) };
  if (!lift.found) return [say(`lift.${lift.code}`, { ...values, statements: list(lift.statements.map(textOf)) })];
  const changes = lift.changes.map(({ statement, from, to }) => {
    const label = (id: string): string => compiled.statementById.get(statement)!.levels.find((level) => level.id === id)!.label;
    return say('lift.change', { statement: textOf(statement), from: label(from), to: label(to) });
  });
  const found = { ...values, reached: levelOf(lift.reached), steps: lift.steps, changes: list(changes) };
  return [
    say(lift.steps === 1 ? 'lift.found.1' : 'lift.found', found),
    ...(lift.open.length === 0 ? [] : [say('lift.open', { statements: list(lift.open.map(textOf)) })]),
  ];
}
