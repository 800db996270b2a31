import { describe, expect, it } from 'vitest';
import { checkSheet } from '../check-sheet.js';
import type { EvidenceDraft } from '../kept.js';
import { advance } from './advance.js';
import { evidenceFields, noteField, reasonField } from './fields.js';
import { afterAll, journeyThrough, open, piece, sayLevel } from './journey.test-inputs.js';
import type { Journey, JourneyEvent } from './journey.js';

const LONG = 'x'.repeat(20_001);
const note = (text: string): JourneyEvent => ({ type: 'note', statement: 'a1', note: text });
const reason = (text: string): JourneyEvent => ({ type: 'reason', statement: 'a1', reason: text });
const notApplicable: JourneyEvent = { type: 'say', statement: 'a1', said: { state: 'not-applicable' } };
const evidence = (...list: readonly EvidenceDraft[]): JourneyEvent => ({ type: 'evidence', statement: 'a1', evidence: list });
const answer = ({ sheet }: Journey) => sheet.answers.a1;

describe('an answer', () => {
  it('goes to the sheet at once, one revision each', () => {
    const journey = afterAll(journeyThrough(), sayLevel('a1', 'l3'), { type: 'confidence', statement: 'a1', confidence: 'low' });
    expect(journey.sheet).toMatchObject({ revision: 2 });
    expect(answer(journey)).toEqual({ state: 'answered', level: 'l3', confidence: 'low', revision: 2, basedOn: 1 });
    const without = advance(journey, { type: 'confidence', statement: 'a1', confidence: undefined });
    expect(answer(without)).toEqual({ state: 'answered', level: 'l3', revision: 3, basedOn: 2 });
    expect(advance(without, { type: 'clear', statement: 'a1' }).sheet).toMatchObject({ revision: 4, answers: {} });
  });

  it('is what is ticked, and the level that a person sets beside it', () => {
    const said = (statement: string, more: object) =>
      advance(journeyThrough(), { type: 'say', statement, said: { state: 'answered', ...more } } as JourneyEvent).sheet.answers[statement];
    expect(said('a2', { indicators: [] })).toMatchObject({ state: 'answered', indicators: [] });
    expect(said('b2', { indicators: ['g2', 'g1'], level: 'l3' })).toMatchObject({ indicators: ['g2', 'g1'], level: 'l3' });
  });

  it.each<JourneyEvent>([
    sayLevel('a1', 'l9'), sayLevel('a1', 'toString'), sayLevel('a2'), sayLevel('z'), sayLevel('constructor'), sayLevel('__proto__'),
    { type: 'say', statement: 'a1', said: { state: 'answered', indicators: ['g1'] } },
    { type: 'say', statement: 'a2', said: { state: 'answered', indicators: ['g1'], level: 'l1' } },
    { type: 'say', statement: 'a2', said: { state: 'answered', indicators: ['g1', 'g1'] } },
    { type: 'say', statement: 'a2', said: { state: 'answered', indicators: ['constructor'] } },
    { type: 'say', statement: 'b2', said: { state: 'answered', indicators: [], level: 'no' } },
    { type: 'say', statement: 'a1', said: { state: 'not-yet' } as never },
    { type: 'confidence', statement: 'a1', confidence: 'low' },
    { type: 'clear', statement: 'a1' },
    note(''), reason(''), evidence(), { type: 'note', statement: '__proto__', note: 'x' }, { type: 'reason', statement: 'toString', reason: 'x' },
    { type: 'evidence', statement: 'constructor', evidence: [piece({ title: 'x' })] },
    { type: 'nonsense' } as never,
  ])('is left as it is by what does not fit: %j', (event) => {
    const journey = journeyThrough();
    expect(advance(journey, event)).toBe(journey);
  });

  it.each<JourneyEvent[]>([
    [sayLevel('a1')], [notApplicable, reason('None')], [note('A note')], [note(LONG)], [notApplicable, reason(LONG)],
    [evidence(piece({ title: 'Minutes', date: '9 3 2026' }))], [evidence(piece({ reference: 'x' }))],
    [evidence(piece({ title: 'Minutes', date: '09 3 2026' }))], [sayLevel('a1'), { type: 'confidence', statement: 'a1', confidence: 'high' }],
  ])('is the same journey where it is said again', (...events) => {
    const journey = afterAll(journeyThrough(), ...events);
    expect(advance(journey, events.at(-1)!)).toBe(journey);
  });
});

