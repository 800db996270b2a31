import type { AnswerSheet, Validation } from '../assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import type { Agreement } from '../partnership/index.js';
import { unwrap } from '../problems/index.js';
import type { SealInput } from './seal.js';

/** A small partnership: two partners, an agreement with a dissent, and a board that has looked at the evidence. */
export const compiled: CompiledInstrument = unwrap(compileInstrument(unwrap(parseInstrument({
  format: 'send-reform/instrument/1', id: 'small', version: '1.0.0', title: 'Small', status: 'local',
  partners: [{ id: 'health', label: 'Health' }, { id: 'care', label: 'Care' }],
  scales: { m: { levels: ['low', 'middle', 'high'].map((id, index) => ({ id, label: id, value: String(index + 1) })) } },
  scale: 'm', rule: { kind: 'weighted-mean' }, rounding: { places: 1, mode: 'half-up' },
  bands: [{ level: 'low', from: '1' }, { level: 'middle', from: '1.5' }, { level: 'high', from: '2.5' }],
  sections: [
    { id: 'one', title: 'One', statements: [{ id: 'a', text: 'A.', weight: '2', evidencePrompt: 'A plan' }, { id: 'b', text: 'B.' }] },
    { id: 'two', title: 'Two', weight: '0.5', statements: [{ id: 'c', text: 'C.' }], gates: [{ id: 'g', capAt: 'low', unless: { all: ['a'], atLeast: 'high' } }] },
  ],
}))));

const instrument = { id: 'small', version: '1.0.0', hash: compiled.hash };

export const sheets: readonly AnswerSheet[] = [
  {
    format: 'send-reform/sheet/1', id: 'of-health', revision: 3, instrument, partner: 'health', respondent: 'A. Person', date: '2026-05-11',
    answers: {
      a: { state: 'answered', level: 'high', confidence: 'low', evidence: [{ title: 'Plan', date: '2026-03-20' }] },
      b: { state: 'answered', level: 'low', note: 'Not yet “written” down.', revision: 2, basedOn: 1 },
      c: { state: 'do-not-know' },
    },
  },
  {
    format: 'send-reform/sheet/1', id: 'of-care', revision: 1, instrument, partner: 'care',
    answers: { a: { state: 'answered', level: 'middle' }, b: { state: 'not-applicable', reason: 'Elsewhere.' }, c: { state: 'answered', level: 'high' } },
  },
];

export const agreements: readonly Agreement[] = [
  {
    format: 'send-reform/agreement/1', id: 'agreed', revision: 2, instrument,
    answers: [
      {
        statement: 'a', said: { state: 'answered', level: 'middle' }, agreedBy: ['health', 'care'], reason: 'The plan is there.', date: '2026-05-20',
        dissent: [{ partner: 'health', said: { state: 'answered', level: 'high' }, words: 'It is used, too.' }], proposedBy: 'lowest',
      },
      { statement: 'c', said: { state: 'answered', level: 'low' }, agreedBy: ['health', 'care'], reason: 'Nobody could say more.', date: '2026-05-21', dissent: [] },
    ],
  },
];

export const validations: readonly Validation[] = [
  { statement: 'a', outcome: 'accepted', level: 'middle', role: 'Board', date: '2026-05-25', note: 'Seen.' },
  { statement: 'b', outcome: 'not-accepted', role: 'Board', date: '2026-05-25', retracted: true },
];

export const everything: SealInput = { sheets, agreements, validations, sealedOn: '2026-06-01' };
