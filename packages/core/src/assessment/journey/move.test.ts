import { describe, expect, it } from 'vitest';
import { advance, startJourney } from './advance.js';
import { afterAll, codes, journeyThrough, open, piece, sayLevel } from './journey.test-inputs.js';
import type { Journey, JourneyEvent } from './journey.js';
import { pathOf, type Step } from './step.js';

const on: JourneyEvent = { type: 'continue' };
const back: JourneyEvent = { type: 'back' };
const skip: JourneyEvent = { type: 'skip' };
const submit: JourneyEvent = { type: 'submit' };
const toCheck: JourneyEvent = { type: 'go', step: { at: 'check' } };
const change = (statement: string): JourneyEvent => ({ type: 'change', statement });
const notApplicable: JourneyEvent = { type: 'say', statement: 'a1', said: { state: 'not-applicable' } };

/** The paths that a journey takes, one for each event. */
const way = (journey: Journey, ...events: readonly JourneyEvent[]): string[] => {
  const paths: string[] = [];
  events.reduce((before, event) => {
    const after = advance(before, event);
    paths.push(pathOf(after.step));
    return after;
  }, journey);
  return paths;
};

const atStart = () => journeyThrough(undefined, { step: { at: 'start' } });
const forCounties = (start: object = {}) => journeyThrough((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }), start);
const finished = () => afterAll(
  journeyThrough(), sayLevel('a1'), sayLevel('b1'),
  { type: 'say', statement: 'a2', said: { state: 'do-not-know' } }, { type: 'say', statement: 'b2', said: { state: 'answered', indicators: [] } },
);

describe('Continue and Back', () => {
  it('go from the start through every page to the check, and back again', () => {
    const sayAll = finished().sheet.answers;
    const journey = { ...atStart(), sheet: { ...atStart().sheet, revision: 9, answers: sayAll } };
    expect(way(journey, on, open('a1'), on, on, on, on)).toEqual(['tasks', 'question/a1', 'question/a2', 'question/b1', 'question/b2', 'check']);
    const check = afterAll(journey, toCheck);
    expect(way(check, back, back, back, back, back, back)).toEqual(['question/b2', 'question/b1', 'question/a2', 'question/a1', 'tasks', '']);
  });

  it('go by sections where a page holds one', () => {
    const journey = { ...atStart(), by: 'section' as const };
    expect(way(journey, on, on, skip, skip, back, back)).toEqual(['tasks', 'question/a1', 'question/b1', 'check', 'question/b1', 'question/a1']);
  });

  it('carry on from the list of tasks with what is still to do, and lead back to it', () => {
    const journey = afterAll(journeyThrough(), sayLevel('a1'));
    expect(way(journey, on, skip, back, back)).toEqual(['question/a2', 'question/b1', 'question/a2', 'tasks']);
    expect(way(finished(), on, back)).toEqual(['check', 'tasks']);
    expect(way(finished(), on, change('a2'), on, back)).toEqual(['check', 'question/a2', 'check', 'tasks']);
    expect(way(journey, open('b2'), skip, back, back)).toEqual(['question/b2', 'check', 'question/b2', 'tasks']);
  });

  it('stop at what is missing or wrong, until it is put right', () => {
    const stopped = afterAll(journeyThrough(), open('a1'), on);
    expect(stopped.step).toEqual({ at: 'question', statement: 'a1' });
    expect(codes(stopped.problems)).toEqual(['answer-missing']);
    expect(advance(stopped, on)).toBe(stopped);
    const named = advance(stopped, notApplicable);
    expect(named.problems).toEqual([]);
    expect(codes(advance(named, on).problems)).toEqual(['reason-missing']);
    expect(way(stopped, notApplicable, { type: 'reason', statement: 'a1', reason: 'None' }, on)).toEqual(['question/a1', 'question/a1', 'question/a2']);
  });

  it('leave a problem as long as its field is wrong, and add none while somebody types', () => {
    const note = (length: number): JourneyEvent => ({ type: 'note', statement: 'a1', note: 'x'.repeat(length) });
    const evidence: JourneyEvent = { type: 'evidence', statement: 'a1', evidence: [piece({ reference: 'A paper' })] };
    const stopped = afterAll(journeyThrough(), open('a1'), sayLevel('a1'), note(20_009), on);
    expect(codes(stopped.problems)).toEqual(['note-too-long']);
    expect(codes(afterAll(stopped, note(20_008)).problems)).toEqual(['note-too-long']);
    expect(codes(afterAll(stopped, note(20_008), evidence).problems)).toEqual(['note-too-long']);
    expect(codes(afterAll(stopped, evidence, note(20_000)).problems)).toEqual([]);
    expect(codes(afterAll(stopped, evidence, on).problems)).toEqual(['note-too-long', 'evidence-title-missing']);
  });

  it('skip what is missing or wrong, which stays', () => {
    expect(way(journeyThrough(), open('a1'), on, skip, back)).toEqual(['question/a1', 'question/a1', 'question/a2', 'question/a1']);
    expect(afterAll(journeyThrough(), open('a1'), on, skip, back).problems).toEqual([]);
  });

  it.each<[Step, JourneyEvent]>([
    [{ at: 'start' }, back], [{ at: 'start' }, skip], [{ at: 'tasks' }, skip], [{ at: 'check' }, on], [{ at: 'check' }, skip],
    [{ at: 'start' }, submit], [{ at: 'tasks' }, submit], [{ at: 'question', statement: 'a1' }, submit],
    [{ at: 'tasks' }, change('a1')], [{ at: 'question', statement: 'a1' }, change('a2')], [{ at: 'check' }, change('z')],
    [{ at: 'check' }, change('__proto__')], [{ at: 'tasks' }, open('constructor')], [{ at: 'tasks' }, open('z')],
    [{ at: 'tasks' }, { type: 'go', step: { at: 'tasks' } }], [{ at: 'question', statement: 'a1' }, open('a1')], [{ at: 'tasks' }, { type: 'reopen' }],
  ])('change nothing where they do not fit: %j, %j', (step, event) => {
    const journey = afterAll(journeyThrough(), { type: 'go', step });
    expect(advance(journey, event)).toBe(journey);
  });
});

