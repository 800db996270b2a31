import type { Kept } from '@send-reform/core/assessment';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/** Numbers of revisions say when something was written, not what. */
const counts = (value: Plain): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined && !(/^(?:revision|basedOn)$/.test(key) && typeof value[key] === 'number'));

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = counts(a);
  return keys.length === counts(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** Whether two people would read the same: everything but the numbers of revisions. */
export const sameWords = (a: Kept, b: Kept): boolean => same(a.sheet, b.sheet) && same(a.drafts ?? {}, b.drafts ?? {});

/** Whether two answers, or two drafts, would read the same. */
export const sameAnswer = (a: unknown, b: unknown): boolean => same(a, b);

/** Nobody has said anything yet. */
export const saysNothing = ({ sheet, drafts }: Kept): boolean =>
  sheet.place === undefined && Object.keys(sheet.answers).length === 0 && Object.keys(drafts ?? {}).length === 0;
