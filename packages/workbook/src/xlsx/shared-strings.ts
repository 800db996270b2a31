import type { Problem } from '@send-reform/core/problems';
import { GRID_LIMITS } from '../grid/index.js';
import { readXml } from '../xml/read-xml.js';
import type { ZipArchive, ZipEntry } from '../zip/index.js';
import { textOf } from './text-of.js';

/**
 * The texts that cells refer to by number. A text in several fonts stands in pieces, which are put together; how it is
 * to be pronounced stands beside it, and is left out.
 */
export function readSharedStrings(archive: ZipArchive, entry: ZipEntry): { readonly texts: readonly string[]; readonly problems: readonly Problem[] } {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isBeside = false;
  let characters = 0;
  const problem = readXml(archive, entry, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isBeside = true;
      isText = name === 't' && !isBeside;
      return characters <= GRID_LIMITS.characters && texts.length <= GRID_LIMITS.cells;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isBeside = false;
      if (name !== 'si') return;
      characters += text.length;
      texts.push(textOf(text));
    },
  });
  if (problem !== undefined) return { texts, problems: [problem] };
  const isTooMuch = characters > GRID_LIMITS.characters || texts.length > GRID_LIMITS.cells;
  return { texts, problems: isTooMuch ? [{ code: 'workbook.too-much-text', path: [entry.name], expected: GRID_LIMITS.characters }] : [] };
}
