import type { AskedStatement } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';

/**
 * What the ids of a statement's fields begin with; the first choice of its answer has it whole. It is made of the
 * statement's position, because the id of one statement may begin with that of another.
 */
export const statementField = (prefix: string, { index }: AskedStatement): string => `${prefix}-${index + 1}`;

/** The field for the kind of place. */
export const placeField = (prefix: string): string => `${prefix}-place`;

/** The first field of one piece of evidence. */
export const evidenceField = (field: string, position: number): string => `${field}-evidence-${position + 1}`;

/** The field that a problem is about, where `find` knows its statement; undefined for one that is about none. */
export function fieldOf(prefix: string, find: (id: string) => AskedStatement | undefined, { path }: Problem): string | undefined {
  const [part, id, field, position, ...detail] = path;
  if (part === 'place') return placeField(prefix);
  const statement = part === 'answers' ? find(String(id)) : undefined;
  if (statement === undefined) return undefined;
  const base = statementField(prefix, statement);
  if (field === 'evidence') return position === undefined ? `${base}-evidence-add` : [evidenceField(base, Number(position)), ...detail].join('-');
  const isOfItsOwn = field === 'note' || field === 'reason' || (field === 'level' && statement.indicators !== undefined);
  return isOfItsOwn ? `${base}-${field}` : base;
}
