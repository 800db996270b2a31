import type { IsoDate } from '../areas/index.js';

/**
 * A quarter of a financial year as text: `2026-27 Q1` is April to June 2026, and `2026-27 Q4` ends in March 2027. Two of
 * them compare as texts: the earlier quarter is the lesser text.
 */
export type Quarter = string;

const FIRST_YEAR = 2000;
const YEARS = 99;

/** Two digits. */
const two = (number: number): string => String(number).padStart(2, '0');

/** Every pair of years that follow one another, so that the pattern refuses `2026-28`. */
const yearPairs = (): string => Array.from({ length: YEARS }, (_, year) => `${two(year)}-${two(year + 1)}`).join('|');

/** What a quarter looks like, from 2000-01 to 2098-99. */
export const QUARTER_PATTERN = /* @__PURE__ */ new RegExp(`^20(?:${/* @__PURE__ */ yearPairs()}) Q[1-4]$`);

/** The months and days in which quarters begin and end: the last one lies in the second of the two years. */
const BEGINS = ['04-01', '07-01', '10-01', '01-01'] as const;
const ENDS = ['06-30', '09-30', '12-31', '03-31'] as const;

/**
 * Whether a text is a quarter of a financial year.
 *
 * @example
 * isQuarter('2026-27 Q1'); // true
 * isQuarter('2026-28 Q1'); // false: a financial year ends in the year after
 */
export const isQuarter = (text: string): boolean => QUARTER_PATTERN.test(text);

/**
 * The place of a quarter among all quarters: the next one has the next number. For a text that is a quarter.
 *
 * @example
 * quarterNumber('2027-28 Q1') - quarterNumber('2026-27 Q4'); // 1
 */
export const quarterNumber = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(-1)) - 1;

/**
 * The quarter with that place among all quarters.
 *
 * @example
 * quarterAt(quarterNumber('2026-27 Q4') + 1); // '2027-28 Q1'
 */
export function quarterAt(number: number): Quarter {
  const year = Math.floor(number / 4);
  return `${year}-${two((year + 1 - FIRST_YEAR) % 100)} Q${number % 4 + 1}`;
}

/**
 * The quarters from one to another, both included; none when the second is the earlier.
 *
 * @example
 * quartersFrom('2026-27 Q3', '2027-28 Q1'); // ['2026-27 Q3', '2026-27 Q4', '2027-28 Q1']
 */
export function quartersFrom(first: Quarter, last: Quarter): Quarter[] {
  const start = quarterNumber(first);
  return Array.from({ length: Math.max(0, quarterNumber(last) - start + 1) }, (_, index) => quarterAt(start + index));
}

/** The year of the calendar in which a quarter lies. */
const calendarYear = (quarter: Quarter): number => Number(quarter.slice(0, 4)) + (quarter.endsWith('4') ? 1 : 0);

/**
 * The first day of a quarter.
 *
 * @example
 * quarterBegins('2026-27 Q4'); // '2027-01-01'
 */
export const quarterBegins = (quarter: Quarter): IsoDate => `${calendarYear(quarter)}-${BEGINS[Number(quarter.slice(-1)) - 1]!}`;

/**
 * The last day of a quarter.
 *
 * @example
 * quarterEnds('2026-27 Q1'); // '2026-06-30'
 * quarterEnds('2026-27 Q4'); // '2027-03-31'
 */
export const quarterEnds = (quarter: Quarter): IsoDate => `${calendarYear(quarter)}-${ENDS[Number(quarter.slice(-1)) - 1]!}`;

/**
 * The quarter in which a day lies.
 *
 * @example
 * quarterOf('2027-03-31'); // '2026-27 Q4'
 */
export function quarterOf(day: IsoDate): Quarter {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return quarterAt(year * 4 + Math.floor((month - 1) / 3) - 1);
}
