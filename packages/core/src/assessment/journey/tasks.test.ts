import { describe, expect, it } from 'vitest';
import { afterAll, journeyThrough, piece, sayLevel } from './journey.test-inputs.js';
import type { JourneyEvent } from './journey.js';
import { tasksOf } from './tasks.js';

const tick: JourneyEvent = { type: 'say', statement: 'a2', said: { state: 'answered', indicators: [] } };

/** Status and the statement to open of the first section, after these events. */
const first = (...events: readonly JourneyEvent[]) => {
  const { status, done, of, first: toOpen } = tasksOf(afterAll(journeyThrough(), ...events))[0]!;
  return [status, done, of, toOpen];
};

describe('tasksOf', () => {
  it('says how far each section has come, and where to go on', () => {
    expect(first()).toEqual(['not-started', 0, 2, 'a1']);
    expect(first(sayLevel('a1'))).toEqual(['in-progress', 1, 2, 'a2']);
    expect(first({ type: 'note', statement: 'a2', note: 'A thought' })).toEqual(['in-progress', 0, 2, 'a1']);
    expect(first(sayLevel('a1'), tick)).toEqual(['done', 2, 2, 'a1']);
    expect(first({ type: 'say', statement: 'a1', said: { state: 'do-not-know' } }, tick)).toEqual(['done', 2, 2, 'a1']);
  });

  it('names a section in which something is wrong', () => {
    expect(first(sayLevel('a1'), tick, { type: 'say', statement: 'a2', said: { state: 'not-applicable' } }))
      .toEqual(['problem', 2, 2, 'a2']);
    expect(first({ type: 'evidence', statement: 'a2', evidence: [piece({ reference: 'x' })] })).toEqual(['problem', 0, 2, 'a1']);
  });

  it('counts no answer that a person has still to confirm', () => {
    const journey = journeyThrough((draft) => (draft.sections[1]!.statements[1]!.confirmation = 'required'));
    const say = (said: object) => ({ type: 'say', statement: 'b2', said: { state: 'answered', indicators: ['g1'], ...said } }) as JourneyEvent;
    expect(tasksOf(afterAll(journey, say({})))[1]).toMatchObject({ done: 0, status: 'in-progress' });
    expect(tasksOf(afterAll(journey, say({ level: 'l2' })))[1]).toMatchObject({ done: 1, status: 'in-progress' });
  });

  it("tells a partner's own from the rest, and where a section lies", () => {
    const journey = journeyThrough((draft) => {
      draft.sections[0]!.sections = [{ id: 'inner', title: 'Inner', statements: [{ id: 'deep', text: 'Deep', partners: ['health'] }] }];
    });
    const sheet = { ...journey.sheet, partner: 'health' };
    expect(tasksOf({ ...journey, sheet }).map(({ section, own, within }) => [section.id, own, within])).toEqual([
      ['inner', true, ['Section A']], ['a', false, []], ['b', false, []],
    ]);
  });
});
