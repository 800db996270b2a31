/** What browsers throw: the address of the file that could not be had stands at the end. */
const FAILED = /dynamically imported module: (https?:\S+)$/;

let times = 0;

/**
 * Imports a file once more after that failed. Many browsers remember for as long as a page stands that a file could not
 * be had (https://github.com/whatwg/html/issues/6768), unless it gets another address, which is done where they name
 * the one that they tried. Elsewhere, and where a bundler loads files in its own way, the import is simply done again.
 *
 * @example
 * const load = () => import('./calculation.js');
 * await load().catch((failure) => importAgain(failure, load));
 */
export function importAgain<Part>(failure: unknown, load: () => Promise<Part>): Promise<Part> {
  const [, tried] = FAILED.exec(failure instanceof Error ? failure.message : '') ?? [];
  if (tried === undefined) return load();
  times += 1;
  const address = new URL(tried);
  address.searchParams.set('again', String(times));
  return import(/* @vite-ignore */ /* webpackIgnore: true */ address.href) as Promise<Part>;
}
