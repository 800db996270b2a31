import type { Problem } from '@send-reform/core/problems';
import { SaxesParser } from 'saxes';
import { unpackPieces, type ZipArchive, type ZipEntry } from '../zip/index.js';
import { StopReading, type Meter } from './meter.js';

/** Attributes by name, without the prefix of a namespace, and with it where that says which of two is meant: `r:id`. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What is done with what stands in a file of XML, in its order. Names come without the prefix of their namespace. Each may
 * throw `StopReading`, where enough is known or too much.
 */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Elements within one another. Workbooks have about a dozen. */
const DEEPEST = 64;

/** Characters in one tag or one text, with the comments beside it: the library gathers them before it tells of them. */
const LONGEST_RUN = 300_000;

/** Attributes of one tag. Workbooks have two dozen at most. */
const MOST_ATTRIBUTES = 100;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** So many bytes are turned into text at once, so that what is kept of a text keeps no long one in memory. */
const PIECE = 65_536;

/** How the bytes of a file of XML are turned into text, by the mark that they begin with. */
function decoderFor(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** What has been read since the library last told of anything. */
class Run {
  #length = 0;

  /** Something has been told: what follows is another run. */
  end(): void {
    this.#length = 0;
  }

  add(length: number): void {
    this.#length += length;
    if (this.#length > LONGEST_RUN) throw new StopReading({ code: 'workbook.text-too-long' });
  }
}

/**
 * The library, set to tell the handler, and to stop for what no office program writes. Six of its events are listened to:
 * with two more, for comments, it has been measured to take three times as long for everything.
 */
function parserFor(handler: XmlHandler, meter: Meter, run: Run): SaxesParser {
  const fail = (code: string): never => {
    throw new StopReading({ code });
  };
  const parser = new SaxesParser();
  let depth = 0;
  const take = (text: string): void => {
    run.end();
    handler.text?.(text);
  };
  parser.on('error', () => fail('workbook.not-xml'));
  parser.on('doctype', () => fail('workbook.document-type'));
  parser.on('opentag', ({ name, attributes }) => {
    run.end();
    const count = Object.keys(attributes).length;
    meter.add('tags', 1 + count);
    if (count > MOST_ATTRIBUTES) fail('workbook.too-many-attributes');
    depth += 1;
    if (depth > DEEPEST) fail('workbook.too-deep');
    handler.open?.(withoutPrefix(name), attributes);
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    run.end();
    depth -= 1;
    handler.close?.(withoutPrefix(name));
  });
  return parser;
}

/**
 * Reads a file of XML within a packed file, piece by piece. A document type is refused, and with it every entity that a
 * file would declare for itself, such as those that grow to billions: office programs write none.
 *
 * @param meter counts what it costs; reading ends where that is too much.
 * @returns what is wrong with the file, if anything.
 */
export function readXml(archive: ZipArchive, entry: ZipEntry, handler: XmlHandler, meter: Meter): Problem | undefined {
  const path = [entry.name];
  const run = new Run();
  const parser = parserFor(handler, meter, run);
  let decoder: TextDecoder | undefined;
  const write = (text: string): void => {
    run.add(text.length);
    parser.write(text);
  };
  try {
    meter.add('packed', entry.end - entry.start);
    const problem = unpackPieces(archive, entry, (unpacked) => {
      meter.add('unpacked', unpacked.length);
      decoder ??= decoderFor(unpacked);
      for (let at = 0; at < unpacked.length; at += PIECE) write(decoder.decode(unpacked.subarray(at, at + PIECE), { stream: true }));
    });
    if (problem !== undefined) return problem;
    write(decoder?.decode() ?? '');
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof StopReading) return error.problem && { ...error.problem, path };
    // The decoder throws a `TypeError` for bytes that are no text.
    if (error instanceof TypeError) return { code: 'workbook.not-xml', path };
    throw error;
  }
}
