/** A day as `YYYY-MM-DD`. Two of them compare as texts: the earlier day is the lesser text. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * Whether a text is a day of the calendar, written `YYYY-MM-DD`.
 *
 * @example
 * isIsoDate('2026-03-31'); // true
 * isIsoDate('2026-02-29'); // false: 2026 is no leap year
 */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const days = month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/**
 * How many days it is from one day to another; below zero when the second is the earlier.
 *
 * @example
 * daysBetween('2026-06-30', '2026-07-30'); // 30
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const dayNumber = (day: IsoDate): number => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    return Date.UTC(year, month - 1, date) / 86_400_000;
  };
  return dayNumber(to) - dayNumber(from);
}
