import { emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import type { ScoreOptions } from '@send-reform/core/scoring';
import { profileView, type ProfileView } from './profile-view.js';
import { profileEnglish } from './text.js';

/** A sheet for an instrument with these levels, by statement. */
export function sheetFor(instrument: Instrument, levels: Readonly<Record<string, string>>, place?: AnswerSheet['place']): AnswerSheet {
  const empty = emptySheet(unwrap(compileInstrument(instrument)), 'test');
  const answers = Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { state: 'answered' as const, level }]));
  return { ...empty, answers, ...(place && { place }) };
}

/** What a profile of that sheet is drawn from. */
export const viewOf = (instrument: Instrument, sheet: AnswerSheet, options: ScoreOptions = {}): ProfileView =>
  profileView(unwrap(compileInstrument(instrument)), sheet, options, profileEnglish);

/** Statements of the ids given. */
export const statements = (...ids: readonly string[]): { id: string; text: string }[] => ids.map((id) => ({ id, text: `Statement ${id}.` }));

/** Three steps, sections that take their mean, and bands over it. */
export const base = {
  format: 'send-reform/instrument/1',
  id: 'test',
  version: '1.0.0',
  title: 'A test',
  status: 'illustrative',
  scales: {
    steps: {
      levels: [
        { id: 'low', label: 'Low', value: '1' },
        { id: 'middle', label: 'Middle', value: '2' },
        { id: 'high', label: 'High', value: '3' },
      ],
    },
  },
  scale: 'steps',
  rule: { kind: 'weighted-mean' },
  bands: [{ level: 'low', from: '1' }, { level: 'middle', from: '1.5' }, { level: 'high', from: '2.5' }],
} satisfies Omit<Instrument, 'sections'>;
