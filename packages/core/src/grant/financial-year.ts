/**
 * The financial year that a day lies in: 1 April to 31 March.
 *
 * @example
 * financialYearOf('2026-03-31'); // '2025-26'
 */
export function financialYearOf(day: string): string {
  const [year, month] = day.split('-').map(Number);
  const first = month! < 4 ? year! - 1 : year!;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
