import { strToU8, zipSync } from 'fflate';

/** The earliest moment that a ZIP can name: the same files give the same bytes, whenever they are packed. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Files packed into one, in their order.
 *
 * @param files texts, or bytes, by path.
 * @example
 * const bytes = packZip({ 'hello.txt': 'Hello' });
 */
export function packZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_TIME });
}
