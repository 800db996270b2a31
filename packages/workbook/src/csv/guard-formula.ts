/**
 * Texts that a spreadsheet program would take for something else get an apostrophe before them when they are written, and
 * lose it when they are read. What begins a formula, and that it is as dangerous behind a separator or a quotation mark,
 * where a program that takes something else for the separator begins a cell: OWASP, CSV Injection,
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const SIGNS = String.raw`=+\-@\t\r\n＝＋－＠`;

/** What begins like a formula, whatever apostrophes stand before it. */
const BEGINS = new RegExp(`^'*[${SIGNS}]`);
const WITHIN = new RegExp(`(?<=[,;\\t\\r\\n"])(?='*[${SIGNS}])`, 'g');
const GUARDED_WITHIN = new RegExp(`(?<=[,;\\t\\r\\n"])'(?='*[${SIGNS}])`, 'g');

/** A number begins like a formula and can do nothing. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** What programs show in place of a value: where a formula went wrong, and where a column is too narrow for a number. */
const ERROR = /^(?:#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)|#{2,})$/;

/** Digits and what may stand between them. Of a reference such as `1-2` a program makes a day, and of `1.10` a `1.1`. */
const FIGURES = /^\d[\d.,:/\- eE%]*$/;
/** A number that a program leaves as it is. */
const STAYS = /^(?:0|[1-9]\d{0,10})(?:\.\d{0,9}[1-9])?$/;

/** Whether a text is what programs show in place of a value. */
export const isError = (text: string): boolean => ERROR.test(text);

/** Whether a program would take a text for something else. Apostrophes before it make no difference, except to a number. */
function isTakenForOther(text: string): boolean {
  if (BEGINS.test(text)) return !NUMBER.test(text);
  const bare = text.replace(/^'+/, '');
  return ERROR.test(bare) || (FIGURES.test(bare) && !STAYS.test(bare));
}

/**
 * A text that no program takes for anything else when it opens the file: an apostrophe stands before what could be a
 * formula, an error, or a number or date that it would write otherwise. `unguarded` takes it away again, whatever the text
 * was.
 *
 * @example
 * guarded('=HYPERLINK("https://example.org")'); // '\'=HYPERLINK("https://example.org")'
 * guarded('-12.5'); // '-12.5'
 */
export const guarded = (text: string): string => `${isTakenForOther(text) ? "'" : ''}${text.replace(WITHIN, "'")}`;

/** The text as it was before it was guarded. */
export function unguarded(text: string): string {
  const within = text.replace(GUARDED_WITHIN, '');
  return within.startsWith("'") && isTakenForOther(within) ? within.slice(1) : within;
}
