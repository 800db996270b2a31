import type { Problem } from '@send-reform/core/problems';
import type { Meter } from '../xml/meter.js';
import { readXml } from '../xml/read-xml.js';
import type { ZipArchive, ZipEntry } from '../zip/index.js';
import { textOf } from './text-of.js';

/**
 * The texts that cells refer to by number. A text in several fonts stands in pieces, which are put together; how it is
 * to be pronounced stands beside it, and is left out.
 */
export function readSharedStrings(archive: ZipArchive, entry: ZipEntry, meter: Meter): { readonly texts: readonly string[]; readonly problems: readonly Problem[] } {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isBeside = false;
  const problem = readXml(archive, entry, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isBeside = true;
      isText = name === 't' && !isBeside;
    },
    text: (piece) => {
      if (!isText) return;
      meter.add('characters', piece.length);
      text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isBeside = false;
      if (name !== 'si') return;
      meter.add('texts');
      texts.push(textOf(text));
    },
  }, meter);
  return { texts, problems: problem === undefined ? [] : [problem] };
}