describe('a link', () => {
  it('leads straight to a step, and to another statement on the same page without a move', () => {
    const stopped = afterAll({ ...journeyThrough(), by: 'section' }, open('a1'), on);
    const there = advance(stopped, open('a2'));
    expect(there.step).toEqual({ at: 'question', statement: 'a2' });
    expect(there.problems).toBe(stopped.problems);
    expect(advance(there, open('b1')).problems).toEqual([]);
  });

  it('leads to the list of tasks where the place is not asked, and to the check where nothing was sent', () => {
    const london = advance(forCounties({ step: { at: 'start' } }), { type: 'place', kind: 'london' });
    expect(way(london, open('a1'), open('b1'), { type: 'go', step: { at: 'done' } })).toEqual(['tasks', 'question/b1', 'check']);
    expect(startJourney(london.compiled, { sheet: london.sheet, step: { at: 'question', statement: 'a1' } }).step).toEqual({ at: 'tasks' });
    expect(startJourney(london.compiled, { sheet: london.sheet, step: { at: 'question', statement: 'nobody' } }).step).toEqual({ at: 'tasks' });
  });

  it('leads nowhere where the instrument knows no such statement', () => {
    const check = advance(journeyThrough(), toCheck);
    for (const id of ['nobody', '__proto__', 'constructor']) expect(advance(check, open(id))).toBe(check);
  });

  it('leads to the start until the kind of place is told', () => {
    const journey = forCounties({ step: { at: 'question', statement: 'b1' } });
    expect(way(journey, open('b1'), toCheck, on)).toEqual(['', '', '']);
    expect(codes(advance(journey, on).problems)).toEqual(['place-missing']);
    const told = afterAll(journey, on, { type: 'place', kind: 'county' });
    expect(told.problems).toEqual([]);
    expect(way(told, on, open('a1'))).toEqual(['tasks', 'question/a1']);
  });
});

describe('a Change link', () => {
  it('leads to the page and straight back to the check', () => {
    const check = advance(finished(), toCheck);
    expect(way(check, change('a2'), on)).toEqual(['question/a2', 'check']);
    expect(way(check, change('a2'), back)).toEqual(['question/a2', 'check']);
    expect(way(check, change('a2'), { type: 'clear', statement: 'a2' }, on, skip)).toEqual(['question/a2', 'question/a2', 'question/a2', 'check']);
    expect(advance(check, change('a2')).changing).toBe(true);
    expect(afterAll(check, change('a2'), back).changing).toBe(false);
    expect(afterAll(check, change('a2'), { type: 'go', step: { at: 'tasks' } }).changing).toBe(false);
  });

  it('brings along what was said against that page', () => {
    const check = afterAll(journeyThrough(), notApplicable, { type: 'say', statement: 'b1', said: { state: 'not-applicable' } }, toCheck, submit);
    expect(check.problems.map(({ path }) => path[1])).toEqual(['a1', 'b1']);
    expect(advance(check, change('b1')).problems.map(({ path }) => path[1])).toEqual(['b1']);
    expect(afterAll(check, change('b1'), back).problems).toEqual([]);
  });
});
