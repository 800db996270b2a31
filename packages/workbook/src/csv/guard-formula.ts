/**
 * What a spreadsheet program may take for a formula: what begins with one of these, in their wide forms too.
 * Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** The same behind the signs that keep it from being one. */
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** A number begins like a formula and can do nothing. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A text that no program takes for a formula when it opens the file: an apostrophe stands before what could be one.
 * `unguarded` takes it away again, whatever the text was.
 *
 * @example
 * guarded('=HYPERLINK("https://example.org")'); // '\'=HYPERLINK("https://example.org")'
 * guarded('-12.5'); // '-12.5'
 */
export const guarded = (text: string): string => ((FORMULA.test(text) && !NUMBER.test(text)) || GUARDED.test(text) ? `'${text}` : text);

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
