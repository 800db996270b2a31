/** What the bytes of a file are written in, where somebody says it. */
export type CsvEncoding = 'utf-8' | 'windows-1252';

/** What a file's bytes say, and whether their characters had to be guessed. */
export type DecodedText = { readonly text: string; readonly isGuess: boolean } | { readonly code: string };

/** A mark at the beginning of a file that says what it is written in. */
const MARKS: readonly (readonly [readonly number[], string])[] = [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be']];

/** The characters of Windows-1252 from 0x80 to 0x9F, which some decoders take for control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The five bytes that Windows-1252 has no character for: where one stands, the file is in something else. */
const NO_CHARACTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const decodeWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009F]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);

/** Undefined where a byte does not fit. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes as text. The mark that they begin with is believed; without one they are UTF-8 where every byte fits, which hardly
 * happens by chance, and else Windows-1252, in which Excel saves “CSV”. No byte tells whether that is right, so it is for
 * people to look.
 *
 * @param declared what is known of the file: then nothing is guessed.
 * @returns a problem's code where the bytes are not what they are said to be.
 */
export function decodeText(bytes: Uint8Array, declared?: CsvEncoding): DecodedText {
  const mark = MARKS.find(([marked]) => marked.every((byte, index) => bytes[index] === byte));
  const utf = mark === undefined ? decodedAs('utf-8', bytes) : decodedAs(mark[1], bytes.subarray(mark[0].length));
  if (mark !== undefined) return utf === undefined ? { code: 'csv.not-as-marked' } : { text: utf, isGuess: false };
  if (declared !== 'windows-1252') {
    if (utf !== undefined) return { text: utf, isGuess: false };
    if (declared === 'utf-8') return { code: 'csv.not-utf-8' };
  }
  if (bytes.includes(0)) return { code: 'csv.not-text' };
  if (bytes.some((byte) => NO_CHARACTER.has(byte))) return { code: 'csv.unknown-characters' };
  return { text: decodeWindows(bytes), isGuess: declared === undefined };
}
