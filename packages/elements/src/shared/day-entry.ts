/** A day as it is typed in three boxes, right or wrong. */
export interface DayEntry {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Nothing typed. */
export const NO_DAY: DayEntry = { day: '', month: '', year: '' };

/** Whether all three boxes are empty. */
export const isNoDay = ({ day, month, year }: DayEntry): boolean => (day + month + year).trim() === '';
