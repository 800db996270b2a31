import { describe, expect, it } from 'vitest';
import { compileInstrument } from '../../instrument/index.js';
import { smallInstrument } from '../../instrument/small-instrument.test-inputs.js';
import { unwrap, type Problem } from '../../problems/index.js';
import type { AnswerSheet } from '../sheet.js';
import { advance, startJourney } from './advance.js';
import { noteField } from './fields.js';
import { afterAll, codes, journeyThrough, open, sayLevel, sheetWith } from './journey.test-inputs.js';
import type { Journey, JourneyEvent } from './journey.js';

const toCheck: JourneyEvent = { type: 'go', step: { at: 'check' } };
const note = (text: string): JourneyEvent => ({ type: 'note', statement: 'a1', note: text });
const LONG = 'x'.repeat(20_001);

describe('startJourney', () => {
  it('begins with an empty sheet on the start, or where it is told', () => {
    const { compiled } = journeyThrough();
    expect(startJourney(compiled)).toMatchObject({
      by: 'question', step: { at: 'start' }, drafts: {}, changing: false, problems: [], sent: undefined, sheet: { revision: 0, answers: {} },
    });
    const sheet = sheetWith(compiled);
    expect(startJourney(compiled, { sheet, drafts: { a1: { note: 'x' } }, by: 'section', step: { at: 'check' } }))
      .toMatchObject({ by: 'section', step: { at: 'check' }, drafts: { a1: { note: 'x' } }, sheet });
  });

  it('is plain data apart from the instrument, and does not touch what it is given', () => {
    const { compiled: _compiled, ...plain } = afterAll(journeyThrough(), open('a1'), { type: 'continue' }, note(LONG));
    expect(structuredClone(plain)).toEqual(plain);
    const journey = journeyThrough();
    const before = structuredClone({ ...journey, compiled: undefined });
    afterAll(journey, sayLevel('a1'), open('a1'), note('x'), { type: 'continue' }, { type: 'refuse', problems: [] });
    expect({ ...journey, compiled: undefined }).toEqual(before);
  });
});

describe('take', () => {
  const take = (sheet: AnswerSheet, drafts?: Journey['drafts']): JourneyEvent => ({ type: 'take', kept: { sheet, ...(drafts && { drafts }) } });

  it('brings the answers and stays on the page', () => {
    const journey = afterAll(journeyThrough(), open('a1'), { type: 'continue' });
    const sheet = sheetWith(journey.compiled, { answers: { a1: { state: 'do-not-know' } } });
    const after = advance(journey, take(sheet));
    expect(after).toMatchObject({ step: { at: 'question', statement: 'a1' }, sheet, problems: [] });
    expect(advance(after, take(structuredClone(sheet)))).toBe(after);
    expect(codes(advance(journey, take(sheetWith(journey.compiled))).problems)).toEqual(['answer-missing']);
  });

  it('keeps what is being typed, unless it brings drafts of its own or another sheet', () => {
    const journey = afterAll(journeyThrough(), open('a1'), note(LONG));
    const sheet = sheetWith(journey.compiled, { answers: { a1: { state: 'do-not-know' } } });
    expect(noteField(advance(journey, take(sheet)), 'a1')).toBe(LONG);
    expect(noteField(advance(journey, take(sheet, { a1: { note: 'theirs' } })), 'a1')).toBe('theirs');
    expect(advance(journey, take(sheet, {})).drafts).toEqual({});
    expect(advance(journey, take({ ...sheet, id: 'another' })).drafts).toEqual({});
  });

  it('goes to the list of tasks where the page is gone', () => {
    const journey = journeyThrough((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }), { step: { at: 'start' } });
    const page = afterAll(journey, { type: 'place', kind: 'county' }, open('a1'));
    expect(advance(page, take(sheetWith(journey.compiled, { place: { kind: 'london' } }))).step).toEqual({ at: 'tasks' });
    expect(advance(page, { type: 'place', kind: 'london' }).step).toEqual({ at: 'tasks' });
    expect(advance(page, take(sheetWith(journey.compiled))).step).toEqual({ at: 'start' });
  });
});

