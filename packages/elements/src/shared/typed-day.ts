import { isIsoDate } from '@send-reform/core/areas';
import type { DayEntry } from './day-entry.js';

/**
 * A day as it was typed, or nothing where there is no such day.
 *
 * @example
 * typedDay({ day: '1', month: '6', year: '2026' });  // '2026-06-01'
 * typedDay({ day: '31', month: '2', year: '2026' }); // undefined
 */
export function typedDay(entry: DayEntry): string | undefined {
  const [year, month, day] = [entry.year, entry.month, entry.day].map((part) => part.trim());
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}
