import { inPounds } from '@send-reform/core/text';

/** Everything that `<send-grant-timeline>` says of its own accord. A host can replace any part of it. */
export interface TimelineText {
  readonly timeline: string;
  readonly about: (scenarios: number) => string;
  /** The end of a year, under its bar. */
  readonly endOf: (year: string) => string;
  readonly amount: (pounds: string) => string;
  /** What a bar stands for, where a pointer rests on it. */
  readonly bar: (year: string, said: string) => string;
  readonly unknown: string;
  readonly kinds: Readonly<Record<'known' | 'worked-out' | 'assumed' | 'unknown', string>>;
  readonly grant: string;
  readonly overrideEnds: string;
}

/** A long amount in short, cut down to what a drawing has room for: the table has the pence. */
const inShort = (pounds: string): string => {
  const digits = pounds.replace('-', '').split('.')[0]!;
  const sign = pounds.startsWith('-') ? '-' : '';
  if (digits.length > 6) return `${sign}£${digits.slice(0, -6)}.${digits.slice(-6, -5)}m`;
  return inPounds(pounds).replace(/\.\d\d$/, '');
};

/** The English of the timeline. */
export const timelineEnglish: TimelineText = {
  timeline: 'The balances year by year',
  about: (scenarios) =>
    `A row for each of ${scenarios} scenarios, a bar for the balance at the end of each year: the higher, the larger the deficit. ` +
    'An arrow marks the year in which the grant comes in. The table has the figures.',
  endOf: (year) => year,
  amount: inShort,
  bar: (year, said) => `${year}: ${said}`,
  unknown: '?',
  kinds: {
    known: 'Known', 'worked-out': 'Worked out', assumed: 'Rests on an assumption', unknown: 'Not given or not published',
  },
  grant: 'The grant comes in',
  overrideEnds: 'The override ends',
};
