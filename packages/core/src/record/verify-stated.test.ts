import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { toPointer, unwrap, type Problem, type Result } from '../problems/index.js';
import { compiled, sheets } from './example.test-inputs.js';
import type { Mapping } from './mapping.js';
import { readStatedAnswers, verifyStated } from './verify-stated.js';

const kit = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../conformance/${file}`, import.meta.url), 'utf8'));
const brief = (problems: readonly Problem[]): string[] => problems.map(({ code, path }) => `${code} ${toPointer(path)}`);
const problemsOf = (result: Result<unknown>): string[] => (result.ok ? [] : brief(result.problems));

describe('figures computed by the spreadsheet of OWASP SAMM', () => {
  interface Case {
    readonly name: string;
    readonly input: { readonly values: readonly (number | null)[] };
    readonly expected: { readonly overall: { exact: string }; readonly sections: Record<string, { exact: string }> };
  }
  const samm = unwrap(compileInstrument(unwrap(parseInstrument(kit('samm/instrument.json')))));
  const { questions, cases } = kit('samm/cases.json') as { readonly questions: readonly string[]; readonly cases: readonly Case[] };
  const { sections } = cases.find(({ name }) => name.startsWith('random'))!.expected;
  const mapping: Mapping = {
    format: 'send-reform/mapping/1',
    figures: [
      { at: '/expected/overall/exact', of: 'samm-shape', figure: 'exact' },
      ...Object.keys(sections).map((of) => ({ at: `/expected/sections/${of}/exact`, of, figure: 'exact' as const })),
    ],
    answers: {
      levels: { 0: 'v0', 0.25: 'v1', 0.5: 'v2', 1: 'v3' },
      states: { null: 'not-yet' },
      from: questions.map((statement, index) => ({ at: `/input/values/${index}`, statement })),
    },
  };
  const complete = cases.filter(({ expected }) => Object.keys(expected.sections ?? {}).length === 20);

  it.each(complete.map((one) => [one.name, one] as const))('come out from the answers in its own file: %s', (_, stated) => {
    expect(unwrap(verifyStated(samm, undefined, stated, mapping))).toMatchObject({ agrees: true, compared: 21, first: null });
  });

  it('are told where one answer is another', () => {
    const stated = structuredClone(complete.at(-1)!) as unknown as { input: { values: number[] } };
    const sheet = unwrap(readStatedAnswers(samm, stated, mapping));
    const was = stated.input.values[0];
    stated.input.values[0] = was === 1 ? 0 : 1;
    const answers = unwrap(verifyStated(samm, sheet, stated, mapping));
    expect(answers.compared).toBe(111);
    expect(answers.differences).toHaveLength(1);
    expect(answers.first).toMatchObject({ code: 'stated.answer-differs', path: ['input', 'values', 0], of: questions[0] });
    const figures = unwrap(verifyStated(samm, undefined, stated, mapping));
    expect(figures.first).toMatchObject({ code: 'stated.figure-differs', path: ['expected', 'overall', 'exact'], of: 'samm-shape', figure: 'exact' });
    // The practice, its function and the whole, and nothing else.
    expect(figures.differences.map(({ of }) => of).toSorted()).toEqual(['D', 'D-SA', 'samm-shape']);
  });
});

describe('verifyStated', () => {
  const [sheet] = sheets;
  const figures = (...list: Mapping['figures']): Mapping => ({ format: 'send-reform/mapping/1', figures: list });
  const stated = { one: { score: 2.3, exact: '7/3', level: 'Middling' }, two: { score: null } };

  it('compares what is exact, rounded and a level, and what is withheld', () => {
    const mapping = {
      ...figures(
        { at: '/one/exact', of: 'one', figure: 'exact' }, { at: '/one/score', of: 'one', figure: 'rounded' },
        { at: '/one/level', of: 'one', figure: 'level' }, { at: '/two/score', of: 'two', figure: 'rounded' },
      ),
      levels: { Middling: 'middle' },
    };
    const result = unwrap(verifyStated(compiled, sheet, stated, mapping));
    expect(result).toMatchObject({ agrees: true, compared: 4, first: null, differences: [] });
    expect(brief(result.notices)).toEqual(['stated.shows-no-answerer ']);
    expect(unwrap(verifyStated(compiled, sheet, { ...stated, one: { ...stated.one, level: 'High' } }, mapping)).first).toMatchObject({
      path: ['one', 'level'], figure: 'level', expected: 'middle', received: 'High',
    });
  });

  it('takes a level that the other tool has a number for', () => {
    const mapping = { ...figures({ at: '/grade', of: 'one', figure: 'level' }), levels: { 1: 'low', 2: 'middle' } };
    expect(unwrap(verifyStated(compiled, sheet, { grade: 2 }, mapping)).agrees).toBe(true);
    expect(unwrap(verifyStated(compiled, sheet, { grade: 1 }, mapping)).first).toMatchObject({ expected: 'middle', received: 1 });
    expect(problemsOf(verifyStated(compiled, sheet, { grade: [2] }, mapping))).toEqual(['stated.no-figure /grade']);
  });

  it('rounds as the other tool does', () => {
    const rounded = (places: number, mode: 'up' | 'down', score: string) =>
      unwrap(verifyStated(compiled, sheet, { score }, figures({ at: '/score', of: 'one', figure: 'rounded', rounding: { places, mode } }))).first;
    expect(rounded(0, 'up', '3')).toBeNull();
    expect(rounded(3, 'down', '2.333')).toBeNull();
    expect(rounded(3, 'up', '2.333')).toEqual({
      code: 'stated.figure-differs', path: ['score'], of: 'one', figure: 'rounded', expected: '2.334', received: '2.333', exact: '7/3',
    });
  });

  it('takes a number as it is written, and 2.30 for 2.3', () => {
    for (const score of ['2.3', '2.30', 2.3]) {
      expect(unwrap(verifyStated(compiled, sheet, { score }, figures({ at: '/score', of: 'one', figure: 'rounded' }))).agrees).toBe(true);
    }
    // Small and large numbers are written with an exponent by every tool that works in doubles.
    const small = (stated: unknown) => unwrap(verifyStated(compiled, sheet, stated, figures({ at: '/score', of: 'one', figure: 'exact' }))).first;
    expect(small({ score: 5e-17 })).toMatchObject({ received: 5e-17, expected: '7/3' });
    expect(small({ score: '2.3333333333333335E+00' })).not.toBeNull();
    expect(small({ score: 3e22 })).toMatchObject({ code: 'stated.figure-differs', received: 3e22 });
    const one = (score: unknown) => unwrap(verifyStated(compiled, sheet, { score }, figures({ at: '/score', of: 'one', figure: 'rounded' }))).agrees;
    expect([one('23e-1'), one('0.23E1'), one('+2.3'), one('2.3e0')]).toEqual([true, true, true, true]);
    for (const score of ['1e9999999', '2,3', '2.3.1', 'e1', '0x2', ' 2.3', '']) {
      expect(problemsOf(verifyStated(compiled, sheet, { score }, figures({ at: '/score', of: 'one', figure: 'exact' })))).toEqual(['stated.no-figure /score']);
    }
    // No double is seven thirds, however many digits it shows.
    expect(unwrap(verifyStated(compiled, sheet, { score: 7 / 3 }, figures({ at: '/score', of: 'one', figure: 'exact' }))).agrees).toBe(false);
  });

  it('finds keys as a JSON Pointer writes them, and only own ones', () => {
    const odd = { 'a/b': { '~1': [0, '7/3'] }, '': '7/3' };
    for (const at of ['/a~1b/~01/1', '/']) {
      expect(unwrap(verifyStated(compiled, sheet, odd, figures({ at, of: 'one', figure: 'exact' }))).agrees).toBe(true);
    }
    expect(problemsOf(verifyStated(compiled, sheet, odd, figures(
      { at: '/toString', of: 'one', figure: 'exact' }, { at: '/a~1b/~01/length', of: 'one', figure: 'exact' }, { at: '/a~1b', of: 'one', figure: 'exact' },
    )))).toEqual(['stated.nowhere /toString', 'stated.nowhere /a~1b/~01/length', 'stated.no-figure /a~1b']);
  });

  it('names everything wrong with a mapping at once', () => {
    const mapping = {
      ...figures({ at: 'one', of: 'one', figure: 'exact' }, { at: '/one', of: 'three', figure: 'exact' }), levels: { High: 'highest' },
      answers: { levels: { 3: 'top' }, from: [{ at: '/a', statement: 'z' }, { at: '/a', statement: 'a' }, { at: '/b', statement: 'a' }] },
    };
    expect(problemsOf(verifyStated(compiled, sheet, stated, mapping))).toEqual([
      'format /mapping/figures/0/at', 'unknown-reference /mapping/figures/1/of', 'unknown-reference /mapping/levels/High',
      'unknown-reference /mapping/answers/from/0/statement', 'duplicate-id /mapping/answers/from/2/statement', 'unknown-reference /mapping/answers/levels/3',
    ]);
  });

  it('names every answer that the mapping gives no meaning to, and asks for answers where there are none', () => {
    const mapping = {
      ...figures({ at: '/total', of: 'one', figure: 'exact' }),
      answers: { levels: { Yes: 'high' }, states: { 'n/a': 'not-applicable' }, from: [{ at: '/a', statement: 'a' }, { at: '/b', statement: 'b' }, { at: '/c', statement: 'c' }] },
    };
    const result = readStatedAnswers(compiled, { a: 'Yes', b: 'Perhaps' }, mapping);
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'stated.unknown-answer', path: ['b'], expected: ['Yes', 'n/a'], received: 'Perhaps' },
      { code: 'stated.nowhere', path: ['c'], expected: 'answer' },
    ]);
    expect(unwrap(readStatedAnswers(compiled, { a: 'Yes', b: 'n/a', c: 'Yes' }, mapping)).answers).toEqual({
      a: { state: 'answered', level: 'high' }, b: { state: 'not-applicable' }, c: { state: 'answered', level: 'high' },
    });
    expect(problemsOf(verifyStated(compiled, undefined, { total: 1 }, figures({ at: '/total', of: 'one', figure: 'exact' })))).toEqual([
      'stated.no-answers /mapping/answers',
    ]);
  });
});
