/** The longest step of a path that is printed whole. */
const LONGEST_STEP = 60;

/**
 * A text as a terminal may have it: what would move the cursor, colour the screen or turn the writing round is written
 * out, since texts come from files that anybody may have made.
 *
 * @example
 * printable('a\u001b[31m'); // 'a\\u001b[31m'
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, (char) =>
    char === '\n' ? ' ' : `\\u${char.codePointAt(0)!.toString(16).padStart(4, '0')}`);

/** A JSON Pointer that keeps to a line: keys come from the file and can be a million characters long. */
export const printablePointer = (path: readonly (string | number)[]): string =>
  path.length === 0
    ? '(the whole)'
    : path.map((step) => {
        const key = String(step).replaceAll('~', '~0').replaceAll('/', '~1');
        return `/${printable(key.length > LONGEST_STEP ? `${key.slice(0, LONGEST_STEP)}…` : key)}`;
      }).join('');
