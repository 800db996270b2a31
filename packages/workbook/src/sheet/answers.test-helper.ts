import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';

/** An instrument with what a workbook must carry: sections within sections, ticked indicators, options, kinds of place. */
export const compiled: CompiledInstrument = unwrap(compileInstrument(unwrap(parseInstrument({
  format: 'send-reform/instrument/1', id: 'carried', version: '1.2.0', status: 'local', title: 'What a workbook carries',
  partners: [{ id: 'health', label: 'Health' }],
  scales: {
    maturity: { levels: ['Emerging', 'Developing', 'Established'].map((label, index) => ({ id: label.toLowerCase(), label, value: String(index + 1), description: `${label} looks like this` })) },
  },
  scale: 'maturity', rule: { kind: 'weighted-mean' },
  sections: [
    {
      id: 'first', title: 'First: things / [all]', description: '=not a formula', statements: [
        { id: 'a', text: '=SUM(1,2) is only a text', guidance: '+also a text', descriptors: { emerging: '-a text', established: '@a text' } },
        { id: 'b', text: 'Second\nwith two lines', evidencePrompt: 'What would show it?' },
      ],
      sections: [{ id: 'inner', title: 'Within', statements: [
        { id: 'c', text: 'Yes or no', options: [{ id: 'no', label: 'Same', value: '0' }, { id: 'yes', label: 'Same', value: '10' }] },
        { id: 'd', text: 'Only in counties', appliesTo: { kind: ['county'] } },
      ] }],
    },
    { id: 'second', title: 'first  things all', statements: [
      { id: 't', text: 'Ticked', confirmation: 'none', indicators: [{ id: 'g', label: 'G', indicators: [{ id: 'i1', text: 'One' }, { id: 'i2', text: 'Two' }] }],
        rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'established' }], otherwise: 'emerging' } },
    ] },
  ],
}))));

export const sheetOf = (answers: unknown, more: Readonly<Record<string, unknown>> = {}): AnswerSheet => unwrap(checkSheet(compiled, {
  format: 'send-reform/sheet/1', id: 'sheet', revision: 4, place: { kind: 'county', dfeCode: '893' },
  instrument: { id: 'carried', version: '1.2.0', hash: compiled.hash }, answers, ...more,
}));

export const FULL = sheetOf({
  a: { state: 'answered', level: 'developing', confidence: 'high', note: '=1+1 is what we wrote', evidence: [{ title: 'A | B \\ C', reference: '-1', date: '2026-05-01' }, { title: 'Only a title' }] },
  b: { state: 'not-applicable', reason: '@nobody', note: 'Two\nlines ' },
  c: { state: 'answered', level: 'yes' },
  d: { state: 'do-not-know', evidence: [{ title: 'Dated', date: '2026-01-31' }] },
  t: { state: 'answered', indicators: ['i2'], confidence: 'low' },
}, { partner: 'health', respondent: '+44 and a name', date: '2026-05-11' });
