import { compileInstrument, type CompiledInstrument } from '../instrument/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { SHEET_FORMAT } from './sheet.js';

/**
 * The small instrument with partners, a statement `a2` that is answered by ticking, and `b2` where a person confirms
 * what is ticked.
 */
export const compiledSmall = (change: (draft: Draft) => void = () => undefined): CompiledInstrument =>
  unwrap(compileInstrument(smallInstrument((draft) => {
    draft.partners = [{ id: 'education', label: 'Education' }, { id: 'health', label: 'Health' }];
    const ticked = {
      indicators: [{ id: 'good', label: 'Good', indicators: [{ id: 'g1', text: 'One' }, { id: 'g2', text: 'Two' }] }],
      rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l1' },
    };
    Object.assign(draft.sections[0]!.statements[1]!, ticked);
    Object.assign(draft.sections[1]!.statements[1]!, ticked, { confirmation: 'optional' });
    change(draft);
  })));

/** A sheet for a compiled instrument, as JSON, with these members in place of its own. */
export const sheetFor = (compiled: CompiledInstrument, more: object = {}): object => ({
  format: SHEET_FORMAT,
  id: 'sheet',
  revision: 3,
  instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
  answers: {},
  ...more,
});
