import type { LaterYears } from '@send-reform/core/grant';
import { inPercent } from '@send-reform/core/text';
import { asTyped, type AmountWords } from '../grant/typed-amount.js';
import type { DayEntry } from '../shared/day-entry.js';

/** The years that are asked for. */
export const YEARS = ['2026-27', '2027-28'] as const;

/** What stands in each field of the form, by the field's name: right or wrong, as it was typed. */
export type LaterEntries = Readonly<Record<string, string>>;

/** The names of the fields that belong to an amount. */
export const statusOf = (field: string): string => `${field}-status`;
export const byOf = (field: string): string => `${field}-by`;
export const endOf = (field: string, end: 'lowest' | 'highest'): string => `${field}-${end}`;
export const shareOf = (year: string): string => `${year}-share`;

/** What the approval of the user's own scenario is where nothing is assumed of it. */
export const APPROVAL_OPEN = 'open';

const PARTS = ['day', 'month', 'year'] as const;

/** The day of approval as it was typed. */
export const approvedOnIn = (entries: LaterEntries): DayEntry =>
  Object.fromEntries(PARTS.map((part) => [part, entries[`approvedOn-${part}`] ?? ''])) as Record<keyof DayEntry, string>;

const percent = (share: string | undefined): string => (share === undefined ? '' : inPercent(share).replace('%', ''));

/** Later years as somebody would have typed them in. */
export function laterEntriesFrom({ opening, years, reserves, assumption }: LaterYears, words: AmountWords): LaterEntries {
  const typed = (amount: string | undefined): string => (amount === undefined ? '' : asTyped(amount, words));
  const figure = (field: string, one: { readonly status: string; readonly statedBy?: string | undefined } | undefined, amount: string | undefined) =>
    (one === undefined ? {} : { [field]: typed(amount), [statusOf(field)]: one.status, [byOf(field)]: one.statedBy ?? '' });
  return Object.assign(
    {},
    figure('opening', opening, opening?.amount),
    figure('reserves', reserves, reserves?.amount),
    ...years.map((one) => ({
      ...figure(one.year, one, one.deficit),
      [endOf(one.year, 'lowest')]: typed(one.lowest),
      [endOf(one.year, 'highest')]: typed(one.highest),
    })),
    ...(assumption?.shares ?? []).map(({ year, share, lowest, highest, statedBy }) => ({
      [shareOf(year)]: percent(share),
      [endOf(shareOf(year), 'lowest')]: percent(lowest),
      [endOf(shareOf(year), 'highest')]: percent(highest),
      [byOf(shareOf(year))]: statedBy ?? '',
    })),
    assumption?.approval === undefined ? {} : { approval: assumption.approval },
    ...(assumption?.approvedOn ?? '').split('-').reverse().map((typed, index) => ({ [`approvedOn-${PARTS[index]}`]: typed })),
  ) as LaterEntries;
}
