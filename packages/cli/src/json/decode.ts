const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [[0xff, 0xfe], [0xfe, 0xff]];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file, or undefined when it is not UTF-8, the only encoding that JSON has between systems. The mark that
 * some Windows programs put before UTF-8 says nothing, so it is left out.
 */
export function decode(bytes: Uint8Array): string | undefined {
  if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) return undefined;
  const content = startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
  try {
    // `ignoreBOM` leaves a second mark in, which the reader then names.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}
