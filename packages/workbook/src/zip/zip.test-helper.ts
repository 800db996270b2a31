import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32.js';

/** A file to be packed by hand, and what its header and its line in the directory say wrongly. */
export interface Packing {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Another name in the file's own header. */
  readonly headerName?: string;
  /** What is packed already, in place of `content`. */
  readonly packed?: Uint8Array;
  /** Where its header is said to be, in place of a header of its own. */
  readonly header?: number;
}

function bytesOf(parts: readonly (Uint8Array | readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) =>
    part instanceof Uint8Array ? [...part] : Array.from({ length: part[0] }, (_, index) => Math.floor(part[1] / 256 ** index) % 256)));
}

/** A packed file made by hand, so that it can say what no library would write. */
export function packByHand(files: readonly Packing[], comment = ''): Uint8Array {
  const headers: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  const places: number[] = [];
  let at = 0;
  for (const { name, content = '', method = 8, flags = 0x800, headerName = name, header: place, ...said } of files) {
    const plain = typeof content === 'string' ? strToU8(content) : content;
    const packed = said.packed ?? (method === 8 ? deflateSync(plain) : plain);
    const figures = [[4, said.crc ?? crc32(plain)], [4, packed.length], [4, said.size ?? plain.length]] as const;
    const common = [[2, flags], [2, method], [4, 0], ...figures] as const;
    if (place === undefined) {
      const header = bytesOf([[4, 0x04034b50], [2, 20], ...common, [2, strToU8(headerName).length], [2, 0], strToU8(headerName), packed]);
      places.push(at);
      headers.push(header);
      at += header.length;
    } else places.push(place);
    listed.push(bytesOf([
      [4, 0x02014b50], [2, 20], [2, 20], ...common, [2, strToU8(name).length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, places.at(-1)!], strToU8(name),
    ]));
  }
  const size = listed.reduce((sum, { length }) => sum + length, 0);
  const record = bytesOf([
    [4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, comment.length], strToU8(comment),
  ]);
  return bytesOf([...headers, ...listed, record]);
}
