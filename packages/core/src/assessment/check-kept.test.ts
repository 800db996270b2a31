import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems/index.js';
import { checkKept } from './check-kept.js';
import { compiledSmall, sheetFor } from './sheet.test-inputs.js';

const compiled = compiledSmall();
const sheet = sheetFor(compiled, { answers: { a1: { state: 'do-not-know' } } });
const evidence = [{ title: '', reference: 'x', date: { day: '31', month: '2', year: '' } }];

const problemsWith = (json: unknown): readonly Problem[] => {
  const checked = checkKept(compiled, json);
  return checked.ok ? [] : checked.problems;
};

describe('checkKept', () => {
  it.each<object>([
    { sheet }, { sheet, drafts: {} }, { sheet, drafts: { a1: { note: 'x'.repeat(30_000), reason: '', evidence } } },
  ])('gives what was kept, as it was', (json) => {
    const before = structuredClone(json);
    expect(checkKept(compiled, json)).toEqual({ ok: true, value: before });
    expect(json).toEqual(before);
  });

  it('takes a bare sheet', () => {
    expect(checkKept(compiled, sheet)).toEqual({ ok: true, value: { sheet } });
  });

  it('takes a sheet that was put away before anybody told the kind of place', () => {
    const byPlace = compiledSmall((draft) => (draft.sections[0]!.appliesTo = { kind: ['county'] }));
    expect(checkKept(byPlace, { sheet: sheetFor(byPlace) }).ok).toBe(true);
    expect(checkKept(byPlace, sheetFor(byPlace)).ok).toBe(true);
  });

  it.each<[unknown, Problem[]]>([
    [{ sheet: { ...sheet, score: 1 }, drafts: { z: {} } }, [
      { code: 'unknown-key', path: ['sheet', 'score'], received: 'score' },
      { code: 'answer.unknown-statement', path: ['drafts', 'z'], received: 'z' },
    ]],
    [{ sheet, drafts: { toString: { note: 'x' } } }, [{ code: 'answer.unknown-statement', path: ['drafts', 'toString'], received: 'toString' }]],
    [{ sheet, drafts: { a1: { note: 1, more: 2 } } }, [
      { code: 'type', path: ['drafts', 'a1', 'note'], expected: 'string', received: 'number' },
      { code: 'unknown-key', path: ['drafts', 'a1', 'more'], received: 'more' },
    ]],
    [{ sheet, drafts: { a1: { evidence: [{ title: 'x' }] } } }, [
      { code: 'missing', path: ['drafts', 'a1', 'evidence', 0, 'reference'], expected: 'string' },
      { code: 'missing', path: ['drafts', 'a1', 'evidence', 0, 'date'], expected: 'object' },
    ]],
    [{ sheet, version: 1 }, [{ code: 'unknown-key', path: ['version'], received: 'version' }]],
    [{ sheet: null }, [{ code: 'type', path: ['sheet'], expected: 'object', received: 'null' }]],
    [null, [{ code: 'type', path: [], expected: 'object', received: 'null' }]],
    ['sheet', [{ code: 'type', path: [], expected: 'object', received: 'string' }]],
    [JSON.parse('{"sheet": {}, "drafts": {"__proto__": {}}}'), [{ code: 'unsafe-key', path: ['drafts', '__proto__'], received: '__proto__' }]],
  ])('refuses %j', (json, problems) => {
    expect(problemsWith(json)).toEqual(problems);
  });

  it('refuses answers to another wording', () => {
    const other = { ...sheet, instrument: { id: 'small', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` } };
    expect(problemsWith({ sheet: other }).map(({ code, path }) => [code, path])).toEqual([['sheet.other-hash', ['sheet', 'instrument', 'hash']]]);
  });
});
