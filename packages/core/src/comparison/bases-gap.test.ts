import { describe, expect, it } from 'vitest';
import { checkValidations, type Validation } from '../assessment/index.js';
import { compileInstrument } from '../instrument/index.js';
import { smallInstrument } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { basesGap } from './index.js';
import { sheetAt } from './starter-versions.test-inputs.js';

const compiled = unwrap(compileInstrument(smallInstrument((draft) => {
  for (const section of draft.sections) for (const statement of section.statements) statement.evidencePrompt = 'What shows it?';
  delete draft.sections[1]!.statements[1]!.evidencePrompt;
})));

const shown = (level: string) => ({ state: 'answered', level, evidence: [{ title: 'Minutes' }] });
const sheet = sheetAt(compiled, 2, { a1: shown('l3'), a2: shown('l3'), b1: { state: 'answered', level: 'l3' } });

const accepted = (statement: string, level: string, more: Partial<Validation> = {}): Validation =>
  ({ statement, outcome: 'accepted', level, role: 'SEND lead', date: '2026-05-20', ...more });

const validations = unwrap(checkValidations(compiled, [
  accepted('a1', 'l2'), accepted('a2', 'l3'),
  { statement: 'b1', outcome: 'not-accepted', role: 'SEND lead', date: '2026-05-20' },
  accepted('b2', 'l3', { retracted: true }),
]));

describe('basesGap', () => {
  const gap = basesGap(compiled, sheet, validations);

  it('gives the score on each basis', () => {
    const { declared, evidenced, validated } = gap.results;
    expect([declared, evidenced, validated].map(({ basis, overall }) => [basis, overall.exact, overall.answered])).toEqual([
      ['declared', '3', 4], ['evidenced', null, 3], ['validated', null, 2],
    ]);
  });

  it('gives exact differences where there are figures, and reasons where there are none', () => {
    expect(gap.evidenced.sections[0]).toMatchObject({ id: 'a', difference: '0', reasons: [] });
    expect(gap.validated.sections[0]).toMatchObject({ difference: '-1/2', rounded: '-0.50', then: { exact: '3' }, now: { exact: '5/2' } });
    expect(gap.evidenced.sections[1]).toMatchObject({
      difference: null, reasons: [{ code: 'withheld-now', values: { because: 'unanswered' } }],
    });
    expect(gap.validated.overall.difference).toBeNull();
  });

  it('says of each statement what is wanted', () => {
    expect(gap.statements).toEqual([
      { id: 'a1', declared: 'l3', evidenced: 'l3', validated: 'l2', evidence: null, validation: null, steps: -1 },
      { id: 'a2', declared: 'l3', evidenced: 'l3', validated: 'l3', evidence: null, validation: null, steps: 0 },
      { id: 'b1', declared: 'l3', evidenced: null, validated: null, evidence: 'wanted', validation: 'not-accepted', steps: null },
      // A validation that was retracted is none.
      { id: 'b2', declared: 'l3', evidenced: 'l3', validated: null, evidence: null, validation: 'wanted', steps: null },
    ]);
  });

  it('wants nothing for a statement that nobody has answered', () => {
    const { statements } = basesGap(compiled, sheetAt(compiled, 2, { a1: undefined, a2: { state: 'not-applicable' } }), []);
    expect(statements.slice(0, 2).map(({ evidence, validation }) => [evidence, validation])).toEqual([[null, null], [null, null]]);
  });

  it('gives no difference where a basis leaves statements out of the figure', () => {
    const lenient = unwrap(compileInstrument({ ...compiled.instrument, rule: { kind: 'weighted-mean', unanswered: 'exclude' } }));
    const { evidenced } = basesGap(lenient, sheetAt(lenient, 2, { a1: shown('l1') }), []);
    expect(evidenced.sections[0]).toMatchObject({
      then: { exact: '2' }, now: { exact: '1' }, difference: null,
      reasons: [{ code: 'other-statements-counted', values: { parts: ['a2'] } }],
    });
  });
});
