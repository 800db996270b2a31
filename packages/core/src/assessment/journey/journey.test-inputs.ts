import type { CompiledInstrument } from '../../instrument/index.js';
import type { Draft as InstrumentDraft } from '../../instrument/small-instrument.test-inputs.js';
import type { EvidenceDraft } from '../kept.js';
import type { AnswerSheet } from '../sheet.js';
import { compiledSmall } from '../sheet.test-inputs.js';
import { advance, startJourney, type JourneyStart } from './advance.js';
import type { Journey, JourneyEvent } from './journey.js';

/** A journey through the small instrument, as a change makes it, on the list of tasks unless something else is said. */
export const journeyThrough = (change: (draft: InstrumentDraft) => void = () => undefined, start: JourneyStart = {}): Journey =>
  startJourney(compiledSmall(change), { step: { at: 'tasks' }, ...start });

/** The journey after several events. */
export const afterAll = (journey: Journey, ...events: readonly JourneyEvent[]): Journey => events.reduce(advance, journey);

export const open = (statement: string): JourneyEvent => ({ type: 'go', step: { at: 'question', statement } });

export const sayLevel = (statement: string, level = 'l2'): JourneyEvent =>
  ({ type: 'say', statement, said: { state: 'answered', level } });

/** A piece of evidence as typed, with these fields. */
export const piece = ({ title = '', reference = '', date = '' } = {}): EvidenceDraft => {
  const [day = '', month = '', year = ''] = date.split(' ');
  return { title, reference, date: { day, month, year } };
};

/** A sheet for an instrument with these answers, of its fifth revision. */
export const sheetWith = ({ instrument: { id, version }, hash }: CompiledInstrument, more: Partial<AnswerSheet> = {}): AnswerSheet =>
  ({ format: 'send-reform/sheet/1', id: 'sheet', revision: 5, instrument: { id, version, hash }, answers: {}, ...more });

export const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);