describe('a note', () => {
  it('that is too long waits beside the sheet, which keeps the one before', () => {
    const journey = afterAll(journeyThrough(), note('Short'), note(LONG));
    expect(noteField(journey, 'a1')).toBe(LONG);
    expect(journey.drafts).toEqual({ a1: { note: LONG } });
    expect(answer(journey)).toMatchObject({ note: 'Short' });
    const shortened = advance(journey, note(LONG.slice(1)));
    expect(shortened.drafts).toEqual({});
    expect(answer(shortened)).toMatchObject({ note: LONG.slice(1) });
  });

  it('never holds half of a character', () => {
    const journey = advance(journeyThrough(), note('cut \uD83D'));
    expect(noteField(journey, 'a1')).toBe('cut \uFFFD');
    expect(checkSheet(journey.compiled, journey.sheet).ok).toBe(true);
    expect(noteField(advance(journey, note('whole 😀')), 'a1')).toBe('whole 😀');
  });
});

describe('a reason', () => {
  it('comes back when somebody says again that the statement does not apply', () => {
    const away = afterAll(journeyThrough(), notApplicable, reason('None here'), sayLevel('a1'));
    expect(answer(away)).toEqual({ state: 'answered', level: 'l2', revision: 3, basedOn: 2 });
    expect(reasonField(away, 'a1')).toBe('None here');
    const back = advance(away, notApplicable);
    expect(answer(back)).toMatchObject({ state: 'not-applicable', reason: 'None here' });
    expect(back.drafts).toEqual({});
    expect(advance(back, { type: 'clear', statement: 'a1' }).drafts).toEqual({ a1: { reason: 'None here' } });
  });

  it('may come before the answer that it is for', () => {
    const before = advance(journeyThrough(), reason('Early'));
    expect(before.sheet.answers).toEqual({});
    expect(answer(advance(before, notApplicable))).toMatchObject({ reason: 'Early' });
  });

  it('that is too long leaves the one before in the sheet', () => {
    const journey = afterAll(journeyThrough(), notApplicable, reason('Short'), reason(LONG));
    expect(answer(journey)).toMatchObject({ reason: 'Short' });
    expect(reasonField(journey, 'a1')).toBe(LONG);
    expect(reasonField(advance(journey, sayLevel('a1')), 'a1')).toBe(LONG);
    expect(advance(journey, reason('')).sheet.answers.a1).toEqual({ state: 'not-applicable', revision: 3, basedOn: 2 });
  });
});

describe('evidence', () => {
  it('is in the sheet once nothing is wrong with it', () => {
    const whole = piece({ title: 'Minutes', reference: 'https://example.org', date: '9 3 2026' });
    const journey = advance(journeyThrough(), evidence(whole));
    expect(answer(journey)).toMatchObject({ evidence: [{ title: 'Minutes', reference: 'https://example.org', date: '2026-03-09' }] });
    expect(journey.drafts).toEqual({});
    expect(evidenceFields(journey, 'a1')).toEqual([whole]);
    expect(advance(journey, evidence()).sheet.answers).toEqual({});
  });

  it('shows a row with nothing in it until somebody moves on', () => {
    const journey = afterAll(journeyThrough(), open('a1'), sayLevel('a1'), evidence(piece({ title: 'Minutes' }), piece()));
    expect(answer(journey)).toMatchObject({ evidence: [{ title: 'Minutes' }] });
    expect(evidenceFields(journey, 'a1')).toHaveLength(2);
    expect(evidenceFields(advance(journey, { type: 'continue' }), 'a1')).toEqual([piece({ title: 'Minutes' })]);
  });

  it('shows a date as it is typed until somebody moves on', () => {
    const journey = afterAll(journeyThrough(), open('a1'), evidence(piece({ title: 'Minutes', date: '09 03 2026' })));
    expect(answer(journey)).toMatchObject({ evidence: [{ date: '2026-03-09' }] });
    expect(evidenceFields(journey, 'a1')[0]!.date.day).toBe('09');
    expect(evidenceFields(advance(journey, { type: 'skip' }), 'a1')[0]!.date.day).toBe('9');
  });

  it('that is wrong waits beside the sheet, and is there after moving on', () => {
    const wrong = [piece({ title: 'Minutes', date: '31 2 2026' }), piece({ reference: 'javascript:alert(1)' })];
    const journey = afterAll(journeyThrough(), open('a1'), evidence(piece({ title: 'First' })), evidence(...wrong), { type: 'skip' });
    expect(answer(journey)).toMatchObject({ evidence: [{ title: 'First' }] });
    expect(evidenceFields(journey, 'a1')).toEqual(wrong);
  });

  it('leaves a draft alone that the sheet does not hold', () => {
    const other = { ...advance(journeyThrough(), open('a1')), drafts: { a1: { evidence: [piece({ title: 'Typed elsewhere' })] } } };
    expect(evidenceFields(advance(other, { type: 'skip' }), 'a1')).toEqual([piece({ title: 'Typed elsewhere' })]);
  });
});
