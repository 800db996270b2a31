/** Formats of dates and times that every workbook has, by their numbers. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);

/** Programs take no longer ones, and what is quoted or in brackets is looked for from each place anew. */
const LONGEST_FORMAT = 255;

/** What of a format is shown as it is, or is no part of how a number is written: quoted, escaped, or in brackets. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a number in this format is shown as a date or a time.
 *
 * @param code the format's own text, where it has one: `dd/mm/yyyy`.
 */
export function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(format);
  if (code.length > LONGEST_FORMAT || /^general$/i.test(code)) return false;
  return /[dmyhs]/i.test(code.replaceAll(/\[(?:h+|m+|s+)\]/gi, 'h').replaceAll(LITERAL, ''));
}

const DAY = 86_400;
/** The days from the day that workbooks count from, to 1970: one of two, by a setting of the workbook. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
/** Workbooks think that 1900 had a 29 February, which is day 60, so earlier days are one off. */
const DAY_THAT_NEVER_WAS = 60;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * A number as the date that it is shown as; undefined where it is none.
 *
 * @param serial days, and the time of day as part of one.
 * @param is1904 whether the workbook counts from 1904.
 * @example
 * dateOf(46295, false); // '2026-09-30'
 */
export function dateOf(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > LAST_DAY) return undefined;
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  const clock = new Date((seconds - day * DAY) * 1_000).toISOString().slice(10, 19);
  if (day === 0 && !is1904) return clock;
  if (day === DAY_THAT_NEVER_WAS && !is1904) return undefined;
  const since1970 = day - (is1904 ? FROM_1904 : FROM_1900) + (!is1904 && day < DAY_THAT_NEVER_WAS ? 1 : 0);
  const date = new Date(since1970 * DAY * 1_000).toISOString().slice(0, 10);
  return seconds === day * DAY ? date : `${date}${clock}`;
}

/**
 * A day as the number that a workbook holds it as, counted from 1900.
 *
 * @example
 * serialOf('2026-09-30'); // 46295
 */
export const serialOf = (day: string): number => Date.parse(day) / (DAY * 1_000) + FROM_1900;
