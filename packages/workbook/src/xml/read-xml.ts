import type { Problem } from '@send-reform/core/problems';
import { SaxesParser } from 'saxes';
import { unpackPieces, type ZipArchive, type ZipEntry } from '../zip/index.js';

/** Attributes by name, without the prefix of a namespace, and with it where that says which of two is meant: `r:id`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done with what stands in a file of XML, in its order. Names come without the prefix of their namespace. */
export interface XmlHandler {
  /** Returns `false` to stop reading: enough is known, or too much. */
  readonly open?: (name: string, attributes: Attributes) => boolean | undefined;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Elements within one another. Workbooks have about a dozen. */
const DEEPEST = 64;

/** Characters without a tag. The library gathers what stands between two tags before it hands it on. */
const LONGEST_RUN = 1_000_000;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Thrown at the library, and caught here, to leave it in the middle of a file. */
class Wrong extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** How the bytes of a file of XML are turned into text, by the mark that they begin with. */
function decoderFor(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/**
 * Reads a file of XML within a packed file, piece by piece. A document type is refused, and with it every entity that a
 * file would declare for itself, such as those that grow to billions: office programs write none.
 *
 * @returns what is wrong with the file, if anything.
 */
export function readXml(archive: ZipArchive, entry: ZipEntry, handler: XmlHandler): Problem | undefined {
  const path = [entry.name];
  const fail = (code: string): never => {
    throw new Wrong({ code, path });
  };
  const parser = new SaxesParser();
  let depth = 0;
  let isStopped = false;
  parser.on('error', () => fail('workbook.not-xml'));
  parser.on('doctype', () => fail('workbook.document-type'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) fail('workbook.too-deep');
    if (!isStopped && handler.open?.(withoutPrefix(name), attributes) === false) isStopped = true;
  });
  const take = (text: string): void => {
    if (!isStopped) handler.text?.(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (!isStopped) handler.close?.(withoutPrefix(name));
  });
  let decoder: TextDecoder | undefined;
  let run = 0;
  const write = (text: string): void => {
    const tag = text.lastIndexOf('<');
    run = tag === -1 ? run + text.length : text.length - tag;
    if (run > LONGEST_RUN) fail('workbook.text-too-long');
    parser.write(text);
  };
  try {
    const problem = unpackPieces(archive, entry, (piece) => {
      decoder ??= decoderFor(piece);
      write(decoder.decode(piece, { stream: true }));
      return !isStopped;
    });
    if (problem !== undefined || isStopped) return problem;
    write(decoder?.decode() ?? '');
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof Wrong) return error.problem;
    // The decoder throws a `TypeError` for bytes that are no text.
    if (error instanceof TypeError) return { code: 'workbook.not-xml', path };
    throw error;
  }
}
