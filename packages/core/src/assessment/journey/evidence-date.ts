import { isIsoDate, type IsoDate } from '../../areas/iso-date.js';
import type { EvidenceDraft } from '../kept.js';

type DateFields = EvidenceDraft['date'];
export type DatePart = keyof DateFields;

const PARTS = ['day', 'month', 'year'] as const satisfies readonly DatePart[];

const NO_DATE: DateFields = { day: '', month: '', year: '' };

/** What is wrong with a date as typed, and the part to put right first. */
export type DateFault =
  | { readonly fault: 'incomplete'; readonly part: DatePart; readonly missing: readonly DatePart[] }
  | { readonly fault: 'not-real'; readonly part: DatePart };

export const isBlankDate = (fields: DateFields): boolean => missingOf(fields).length === PARTS.length;

/**
 * The day that three fields name, in figures: one or two for day and month, four for the year. Names of months are words
 * of one language, so they are left to whoever draws the field.
 *
 * @example
 * dayOf({ day: '9', month: '3', year: '2026' }); // '2026-03-09'
 * dayOf({ day: '31', month: '2', year: '2026' }); // undefined
 */
export function dayOf({ day, month, year }: DateFields): IsoDate | undefined {
  const [d, m] = [twoFigures(day), twoFigures(month)];
  const iso = `${year.trim()}-${m}-${d}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** The three fields that show a day, or none. */
export function dateFields(day: IsoDate | undefined): DateFields {
  if (day === undefined) return NO_DATE;
  const [year, month, date] = day.split('-') as [string, string, string];
  return { day: withoutZero(date), month: withoutZero(month), year };
}

/** What is wrong with a date that somebody began. A date with nothing typed is none. */
export function dateFault(fields: DateFields): DateFault | undefined {
  const missing = missingOf(fields);
  if (missing.length === PARTS.length) return undefined;
  if (missing.length > 0) return { fault: 'incomplete', part: missing[0]!, missing };
  if (!/^\d{4}$/.test(fields.year.trim())) return { fault: 'not-real', part: 'year' };
  return dayOf(fields) === undefined ? { fault: 'not-real', part: 'day' } : undefined;
}

const missingOf = (fields: DateFields): readonly DatePart[] => PARTS.filter((part) => fields[part].trim() === '');

/** Anything but one or two figures is left as it is, and is no day then. */
const twoFigures = (typed: string): string => typed.trim().replace(/^\d$/, '0$&');

const withoutZero = (figures: string): string => figures.replace(/^0/, '');
