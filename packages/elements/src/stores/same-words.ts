import type { Kept } from '@send-reform/core/assessment';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/** Numbers of revisions say when something was written, not what. */
const counts = (value: Plain): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined && !(/^(?:revision|basedOn)$/.test(key) && typeof value[key] === 'number'));

/** Whether two answers, or two drafts, would read the same. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = counts(a);
  return keys.length === counts(b).length && keys.every((key) => Object.hasOwn(b, key) && sameAnswer(a[key], b[key]));
}

/** Whether two people would read the same: everything but the numbers of revisions. */
export const sameWords = (a: Kept, b: Kept): boolean => sameAnswer(a.sheet, b.sheet) && sameAnswer(a.drafts ?? {}, b.drafts ?? {});

/** Nobody has said anything yet. */
export const saysNothing = ({ sheet, drafts }: Kept): boolean =>
  sheet.place === undefined && Object.keys(sheet.answers).length === 0 && Object.keys(drafts ?? {}).length === 0;
