import { describe, expect, it } from 'vitest';
import { checkSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { smallestLift, type LiftOptions } from './index.js';

const at = (level: number, more: object = {}): object => ({ state: 'answered', level: `l${level}`, ...more });
const banded = (draft: Draft): void => {
  draft.bands = [1, 2, 3, 4].map((from) => ({ level: `l${from}`, from: String(from) }));
};

function lift(change: (draft: Draft) => void, answers: Readonly<Record<string, object>>, options?: LiftOptions, section = 'small') {
  const compiled = unwrap(compileInstrument(unwrap(parseInstrument(smallInstrument(change)))));
  const sheet = unwrap(checkSheet(compiled, {
    format: 'send-reform/sheet/1', id: 'sheet', revision: 1, instrument: { id: 'small', version: '1.0.0', hash: compiled.hash }, answers,
  }));
  return smallestLift(compiled, sheet, section, options)!;
}

const LOW = { a1: at(1), a2: at(1), b1: at(1), b2: at(1) };

describe('the smallest lift', () => {
  it('takes the fewest steps, then the fewest statements, then the first in the tree', () => {
    const found = lift(banded, LOW);
    expect(found).toMatchObject({ found: true, from: 'l1', to: 'l2', reached: 'l2', steps: 4 });
    expect(found.found && found.changes.map(({ statement, to, steps }) => [statement, to, steps])).toEqual([['a1', 'l4', 3], ['a2', 'l2', 1]]);
  });

  it('lowers the answer to a reversed statement, which raises what it counts', () => {
    const found = lift((draft) => {
      banded(draft);
      draft.sections[0]!.statements[0]!.reversed = true;
    }, { ...LOW, a1: at(4), a2: at(2), b1: at(2), b2: at(2) });
    expect(found.found && found.changes.map(({ statement, from, to }) => [statement, from, to])).toEqual([['a1', 'l4', 'l3']]);
  });

  it('says what has to be found out first', () => {
    expect(lift(banded, { ...LOW, a2: { state: 'do-not-know' }, b1: { state: 'not-yet' } })).toMatchObject({
      found: false, code: 'find-out', from: null, statements: ['a2', 'b1'], withheld: 'unanswered',
    });
    const gated = (draft: Draft): void => {
      banded(draft);
      draft.rule = { kind: 'weighted-mean', unanswered: 'exclude' };
      draft.gates = [{ capAt: 'l1', unless: { all: ['b2'], atLeast: 'l2' } }];
    };
    expect(lift(gated, { a1: at(3), a2: at(3), b1: at(3) })).toMatchObject({ found: false, code: 'find-out', from: 'l1', to: 'l2', statements: ['b2'] });
  });

  it('names the open statements that may yet change what it found', () => {
    const excluding = (draft: Draft): void => {
      banded(draft);
      draft.rule = { kind: 'weighted-mean', unanswered: 'exclude' };
    };
    expect(lift(excluding, { a1: at(1), a2: at(1), b1: at(1) })).toMatchObject({ found: true, steps: 2, open: ['b2'] });
  });

  it('names the gate that nobody can pass', () => {
    expect(lift((draft) => {
      banded(draft);
      draft.gates = [{ id: 'shut', capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2', notApplicable: 'fail' } }];
    }, { ...LOW, a1: { state: 'not-applicable' } })).toMatchObject({ found: false, code: 'gate-shut', gate: 'shut', statements: ['a1'] });
  });

  it('passes the gate of a section by a statement in another', () => {
    const found = lift((draft) => {
      banded(draft);
      draft.sections[0]!.gates = [{ capAt: 'l1', unless: { all: ['b1'], atLeast: 'l3' } }];
    }, { ...LOW, a1: at(2), a2: at(2) }, {}, 'a');
    expect(found.found && found.changes.map(({ statement, to }) => [statement, to])).toEqual([['b1', 'l3']]);
  });

  it.each<[string, (draft: Draft) => void, Readonly<Record<string, object>>, LiftOptions]>([
    ['no-levels', () => undefined, LOW, {}],
    ['no-total', (draft) => { draft.rule = { kind: 'none' }; }, LOW, {}],
    ['unknown-level', banded, LOW, { target: 'l9' }],
    ['reached', banded, LOW, { target: 'l1' }],
    ['highest', banded, { a1: at(4), a2: at(4), b1: at(4), b2: at(4) }, {}],
    ['no-figure', banded, Object.fromEntries(Object.keys(LOW).map((id) => [id, { state: 'not-applicable' }])), {}],
    ['out-of-reach', (draft) => { draft.bands = [{ level: 'l1', from: '0' }, { level: 'l2', from: '9' }]; }, LOW, {}],
    ['only-lowering', (draft) => { draft.bands = [{ level: 'l3', from: '0', below: '2' }, { level: 'l1', from: '2' }]; }, { a1: at(3), a2: at(3), b1: at(3), b2: at(3) }, {}],
  ])('says plainly: %s', (code, change, answers, options) => {
    expect(lift(change, answers, options)).toMatchObject({ found: false, code });
  });

  it('does not raise ticked indicators, and says that it rests on them', () => {
    expect(lift((draft) => {
      banded(draft);
      draft.rule = { kind: 'minimum' };
      Object.assign(draft.sections[0]!.statements[0]!, {
        indicators: [{ id: 'g', label: 'G', indicators: [{ id: 'i', text: 'I' }] }],
        rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l1' },
      });
    }, { ...LOW, a1: { state: 'answered', indicators: [] } })).toMatchObject({ found: false, code: 'rests-on-indicators', statements: ['a1'] });
  });

  it('counts on a basis what counts on it', () => {
    const asksEvidence = (draft: Draft): void => {
      banded(draft);
      draft.sections[0]!.statements[0]!.evidencePrompt = 'Minutes';
    };
    expect(lift(asksEvidence, LOW, { basis: 'evidenced' })).toMatchObject({ found: false, code: 'find-out', statements: ['a1'] });
    const shown = { ...LOW, a1: at(1, { evidence: [{ title: 'Minutes' }] }) };
    expect(lift(asksEvidence, shown, { basis: 'evidenced' })).toMatchObject({ found: true, steps: 4, reached: 'l2' });
  });
});
