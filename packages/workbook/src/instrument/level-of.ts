/** A level that is a number, perhaps with a name, or one of the names that levels often have. */
const NUMBERED = /^(?:level\s*)?(\d{1,2})(?:\s*[-–—:.)]\s*(.+))?$/i;
const NAMED = /^(?:not (?:yet )?(?:met|started)|(?:partly|partially|fully) met|met|(?:not(?: yet)?|partly|partially|fully) in place|in place|emerging|developing|established|embedded|embedding|maturing|mature|advanced|leading|beginning|initial|basic|strong|secure|exemplary|red|amber|green)$/i;

/** What a text says of a level. */
export interface LevelRead {
  readonly label: string;
  /** The number that it was given. */
  readonly number?: string;
}

/**
 * What a heading or an answer says of a level; undefined when it does not look like one.
 *
 * @example
 * levelOf('2 – Developing'); // { label: 'Developing', number: '2' }
 */
export function levelOf(text: string): LevelRead | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const [, digits, name] = NUMBERED.exec(words) ?? [];
  const [, first, rest = ''] = /^(\d{1,2}) (.+)$/.exec(words) ?? [];
  if (first !== undefined && NAMED.test(rest)) return { label: rest, number: String(Number(first)) };
  if (digits === undefined) return NAMED.test(words) ? { label: words } : undefined;
  return { label: name ?? words, number: String(Number(digits)) };
}
