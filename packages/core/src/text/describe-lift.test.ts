import { describe, expect, it } from 'vitest';
import { checkSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { smallInstrument } from '../instrument/small-instrument.test-inputs.js';
import { smallestLift } from '../priorities/index.js';
import { unwrap } from '../problems/index.js';
import { describeLift } from './describe-lift.js';

const compiled = unwrap(compileInstrument(unwrap(parseInstrument(smallInstrument((draft) => {
  draft.rule = { kind: 'weighted-mean', unanswered: 'exclude', doNotKnow: 'withhold' };
  draft.bands = [1, 2, 3, 4].map((from) => ({ level: `l${from}`, from: String(from) }));
})))));

const liftOf = (answers: object) => smallestLift(compiled, unwrap(checkSheet(compiled, {
  format: 'send-reform/sheet/1', id: 'sheet', revision: 1, instrument: { id: 'small', version: '1.0.0', hash: compiled.hash }, answers,
})), 'a')!;

describe('a lift in words', () => {
  it('names what to raise, and what is still open', () => {
    expect(describeLift(liftOf({ a1: { state: 'answered', level: 'l1' } }), compiled)).toEqual([
      'Section A comes to Level 2 by one level step: Statement a1 (from Level 1 to Level 2).',
      'Still open, and able to change this: Statement a2.',
    ]);
  });

  it('says why there is none, in the words of a host if it has any', () => {
    const lift = liftOf({ a1: { state: 'do-not-know' }, a2: { state: 'do-not-know' } });
    expect(describeLift(lift, compiled)).toEqual(['What would lift Section A cannot be said until this is answered: Statement a1; Statement a2.']);
    expect(describeLift(lift, compiled, { 'lift.find-out': 'Ask first: {statements}' })).toEqual(['Ask first: Statement a1; Statement a2']);
  });
});
