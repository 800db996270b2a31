import { describe, expect, it } from 'vitest';
import { compiledSmall } from '../assessment/sheet.test-inputs.js';
import type { AnswerSheet } from '../assessment/index.js';
import { agreementStatistics } from './agreement-statistics.js';
import { checkPartnership } from './check-partnership.js';
import { sheetWith } from './partnership.test-inputs.js';
import { rollUp, type RollUpOptions } from './roll-up.js';

const compiled = compiledSmall();
const sheet = (id: string, answers: Parameters<typeof sheetWith>[2], more: Partial<AnswerSheet> = {}) => sheetWith(compiled, id, answers, more);
const statement = (id: string, sheets: readonly AnswerSheet[], options?: RollUpOptions) =>
  rollUp(compiled, sheets, options).statements.find((one) => one.statement === id)!;

describe('rollUp', () => {
  const sheets = [
    sheet('e', { a1: 'l2', a2: ['g1', 'g2'], b1: '?' }, { partner: 'education' }),
    sheet('h1', { a1: 'l4', a2: ['g1'], b1: '-' }, { partner: 'health', respondent: 'First' }),
    sheet('h2', { a1: 'l3', b1: 'l1' }, { partner: 'health', respondent: 'Second' }),
    sheet('n', { a1: 'l2' }),
  ];

  it('says how many said what, how far that ranges, and where partners stand', () => {
    expect(statement('a1', sheets)).toMatchObject({
      sheets: 4, n: 4, lowest: 'l2', highest: 'l4', range: 2, apart: 2, suppressed: false, open: [],
      levels: [{ level: 'l1', count: 0 }, { level: 'l2', count: 2 }, { level: 'l3', count: 1 }, { level: 'l4', count: 1 }],
      partners: [
        { partner: 'education', sheets: 1, n: 1, position: ['l2'] },
        { partner: 'health', sheets: 2, n: 2, position: ['l3', 'l4'], lowest: 'l3', highest: 'l4', range: 1 },
        { partner: null, sheets: 1, position: ['l2'] },
      ],
    });
  });

  it('takes the level that ticked indicators decide', () => {
    expect(statement('a2', sheets)).toMatchObject({ n: 2, lowest: 'l1', highest: 'l4', range: 3 });
  });

  it('keeps those without a level apart, and names who has not answered', () => {
    expect(statement('b1', sheets)).toMatchObject({
      n: 1, states: { unanswered: 1, doNotKnow: 1, notApplicable: 1, notAsked: 0 }, open: [{ sheet: 'n', partner: null, respondent: null }],
    });
    expect(statement('b2', sheets)).toMatchObject({ n: 0, lowest: null, highest: null, range: null, apart: null });
    expect(statement('b2', sheets).open).toContainEqual({ sheet: 'h2', partner: 'health', respondent: 'Second' });
  });

  it('shows a partner without a sheet', () => {
    expect(rollUp(compiled, sheets.slice(0, 1)).partners).toEqual([{ partner: 'education', sheets: 1 }, { partner: 'health', sheets: 0 }]);
  });

  it('counts who is not asked', () => {
    const byPlace = compiledSmall((draft) => { draft.sections[1]!.statements[0]!.appliesTo = { kind: ['county'] }; });
    const [one] = [sheetWith(byPlace, 's', { a1: 'l1' }, { place: { kind: 'london' } })];
    const { statements } = rollUp(byPlace, [one]);
    expect(statements[2]).toMatchObject({ statement: 'b1', states: { notAsked: 1, unanswered: 0 }, open: [] });
  });

  it('counts lowest where a reversed statement counts least', () => {
    const reversed = compiledSmall((draft) => { draft.sections[0]!.statements[0]!.reversed = true; });
    const rolledUp = rollUp(reversed, [sheetWith(reversed, 's', { a1: 'l1' }), sheetWith(reversed, 't', { a1: 'l4' })]);
    expect(rolledUp.statements[0]).toMatchObject({ lowest: 'l4', highest: 'l1', range: 3 });
  });

  it('refuses a sheet of another instrument, and a threshold that withholds nothing', () => {
    const other = compiledSmall((draft) => { draft.version = '2.0.0'; });
    expect(() => rollUp(other, sheets)).toThrow(TypeError);
    expect(() => rollUp(compiled, sheets, { anonymous: { threshold: 2 } })).toThrow(RangeError);
  });

  it('is plain data', () => {
    const rolledUp = rollUp(compiled, sheets, { anonymous: { threshold: 3 } });
    expect(JSON.parse(JSON.stringify(rolledUp))).toEqual(rolledUp);
  });
});