describe('place', () => {
  it('says what kind of place it is and leaves the rest', () => {
    const journey = journeyThrough();
    const known = { ...journey, sheet: { ...journey.sheet, place: { dfeCode: '893' } } };
    const after = advance(known, { type: 'place', kind: 'unitary' });
    expect(after.sheet).toMatchObject({ revision: 1, place: { dfeCode: '893', kind: 'unitary' } });
    expect(advance(after, { type: 'place', kind: 'unitary' })).toBe(after);
    expect(advance(after, { type: 'place', kind: 'town' as 'county' })).toBe(after);
  });
});

describe('sending', () => {
  const check = () => afterAll(journeyThrough(), sayLevel('a1'), toCheck);
  const ofHost: Problem[] = [{ code: 'host', path: [] }, { code: 'host.a1', path: ['answers', 'a1', 'level'] }];

  it('is held up by what is wrong and by nothing else', () => {
    const journey = check();
    expect(advance(journey, { type: 'submit' })).toBe(journey);
    const wrong = afterAll(journey, note(LONG), { type: 'submit' });
    expect(codes(wrong.problems)).toEqual(['note-too-long']);
    expect(afterAll(wrong, note('short'), { type: 'submit' }).problems).toEqual([]);
  });

  it('ends when the host accepts', () => {
    const done = advance(check(), { type: 'accept' });
    expect(done).toMatchObject({ step: { at: 'done' }, sent: 1 });
    expect(advance(done, { type: 'accept' })).toBe(done);
    for (const type of ['continue', 'back', 'skip', 'submit'] as const) expect(advance(done, { type })).toBe(done);
    expect(advance(done, { type: 'reopen' })).toMatchObject({ step: { at: 'tasks' }, sent: undefined });
    const again = afterAll(done, open('a1'), { type: 'go', step: { at: 'done' } });
    expect(again.step).toEqual({ at: 'done' });
  });

  it('stays the very same when it is accepted again while the kind of place is missing', () => {
    const journey = journeyThrough((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }), { step: { at: 'start' } });
    const accepted = advance(journey, { type: 'accept' });
    expect(accepted).toMatchObject({ step: { at: 'start' }, sent: journey.sheet.revision });
    expect(advance(accepted, { type: 'accept' })).toBe(accepted);
  });

  it('does not call a sheet sent that has changed since', () => {
    const changed = afterAll(check(), { type: 'accept' }, sayLevel('a1', 'l4'), open('a2'), { type: 'go', step: { at: 'done' } });
    expect(changed).toMatchObject({ step: { at: 'check' }, sent: 1, sheet: { revision: 2 } });
    expect(advance(advance(check(), sayLevel('b1')), { type: 'accept', revision: 1 })).toMatchObject({ step: { at: 'check' }, sent: 1 });
  });

  it("shows the host's reasons until what they are about is changed, or somebody tries again", () => {
    const refused = advance(check(), { type: 'refuse', problems: ofHost });
    expect(refused).toMatchObject({ step: { at: 'check' }, problems: ofHost });
    expect(codes(advance(refused, sayLevel('b1')).problems)).toEqual(['host', 'host.a1']);
    expect(codes(advance(refused, sayLevel('a1', 'l4')).problems)).toEqual(['host']);
    expect(codes(advance(refused, { type: 'change', statement: 'a1' }).problems)).toEqual(['host.a1']);
    expect(advance(refused, { type: 'submit' }).problems).toEqual([]);
    expect(advance(advance(check(), open('a1')), { type: 'refuse', problems: ofHost }).step).toEqual({ at: 'check' });
  });
});

it('handles an answer among a hundred statements in far less than a millisecond', () => {
  const compiled = unwrap(compileInstrument(smallInstrument((draft) => {
    draft.sections[0]!.statements = Array.from({ length: 100 }, (_, index) => ({ id: `s${index}`, text: `Statement ${index}` }));
  })));
  const all = compiled.statements.reduce((journey, { id }) => advance(journey, sayLevel(id)), startJourney(compiled, { step: { at: 'tasks' } }));
  const page = afterAll(all, open('s50'));
  const times = Array.from({ length: 200 }, (_, index) => {
    const start = performance.now();
    advance(page, sayLevel('s50', index % 2 === 0 ? 'l3' : 'l4'));
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  expect(times[100]).toBeLessThan(0.5);
});
