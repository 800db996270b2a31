import { unwrap } from '../../problems/index.js';
import type { Statement } from '../format.js';
import { parseInstrument } from '../parse.js';
import { smallInstrument, type Draft } from '../small-instrument.test-inputs.js';
import type { Finding } from './finding.js';
import { lintInstrument } from './lint-instrument.js';

/** What the linter finds in the small instrument once it is changed. */
export const lint = (change?: (draft: Draft) => void): Finding[] => lintInstrument(unwrap(parseInstrument(smallInstrument(change))));

/** Bands for the levels in order, from these scores. */
export const bandsFrom = (...from: string[]) => from.map((start, at) => ({ level: `l${at + 1}`, from: start }));

/** Bands without fault, on the whole. */
export const withBands = (draft: Draft) => (draft.bands = bandsFrom('1', '2', '3', '4'));

/** The first section. */
export const a = (draft: Draft) => draft.sections[0]!;

/** Its first statement. */
export const a1 = (draft: Draft) => a(draft).statements[0]!;

/** Where that is. */
export const A1 = ['sections', 0, 'statements', 0];

/** A gate on the first section over its first statement, with bands to come to a level by. */
export const gate = (draft: Draft, unless: object, capAt = 'l1') => {
  withBands(draft);
  a(draft).gates = [{ capAt, unless: { all: ['a1'], atLeast: 'l2', ...unless } }];
};

/** Where that is. */
export const GATE = ['sections', 0, 'gates', 0];

/** Options of these values. */
export const options = (...values: string[]) => values.map((value, at) => ({ id: `o${at}`, label: `Option ${at}`, value }));

/** Two groups of indicators and a table that has a row for one of their six patterns. */
export const ticked = (more: Partial<Statement['rule']> = {}): Partial<Statement> => ({
  indicators: [
    { id: 'good', label: 'Good', indicators: [{ id: 'g1', text: 'One' }, { id: 'g2', text: 'Two' }] },
    { id: 'bad', label: 'Bad', indicators: [{ id: 'x1', text: 'Three' }] },
  ],
  rule: { kind: 'decision-table', rows: [{ when: ['all', 'none'], level: 'l3' }], ...more },
});
