import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems/index.js';
import { checkSheet } from './check-sheet.js';
import { compiledSmall, sheetFor } from './sheet.test-inputs.js';

const compiled = compiledSmall();
const problemsWith = (more: object): readonly Problem[] => {
  const checked = checkSheet(compiled, sheetFor(compiled, more));
  return checked.ok ? [] : checked.problems;
};
const problemsOf = (answer: unknown, statement = 'a1') => problemsWith({ answers: { [statement]: answer } });
const LEVELS = ['l1', 'l2', 'l3', 'l4'];
const at = (...path: (string | number)[]) => ({ path: ['answers', ...path] });

describe('checkSheet', () => {
  it('gives a good sheet, as it was', () => {
    const json = sheetFor(compiled, {
      place: { dfeCode: '893', kind: 'unitary' }, partner: 'health', respondent: 'A respondent', date: '2024-02-29',
      answers: {
        a1: {
          state: 'answered', level: 'l2', confidence: 'medium', note: 'A note', revision: 3, basedOn: 2,
          evidence: [{ title: 'Minutes', reference: 'https://example.org', date: '2026-04-30' }],
        },
        a2: { state: 'answered', indicators: [] },
        b1: { state: 'not-applicable', reason: 'None here' },
        b2: { state: 'answered', indicators: ['g1', 'g2'], level: 'l3' },
      },
    });
    const before = structuredClone(json);
    expect(checkSheet(compiled, json)).toEqual({ ok: true, value: before });
    expect(json).toEqual(before);
  });

  it.each<[object, Problem[]]>([
    [{ instrument: { id: 'other', version: '2.0.0', hash: compiled.hash } }, [
      { code: 'sheet.other-id', path: ['instrument', 'id'], expected: 'small', received: 'other' },
    ]],
    [{ instrument: { id: 'small', version: '1.0.1', hash: `sha256-${'0'.repeat(64)}` } }, [
      { code: 'sheet.other-version', path: ['instrument', 'version'], expected: '1.0.0', received: '1.0.1' },
    ]],
    [{ instrument: { id: 'small', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` } }, [
      { code: 'sheet.other-hash', path: ['instrument', 'hash'], expected: compiled.hash, received: `sha256-${'0'.repeat(64)}` },
    ]],
    [{ instrument: { id: 'small', version: '1.0.0', hash: 'md5-0' } }, [
      { code: 'format', path: ['instrument', 'hash'], expected: 'hash', received: 'md5-0' },
    ]],
    [{ partner: 'Health' }, [
      { code: 'sheet.unknown-partner', path: ['partner'], expected: ['education', 'health'], received: 'Health' },
    ]],
    [{ date: '2026-02-30' }, [{ code: 'format', path: ['date'], expected: 'date', received: '2026-02-30' }]],
    [{ place: { dfeCode: '89', kind: 'town' } }, [
      { code: 'format', path: ['place', 'dfeCode'], expected: 'dfe-code', received: '89' },
      { code: 'one-of', path: ['place', 'kind'], expected: ['unitary', 'county', 'metropolitan', 'london'], received: 'town' },
    ]],
    [{ revision: -1 }, [{ code: 'too-small', path: ['revision'], expected: 0, received: -1 }]],
    [{ revision: 1.5 }, [{ code: 'type', path: ['revision'], expected: 'integer', received: 'number' }]],
    [{ answers: [] }, [{ code: 'type', path: ['answers'], expected: 'object', received: 'array' }]],
    [{ score: 3 }, [{ code: 'unknown-key', path: ['score'], received: 'score' }]],
    [{ answers: { z1: { state: 'not-yet' }, toString: { state: 'not-yet' } } }, [
      { code: 'answer.unknown-statement', ...at('z1'), received: 'z1' },
      { code: 'answer.unknown-statement', ...at('toString'), received: 'toString' },
    ]],
    [{ answers: { a: { state: 'answered', level: 'l1' } } }, [{ code: 'answer.unknown-statement', ...at('a'), received: 'a' }]],
  ])('refuses %j', (more, problems) => {
    expect(problemsWith(more)).toEqual(problems);
  });

  it.each<[object, Problem[]]>([
    [{ state: 'answered' }, [{ code: 'answer.level-missing', ...at('a1', 'level') }]],
    [{ state: 'answered', level: undefined }, [{ code: 'answer.level-missing', ...at('a1', 'level') }]],
    [{ state: 'answered', level: 'yes' }, [{ code: 'answer.unknown-level', ...at('a1', 'level'), expected: LEVELS, received: 'yes' }]],
    [{ state: 'answered', level: 'L1' }, [{ code: 'answer.unknown-level', ...at('a1', 'level'), expected: LEVELS, received: 'L1' }]],
    [{ state: 'answered', level: 'l1', indicators: ['g1'] }, [{ code: 'answer.no-indicators', ...at('a1', 'indicators') }]],
    [{ state: 'answered', level: 1 }, [{ code: 'type', ...at('a1', 'level'), expected: 'string', received: 'number' }]],
    [{ state: 'done' }, [
      { code: 'one-of', ...at('a1', 'state'), expected: ['answered', 'not-applicable', 'do-not-know', 'not-yet'], received: 'done' },
    ]],
    [{ state: 'do-not-know', level: 'l1' }, [{ code: 'unknown-key', ...at('a1', 'level'), received: 'level' }]],
    [{ state: 'answered', level: 'l1', confidence: 'sure' }, [
      { code: 'one-of', ...at('a1', 'confidence'), expected: ['low', 'medium', 'high'], received: 'sure' },
    ]],
    [{ state: 'not-yet', evidence: [{ date: '2026-13-01', link: 'x' }] }, [
      { code: 'missing', ...at('a1', 'evidence', 0, 'title'), expected: 'string' },
      { code: 'format', ...at('a1', 'evidence', 0, 'date'), expected: 'date', received: '2026-13-01' },
      { code: 'unknown-key', ...at('a1', 'evidence', 0, 'link'), received: 'link' },
    ]],
    [{ state: 'not-yet', revision: 4 }, [{ code: 'answer.revision-later', ...at('a1', 'revision'), expected: 3, received: 4 }]],
    [{ state: 'not-yet', revision: 2, basedOn: 2 }, [{ code: 'answer.based-on-later', ...at('a1', 'basedOn'), expected: 2, received: 2 }]],
  ])('refuses the answer %j', (answer, problems) => {
    expect(problemsOf(answer)).toEqual(problems);
  });

  it.each<[string, object, Problem[]]>([
    ['a2', { state: 'answered' }, [{ code: 'answer.indicators-missing', ...at('a2', 'indicators') }]],
    ['a2', { state: 'answered', level: 'l9' }, [
      { code: 'answer.unknown-level', ...at('a2', 'level'), expected: LEVELS, received: 'l9' },
      { code: 'answer.indicators-missing', ...at('a2', 'indicators') },
    ]],
    ['a2', { state: 'answered', indicators: ['g1'], level: 'l1' }, [
      { code: 'answer.level-is-decided', ...at('a2', 'level'), received: 'l1' },
    ]],
    ['a2', { state: 'answered', indicators: ['g1', 'g3', 'g1', '__proto__'] }, [
      { code: 'answer.unknown-indicator', ...at('a2', 'indicators', 1), received: 'g3' },
      { code: 'duplicate-id', ...at('a2', 'indicators', 2), expected: 'indicator', received: 'g1' },
      { code: 'answer.unknown-indicator', ...at('a2', 'indicators', 3), received: '__proto__' },
    ]],
    ['b2', { state: 'answered', indicators: ['g1'], level: 'no' }, [
      { code: 'answer.unknown-level', ...at('b2', 'level'), expected: LEVELS, received: 'no' },
    ]],
    ['b2', { state: 'answered', level: 'l1' }, [{ code: 'answer.indicators-missing', ...at('b2', 'indicators') }]],
  ])('refuses for ticked %s the answer %j', (statement, answer, problems) => {
    expect(problemsOf(answer, statement)).toEqual(problems);
  });

  it('names keys that JavaScript would swallow', () => {
    const answers: unknown = JSON.parse('{"__proto__": {"state": "answered", "level": "l4"}, "constructor": {"state": "not-yet"}}');
    expect(problemsWith({ answers })).toEqual([
      { code: 'unsafe-key', ...at('__proto__'), received: '__proto__' },
      { code: 'unsafe-key', ...at('constructor'), received: 'constructor' },
    ]);
  });

  it('asks for the kind of place exactly where the instrument needs it', () => {
    const byPlace = compiledSmall((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }));
    const missing = {
      ok: false,
      problems: [{ code: 'sheet.place-kind-missing', path: ['place', 'kind'], expected: ['unitary', 'county', 'metropolitan', 'london'] }],
    };
    expect(checkSheet(byPlace, sheetFor(byPlace))).toEqual(missing);
    expect(checkSheet(byPlace, sheetFor(byPlace, { place: { dfeCode: '893' } }))).toEqual(missing);
    expect(checkSheet(byPlace, sheetFor(byPlace, { place: { kind: 'london' } })).ok).toBe(true);
    expect(checkSheet(compiled, sheetFor(compiled)).ok).toBe(true);
  });

  it('keeps an answer to what its place is not asked', () => {
    const byPlace = compiledSmall((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }));
    const sheet = sheetFor(byPlace, { place: { kind: 'london' }, answers: { a1: { state: 'answered', level: 'l1' } } });
    expect(checkSheet(byPlace, sheet)).toEqual({ ok: true, value: sheet });
  });

  it('names everything at once', () => {
    const found = problemsWith({
      instrument: { id: 'small', version: '9.0.0', hash: compiled.hash }, partner: 'police',
      answers: { a1: { state: 'answered', level: 'l7', revision: 5, basedOn: 6 }, nobody: { state: 'not-yet' } },
    });
    expect(found.map(({ code }) => code)).toEqual([
      'sheet.other-version', 'sheet.unknown-partner', 'answer.unknown-level', 'answer.based-on-later', 'answer.revision-later',
      'answer.unknown-statement',
    ]);
  });
});
