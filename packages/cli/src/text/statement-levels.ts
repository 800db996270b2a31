import type { CompiledInstrument } from '@send-reform/core/instrument';

/** Stands where there is nothing. */
export const NOTHING = '–';

/** A level of a statement by its label; nothing where there is none. */
export function levelLabel({ statementById }: CompiledInstrument, statement: string, level: string | null): string {
  if (level === null) return NOTHING;
  return statementById.get(statement)?.levels.find(({ id }) => id === level)?.label ?? level;
}

/** A level of a section, or of the whole, by its label; nothing where there is none. */
export function sectionLevelLabel({ sectionById }: CompiledInstrument, section: string, level: string | null): string {
  if (level === null) return NOTHING;
  return sectionById.get(section)?.levels?.find(({ id }) => id === level)?.label ?? level;
}

/** The whole, or a section by its title, with the id that commands take. */
export function sectionName({ sectionById, instrument }: CompiledInstrument, id: string): string {
  const found = sectionById.get(id);
  if (found === undefined) return id;
  const name = id === instrument.id ? 'Overall' : found.section.title;
  return `${'  '.repeat(found.depth)}${name} (${id})`;
}
