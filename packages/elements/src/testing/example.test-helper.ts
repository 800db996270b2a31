import { emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';

/** Two sections and three statements: small enough to read a test by, with a gate and a statement for counties only. */
export const example: Instrument = {
  format: 'send-reform/instrument/1',
  id: 'example',
  version: '1.0.0',
  title: 'An example',
  description: 'What it is.\n\nMore of what it is.',
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
  sections: [
    {
      id: 'working',
      title: 'Working together',
      description: 'How partners work.',
      gates: [{ capAt: 'low', unless: { all: ['listen'], atLeast: 'middle' } }],
      statements: [
        {
          id: 'lead',
          text: 'Somebody leads.',
          guidance: 'One person with a name.',
          descriptors: { low: 'Nobody leads.', middle: 'Somebody leads a part.', high: 'Somebody leads it all.' },
          evidencePrompt: 'The decision that names them.',
        },
        { id: 'listen', text: 'We listen to families.', descriptors: { low: 'Never.', middle: 'At times.', high: 'Always.' } },
      ],
    },
    {
      id: 'acting',
      title: 'Acting',
      statements: [
        { id: 'plan', text: 'There is a plan.', descriptors: { low: 'None.', middle: 'A draft.', high: 'One that is used.' } },
        { id: 'districts', text: 'Districts take part.', appliesTo: { kind: ['county'] } },
      ],
    },
  ],
};

/** A sheet for the example with these answers. */
export function exampleSheet(answers: AnswerSheet['answers'] = {}): AnswerSheet {
  const empty = emptySheet(unwrap(compileInstrument(example)), 'test');
  return { ...empty, revision: 5, place: { kind: 'unitary' }, answers };
}
