import type { CellToWrite } from '@send-reform/core/returns';
import { escapeXml, xml } from '../xml/write-xml.js';
import { asWritten } from '../xlsx/text-of.js';

/** Attributes of a cell that are about what it held: its type, and links to metadata of that value. */
const OF_THE_VALUE: ReadonlySet<string> = new Set(['t', 'cm', 'vm']);

/**
 * A cell as the file writes it, with what it is to hold. Its looks and whatever else its attributes say stay.
 *
 * @param prefix what the file writes before the names of elements, such as `x:`; mostly nothing.
 * @param attributes those that the cell has now, or is to begin with.
 */
export function cellXml(prefix: string, attributes: Readonly<Record<string, string>>, { kind, text }: CellToWrite): string {
  const kept = Object.fromEntries(Object.entries(attributes).filter(([name]) => !OF_THE_VALUE.has(name)));
  if (kind === 'number') return xml(`${prefix}c`, kept, xml(`${prefix}v`, {}, text));
  const written = xml(`${prefix}t`, { 'xml:space': 'preserve' }, escapeXml(asWritten(text)));
  return xml(`${prefix}c`, { ...kept, t: 'inlineStr' }, xml(`${prefix}is`, {}, written));
}
