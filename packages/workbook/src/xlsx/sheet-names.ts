const LONGEST = 31;

/** A name that programs keep for themselves. */
const TAKEN = new Set(['history']);

/**
 * Titles as names that sheets can have: at most 31 characters, some of which they may not hold, and no two alike.
 *
 * @example
 * sheetNames(['Early help: who?', 'early help  who ']); // ['Early help who', 'early help who 2']
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(TAKEN);
  return titles.map((title) => {
    const cleaned = title.replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^'+|'+$/g, '').slice(0, LONGEST).trim() || 'Sheet';
    let name = cleaned;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${cleaned.slice(0, LONGEST - String(count).length - 1)} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
