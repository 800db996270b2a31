import type { IsoDate } from '../areas/index.js';
import { isQuarter, quarterOf, type Quarter } from '../plan/quarter.js';

/** The months in which quarters end, from the first of a financial year to the last. */
const END_MONTHS = ['June', 'September', 'December', 'March'] as const;

/** What a version of the return looks like: the month in which its quarter ends, and that month's year. */
export const VERSION_PATTERN = /^(?:June|September|December|March)-\d{4}$/i;

/** The financial year of a quarter: `2026-27` of `2026-27 Q2`. */
export const yearOf = (quarter: Quarter): string => quarter.slice(0, 7);

/** A quarter's place in its year, from 1. */
export const numberOf = (quarter: Quarter): number => Number(quarter.slice(-1));

/**
 * The version of the return for a quarter, as the name of its file carries it: the month in which the quarter ends, and
 * that month's year.
 *
 * @example
 * returnVersion('2026-27 Q2'); // 'September-2026'
 * returnVersion('2026-27 Q4'); // 'March-2027'
 */
export function returnVersion(quarter: Quarter): string {
  const number = numberOf(quarter);
  const year = Number(quarter.slice(0, 4)) + (number === 4 ? 1 : 0);
  return `${END_MONTHS[number - 1]!}-${year}`;
}

/**
 * The version of the return for the quarter that a day lies in.
 *
 * Source: the Department's public validation code: months 1 to 3 give March, 4 to 6 June, 7 to 9 September, 10 to 12
 * December, with the day's own year.
 *
 * @example
 * returnVersionOn('2026-10-01'); // 'December-2026'
 */
export const returnVersionOn = (day: IsoDate): string => returnVersion(quarterOf(day));

/**
 * The quarter of a version, whatever the case of its letters; undefined for a text that names no quarter's end.
 *
 * @example
 * quarterOfVersion('March-2027'); // '2026-27 Q4'
 * quarterOfVersion('April-2027'); // undefined: no quarter ends in April
 */
export function quarterOfVersion(version: string): Quarter | undefined {
  const [month = '', year = ''] = version.toLowerCase().split('-');
  const index = END_MONTHS.findIndex((name) => name.toLowerCase() === month);
  if (!VERSION_PATTERN.test(version)) return undefined;
  const start = Number(year) - (index === 3 ? 1 : 0);
  const quarter = `${String(start).padStart(4, '0')}-${String((start + 1) % 100).padStart(2, '0')} Q${index + 1}`;
  return isQuarter(quarter) ? quarter : undefined;
}
