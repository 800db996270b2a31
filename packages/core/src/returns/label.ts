/** Two digits of a year and of the next, as the Department's check takes them: both years lie in this century. */
const LABEL = /^20(\d{2})-(\d{2}) Quarterly Data$/;

/**
 * The label that a return for a financial year carries.
 *
 * @example
 * returnLabel('2026-27'); // '2026-27 Quarterly Data'
 */
export const returnLabel = (financialYear: string): string => `${financialYear} Quarterly Data`;

/**
 * Whether a text is a label that the Department's check takes: two consecutive years, and exactly these words. The check
 * reads the second year as 20yy, so the turn of the century fails.
 *
 * Source: the Department's public validation code.
 *
 * @example
 * isReturnLabel('2026-27 Quarterly Data'); // true
 * isReturnLabel('2026-28 Quarterly Data'); // false
 * isReturnLabel('2099-00 Quarterly Data'); // false
 */
export function isReturnLabel(text: string): boolean {
  const match = LABEL.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}
