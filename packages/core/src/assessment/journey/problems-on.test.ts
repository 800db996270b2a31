import { describe, expect, it } from 'vitest';
import type { Problem } from '../../problems/index.js';
import type { EvidenceDraft } from '../kept.js';
import { describeProblem } from '../../text/index.js';
import { afterAll, codes, journeyThrough, open, piece, sayLevel } from './journey.test-inputs.js';
import type { JourneyEvent } from './journey.js';
import { problemsOn } from './problems-on.js';

const at = (...path: (string | number)[]) => ({ path: ['answers', 'a1', ...path] });

const problemsAfter = (...events: readonly JourneyEvent[]): Problem[] => problemsOn(afterAll(journeyThrough(), open('a1'), ...events));

const withEvidence = (...evidence: readonly EvidenceDraft[]): Problem[] =>
  problemsAfter(sayLevel('a1'), { type: 'evidence', statement: 'a1', evidence });

describe('problemsOn', () => {
  it.each<[Problem[], JourneyEvent[]]>([
    [[{ code: 'answer-missing', ...at('state') }], []],
    [[{ code: 'answer-missing', ...at('state') }], [{ type: 'note', statement: 'a1', note: 'A note' }]],
    [[], [sayLevel('a1')]],
    [[], [{ type: 'say', statement: 'a1', said: { state: 'do-not-know' } }]],
    [[{ code: 'reason-missing', ...at('reason') }], [{ type: 'say', statement: 'a1', said: { state: 'not-applicable', reason: ' \n' } }]],
    [[], [{ type: 'say', statement: 'a1', said: { state: 'not-applicable', reason: 'None here' } }]],
    [[{ code: 'reason-too-long', ...at('reason'), expected: 20_000, received: 20_001 }],
      [{ type: 'say', statement: 'a1', said: { state: 'not-applicable', reason: 'x'.repeat(20_001) } }]],
    [[{ code: 'note-too-long', ...at('note'), expected: 20_000, received: 20_001 }],
      [sayLevel('a1'), { type: 'note', statement: 'a1', note: 'x'.repeat(20_001) }]],
    [[], [sayLevel('a1'), { type: 'note', statement: 'a1', note: 'x'.repeat(20_000) }]],
  ])('finds %j', (problems, events) => {
    expect(problemsAfter(...events)).toEqual(problems);
  });

  it.each<[Problem[], EvidenceDraft[]]>([
    [[], [piece()]],
    [[], [piece({ title: 'Minutes' }), piece(), piece({ title: 'x'.repeat(200), reference: `https://${'x'.repeat(1_992)}`, date: '29 2 2024' })]],
    [[{ code: 'evidence-title-missing', ...at('evidence', 1, 'title') }], [piece(), piece({ title: ' ', reference: 'A paper' })]],
    [[{ code: 'evidence-title-missing', ...at('evidence', 0, 'title') }], [piece({ date: '1 1 2026' })]],
    [[{ code: 'evidence-title-too-long', ...at('evidence', 0, 'title'), expected: 200, received: 201 }], [piece({ title: 'x'.repeat(201) })]],
    [[{ code: 'evidence-reference-too-long', ...at('evidence', 0, 'reference'), expected: 2_000, received: 2_001 }],
      [piece({ title: 'Minutes', reference: 'x'.repeat(2_001) })]],
    [[{ code: 'evidence-link-unsafe', ...at('evidence', 0, 'reference'), received: 'javascript:alert(1)' }],
      [piece({ title: 'Minutes', reference: 'javascript:alert(1)' })]],
    [[{ code: 'evidence-date-incomplete', ...at('evidence', 0, 'date', 'month'), expected: ['month', 'year'] }],
      [piece({ title: 'Minutes', date: '1' })]],
    [[{ code: 'evidence-date-not-real', ...at('evidence', 0, 'date', 'day'), expected: 'day' }], [piece({ title: 'Minutes', date: '31 2 2026' })]],
    [[{ code: 'evidence-date-not-real', ...at('evidence', 0, 'date', 'year'), expected: 'year' }], [piece({ title: 'Minutes', date: '1 2 26' })]],
    [[{ code: 'evidence-too-many', ...at('evidence'), expected: 200, received: 201 }], Array.from({ length: 201 }, () => piece({ title: 'x' }))],
  ])('finds %j in evidence', (problems, evidence) => {
    expect(withEvidence(...evidence)).toEqual(problems);
  });

  it('finds everything on a page at once', () => {
    expect(codes(withEvidence(piece({ reference: 'data:x', date: '1 2 26' }), piece({ title: 'x'.repeat(201) })))).toEqual([
      'evidence-title-missing', 'evidence-link-unsafe', 'evidence-date-not-real', 'evidence-title-too-long',
    ]);
    const journey = journeyThrough(undefined, { by: 'section', step: { at: 'question', statement: 'b2' } });
    expect(problemsOn(journey).map(({ path }) => path[1])).toEqual(['b1', 'b2']);
  });

  it('asks for the level that a person must confirm, and for none that a person may', () => {
    const page = (confirmation: 'required' | 'optional') => afterAll(
      journeyThrough((draft) => (draft.sections[1]!.statements[1]!.confirmation = confirmation)),
      open('b2'), { type: 'say', statement: 'b2', said: { state: 'answered', indicators: ['g1'] } },
    );
    expect(problemsOn(page('required'))).toEqual([{ code: 'level-missing', path: ['answers', 'b2', 'level'] }]);
    expect(problemsOn(page('optional'))).toEqual([]);
  });

  it('lets an unfinished sheet be sent, and nothing that is wrong', () => {
    const check = afterAll(journeyThrough(), { type: 'say', statement: 'b1', said: { state: 'not-applicable' } }, { type: 'go', step: { at: 'check' } });
    expect(problemsOn(check)).toEqual([{ code: 'reason-missing', path: ['answers', 'b1', 'reason'] }]);
  });

  it('looks at the statements that it is given', () => {
    const journey = afterAll(journeyThrough(), open('a1'));
    expect(problemsOn(journey, journey.compiled.statements.slice(2)).map(({ path }) => path[1])).toEqual(['b1', 'b2']);
  });

  it('asks at the start what kind of place it is about, where the instrument needs it', () => {
    const journey = journeyThrough((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }), { step: { at: 'start' } });
    expect(codes(problemsOn(journey))).toEqual(['place-missing']);
    expect(problemsOn(afterAll(journey, { type: 'place', kind: 'london' }))).toEqual([]);
    expect(problemsOn(journeyThrough(undefined, { step: { at: 'start' } }))).toEqual([]);
  });

  it('says in plain words which parts of a date are missing', () => {
    const said = (date: object) => withEvidence({ ...piece({ title: 'x' }), date: { day: '', month: '', year: '', ...date } }).map((one) => describeProblem(one));
    expect(said({ month: '3' })).toEqual(['The date must include a day and a year']);
    expect(said({ day: '1', month: '3' })).toEqual(['The date must include a year']);
    expect(said({ day: '1', month: '13', year: '2026' })).toEqual(['The date must be a real date in numbers, such as 27 3 2026']);
    expect(said({ day: '1', month: '3', year: '26' })).toEqual(['The year must have 4 numbers, such as 2026']);
  });
});
