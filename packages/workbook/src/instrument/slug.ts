const LONGEST = 60;

/**
 * A text as an id.
 *
 * @example
 * slugOf('Early help: who?'); // 'early-help-who'
 */
export const slugOf = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST).replace(/-+$/, '');

/** The id, told apart from those that are taken already. */
export function apart(id: string, taken: ReadonlySet<string>): string {
  let name = id;
  for (let count = 2; taken.has(name); count += 1) name = `${id}-${count}`;
  return name;
}