describe('anonymous respondents', () => {
  const people = (partner: string, levels: readonly string[]) =>
    levels.map((level, index) => sheet(`${partner}-${index}`, { a1: level }, { partner, respondent: `${partner} ${index}` }));
  const many = (level: string, count: number): string[] => Array.from({ length: count }, () => level);
  const anonymous = { threshold: 5 };

  it('have small counts withheld with everything that could give them away, and what follows from them', () => {
    const sheets = [...people('education', [...many('l1', 8), 'l3', 'l3']), ...people('health', many('l2', 6))];
    const { partners, ...all } = statement('a1', sheets, { anonymous });
    expect(partners[0]).toMatchObject({ sheets: 10, n: null, lowest: null, range: null, suppressed: true, position: [] });
    expect(partners[0]!.levels.map(({ count }) => count)).toEqual([null, null, null, null]);
    // Two at l3 are two in the total as well, and what health said would tell why the total is withheld.
    expect(partners[1]).toMatchObject({ n: null, suppressed: true, position: [] });
    expect(all).toMatchObject({ sheets: 16, n: null, suppressed: true });
    expect(all.levels.every(({ count }) => count === null)).toBe(true);
  });

  it('have totals shown in the place of rows where nothing follows from them', () => {
    const sheets = [...people('education', [...many('l1', 4), ...many('l2', 4)]), ...people('health', [...many('l1', 3), ...many('l2', 3)])];
    const { partners, ...all } = statement('a1', sheets, { anonymous });
    expect(all).toMatchObject({ n: 14, suppressed: false, lowest: 'l1', highest: 'l2' });
    expect(all.levels.map(({ count }) => count)).toEqual([7, 7, 0, 0]);
    expect(partners.map(({ levels }) => levels.map(({ count }) => count))).toEqual([[null, null, 0, 0], [null, null, 0, 0]]);
  });

  it('are not named, and partners keep their own word', () => {
    const own = sheet('own', { a1: 'l4' }, { partner: 'health' });
    const sheets = [...people('education', many('l1', 2)), ...people('health', ['l1', 'l2', 'l3']), own];
    const health = statement('a1', sheets, { anonymous }).partners[1]!;
    expect(health).toMatchObject({ position: ['l4'], suppressed: true, n: null });
    expect(statement('b1', sheets, { anonymous }).open).toEqual([{ sheet: 'own', partner: 'health', respondent: null }]);
    expect(JSON.stringify(rollUp(compiled, sheets, { anonymous }))).not.toContain('health 1');
  });

  it('give nobody away who is alone in a partner, whatever the others say', () => {
    const alone = (level: string) =>
      statement('a1', [...people('education', many('l1', 7)), ...people('health', [level]), ...nobodys], { anonymous });
    const nobodys = many('l3', 5).map((level, index) => sheet(`n${index}`, { a1: level }, { respondent: `n${index}` }));
    // Otherwise whether the total is shown would tell that the only answer of health is neither l1 nor l3.
    expect(alone('l2')).toEqual(alone('l4'));
    expect(alone('l2').partners.map(({ n, position }) => [n, position])).toEqual([[null, []], [null, []], [null, []]]);
    expect(alone('l1').levels.map(({ count }) => count)).toEqual([8, 0, 5, 0]);
    // And to whoever gave that answer, the total less their own would be all that the only other partner said.
    const two = statement('a1', [...people('education', [...many('l1', 7), ...many('l2', 4)]), ...people('health', ['l2'])], { anonymous });
    expect([two.n, two.partners.map(({ n }) => n)]).toEqual([null, [null, null]]);
  });

  it('are those that the host says', () => {
    const sheets = [...people('education', ['l1']), ...people('health', ['l3'])];
    const { partners, apart } = statement('a1', sheets, { anonymous: { threshold: 5, own: ['education-0', 'health-0'] } });
    expect(partners.map(({ position, n }) => [position, n])).toEqual([[['l1'], 1], [['l3'], 1]]);
    expect(apart).toBe(2);
  });

  it('leave no statistic of a section from which a count could be worked out', () => {
    const sheets = [...people('education', [...many('l1', 8), 'l3']), ...people('health', many('l2', 6))];
    const [overall, a, b] = agreementStatistics(compiled, rollUp(compiled, sheets, { anonymous }));
    expect([overall, a].map((one) => [one!.n, one!.alpha, one!.kappa])).toEqual(
      [1, 2].map(() => [null, { exact: null, reason: 'suppressed' }, { exact: null, reason: 'suppressed' }]));
    // Nobody answered in the other section, which is no secret.
    expect(b).toMatchObject({ n: 0, alpha: { reason: 'nothing-pairable' } });
  });
});

describe('checkPartnership', () => {
  const good = [sheet('a', {}, { respondent: 'One' }), sheet('b', {}, { respondent: 'Two' })];

  it('gives good sheets as they are', () => {
    expect(checkPartnership(compiled, good)).toEqual({ ok: true, value: good });
    expect(checkPartnership(compiled, [])).toEqual({ ok: true, value: [] });
  });

  it('names every problem with all of them at once', () => {
    const checked = checkPartnership(compiled, [
      good[0],
      { ...good[1], id: 'a' },
      { ...good[1], id: 'c', instrument: { ...good[1]!.instrument, version: '0.9.0' }, answers: { a1: { state: 'answered', level: 'l9' } } },
      { ...good[0], id: 'd' },
      { ...good[0], id: 'e', respondent: 'Five', place: { dfeCode: '893' } },
      7,
    ]);
    expect(checked.ok ? [] : checked.problems.map(({ code, path }) => [code, path.join('/')])).toEqual([
      ['sheet.other-version', '2/instrument/version'], ['answer.unknown-level', '2/answers/a1/level'], ['type', '5'],
      ['duplicate-id', '1/id'], ['partnership.same-respondent', '3/respondent'], ['partnership.other-place', '4/place'],
    ]);
  });
});
