import type { Document } from '../approval/index.js';
import type { Grounds } from '../grant/index.js';
import { fillTemplate, type Formats, type Template } from './fill-template.js';
import { inList, inPercent, inPounds, inWords } from './write-values.js';

/** What a sentence of the grant speaks of. */
export type SentenceValues = Readonly<Record<string, unknown>>;

/** One sentence about a grant, the code it was made from and the document it rests on, if any, with how sure it is if not official. */
export interface GrantSentence {
  readonly code: string;
  readonly text: string;
  readonly source: string | null;
}

/**
 * A document as it is cited.
 *
 * @example
 * citation({ id: 'note', title: 'Explanatory note on DSG deficits, GOV.UK', date: '2026-02-09' });
 * // 'Explanatory note on DSG deficits, GOV.UK, 9 February 2026'
 */
export const citation = ({ title, date, part }: Document): string =>
  [title, ...(date === undefined ? [] : [inWords(date)]), ...(part === undefined ? [] : [part])].join(', ');

const UNSOURCED: Grounds = { source: null, certainty: null };

/** What makes sentences of the grant from codes and values. */
export type WriteSentence = (code: string, values: SentenceValues, grounds?: Grounds) => GrantSentence;

/** A writer over a catalogue, ours with a host's over it. A code that has no sentence is written as it is. */
export function sentenceWriter(words: Readonly<Record<string, Template<SentenceValues> | undefined>>): WriteSentence {
  const word = (key: string, otherwise: string): string => {
    const found = Object.hasOwn(words, key) ? words[key] : undefined;
    return found === undefined ? otherwise : fillTemplate(found, {});
  };
  const listed = (kind: string) => (value: unknown): string =>
    inList([value].flat().map((name) => word(`${kind}.${String(name)}`, String(name))));
  const formats: Formats = {
    pounds: (value) => inPounds(value as string),
    percent: (value) => inPercent(value as string),
    day: (value) => inWords(value as string),
    names: listed('name'),
    bases: listed('basis'),
    list: (value) => inList([value].flat().map(String)),
    kind: (value) => word(`kind.${String(value)}`, String(value).replaceAll('-', ' ')),
    choice: (value) => word(value as string, value as string),
  };
  // Whatever is not official says so beside its document.
  const cited = (source: Document, certainty: Grounds['certainty']): string =>
    certainty === null || certainty === 'official'
      ? citation(source)
      : `${citation(source)} (${word(`certainty.${certainty}`, certainty)})`;
  return (code, values, { source, certainty } = UNSOURCED) => ({
    code,
    text: fillTemplate(Object.hasOwn(words, code) ? (words[code] ?? code) : code, values, formats),
    source: source === null ? null : cited(source, certainty),
  });
}
