import { CHOICE_IDS, CHOICES, grantOverTime, type GrantOverTime, type MarkedAmount, type Scenario } from '@send-reform/core/grant';
import { toPointer, unwrap } from '@send-reform/core/problems';
import { grantEnglish, grantOverTimeEnglish } from '@send-reform/core/text';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everySheetInOffice, OFFICE, withoutShown } from '../office.test-helper.js';
import { writeCells } from '../in-place/index.js';
import { grantWorkbookEnglish as english } from '../text/grant.en.js';
import { readWorkbook } from '../xlsx/index.js';
import { claimed, type Claimed } from './claims.test-helper.js';
import { grantToWorkbook } from './grant-to-workbook.js';

interface Case {
  readonly claim?: Claimed['claim'];
  readonly later?: Claimed['later'];
  readonly deficit?: string;
  readonly printed?: { readonly deficit?: string; readonly grant?: string };
  readonly safetyValve?: boolean;
}

const read = (name: string): readonly Case[] =>
  (JSON.parse(readFileSync(new URL(`../../../core/conformance/grant/${name}`, import.meta.url), 'utf8')) as { cases: readonly Case[] }).cases;

const alone = (amount: string, safetyValve = false): Claimed => ({
  claim: {
    format: 'send-reform/grant-claim/1', deficits: { publishedAccounts: { amount, status: 'draft' } }, ineligible: [], differencesExplained: false,
    plan: { status: 'submitted' }, safetyValve,
  },
});

/** Millions as printed; the deficit that a printed grant implies is to the pound. */
function estimated({ printed, safetyValve }: Case): Claimed {
  const millions = Number((printed!.deficit ?? printed!.grant!).replace(/^[~>]/, ''));
  return alone((printed!.deficit === undefined ? Math.round(millions / 0.9 * 1_000_000) : millions * 1_000_000).toFixed(2), safetyValve);
}

/** Every case of the conformance kit that is a claim. */
const CASES: readonly Claimed[] = [
  ...['rule-cases.json', 'choice-cases.json', 'over-time-cases.json'].flatMap((name) => read(name) as readonly Claimed[]).filter((one) => grantOverTime(one).ok),
  ...read('published-estimates.json').map(estimated),
  ...read('recorded-deficits.json').map(({ deficit }) => alone(deficit!)),
];

const RANDOM = fc.sample(claimed, { seed: 20270331, numRuns: 200 });

/** An amount as it is shown: with its thousands apart. */
const shown = (amount: string | null): string => (amount ?? '').replace(/\B(?=(?:\d{3})+(?=\.))/g, ',');

type Lines = readonly (readonly string[])[];

/** What the core says, as the first sheet shows it: figures by their names, then every option with what would come out. */
function saidOfGrant({ grant: result }: GrantOverTime): string[][] {
  const { staysWithCouncil: stays } = result;
  const figures: (readonly [keyof typeof english, string | null])[] = [
    ['result.used', result.deficitUsed], ['result.taken-out', result.ineligible], ['result.eligible', result.eligibleDeficit], ['result.grant', result.grant],
    ['result.lowest', result.range?.lowest ?? null], ['result.highest', result.range?.highest ?? null],
    ['result.shareNotCovered', stays.shareNotCovered], ['result.ineligible', stays.ineligible], ['result.unrecognised', stays.unrecognised],
    ['result.addedBack', stays.addedBack], ['result.total', stays.total], ['result.accounts', result.accountsDeficit.amount],
  ];
  const options = CHOICE_IDS.flatMap((id) => CHOICES[id].map((option): string[] => {
    const { alternatives } = result.assumptions.find((one) => one.id === id)!;
    const other = alternatives.find(({ choice }) => choice === option) ?? { grant: result.grant, staysWithCouncil: stays.total };
    return [grantEnglish[`choice.${id}.${option}` as keyof typeof grantEnglish], shown(other.grant), shown(other.staysWithCouncil)];
  }));
  return [...figures.map(([key, amount]) => [english[key], shown(amount)]), [english['result.adds-up'], english.yes], ...options];
}

function foundOfGrant(lines: Lines, said: readonly (readonly string[])[]): string[][] {
  const options = lines.slice(lines.findIndex(([label]) => label === english.choices)).filter(([label, grant = '']) => label === '' && grant !== '');
  return said.map(([label, , stays], index) => {
    if (stays !== undefined) {
      const [, grant = '', words = '', left = ''] = options[index - (said.length - options.length)] ?? [];
      return [words, grant, left];
    }
    return [label!, lines.find(([first]) => first === label)?.[1] ?? 'missing'];
  });
}

const LINES = ['opening', 'inYear', 'grant', 'support', 'onReserves', 'closing'] as const;
const PARTS = ['grantOutstanding', 'shareNotCovered', 'ineligible', 'unrecognised', 'addedBack', 'surplus', 'later'] as const;

/** A scenario line by line: six amounts of each year, the parts of its balance and that they add up, and the end of the override. */
function saidOfScenario({ years, overrideEnd }: Scenario): string[][] {
  const amounts = (of: (year: Scenario['years'][number]) => MarkedAmount | undefined): string[] => years.map((year) => shown(of(year)?.amount ?? null));
  return [
    ...LINES.map((line) => amounts((year) => year[line])),
    ...PARTS.map((part) => amounts(({ parts }) => parts?.[part])),
    years.map(({ parts, closing }) => (parts === null || closing.amount === null ? '' : english.yes)),
    ...[overrideEnd.onReserves, overrideEnd.reserves, overrideEnd.left].map(({ amount }) => [shown(amount), '', '', '']),
  ];
}

function foundOfScenario(lines: Lines, start: number): string[][] {
  const at = (row: number): string[] => [1, 3, 5, 7].map((column) => lines[row]?.[column] ?? '');
  const end = lines.findIndex(([label], row) => row > start && label === english['over-time.on-reserves'] && row > start + 6);
  return [
    ...LINES.map((_, index) => at(start + index)), ...PARTS.map((_, index) => at(start + LINES.length + 1 + index)),
    at(start + LINES.length + 1 + PARTS.length), at(end), at(end + 1), at(end + 2),
  ].map((cells, index) => (index >= LINES.length + PARTS.length + 1 ? [cells[0]!, '', '', ''] : cells));
}

function wrongIn(claims: readonly Claimed[], books: readonly Record<string, Lines>[]): unknown[] {
  return claims.flatMap((one, index): unknown[] => {
    const result = unwrap(grantOverTime(one));
    const said = saidOfGrant(result);
    const { Grant: grant = [], 'Over time': overTime = [] } = books[index]!;
    const starts = overTime.flatMap(([label], row) => (label === english['over-time.opening'] ? [row] : []));
    const pairs = [
      ...said.map((row, at) => [foundOfGrant(grant, said)[at], row] as const),
      ...result.scenarios.flatMap((scenario, which) => saidOfScenario(scenario).map((row, at) => [foundOfScenario(overTime, starts[which]!)[at], row] as const)),
    ];
    return pairs.filter(([found, row]) => JSON.stringify(found) !== JSON.stringify(row)).map(([found, row]) => ({ index, found, said: row }));
  });
}

const written = (one: Claimed): Uint8Array => unwrap(grantToWorkbook(one));

describe.skipIf(OFFICE === undefined)('LibreOffice works the formulas out anew', () => {
  test('and comes to what the core says, on every case of the conformance kit', () => {
    expect(CASES.length).toBeGreaterThan(65);
    expect(wrongIn(CASES, everySheetInOffice(CASES.map((one) => withoutShown(written(one))))).slice(0, 2)).toEqual([]);
  }, 240_000);

  test.each([0, 50, 100, 150])('and on 200 random claims, with and without later years: fifty from number %i', (first) => {
    const some = RANDOM.slice(first, first + 50);
    expect(wrongIn(some, everySheetInOffice(some.map((one) => withoutShown(written(one))))).slice(0, 2)).toEqual([]);
  }, 240_000);

  test('and follows what is changed in it', () => {
    const { claim } = alone('41500000.05');
    const changed = { ...claim, deficits: { dsgNote: { amount: '40900000.55', status: 'draft' }, publishedAccounts: { amount: '41500000.05', status: 'draft' } }, choices: { rounding: 'pound-down', accounts: 'figure-used' } };
    const bytes = written({ claim });
    const { cells } = unwrap(readWorkbook(bytes)).sheets[1]!;
    const rowOf = (words: string): string => Object.entries(cells).find(([, { value }]) => value === words)![0].replace(/^\D+/, '');
    const edited = unwrap(writeCells(bytes, [
      { sheet: 'Claim', cell: `B${rowOf(grantEnglish['name.dsgNote'])}`, kind: 'number', text: '40900000.55' },
      { sheet: 'Claim', cell: `C${rowOf(grantEnglish['choice.rounding'])}`, kind: 'text', text: grantEnglish['choice.rounding.pound-down'] },
      { sheet: 'Claim', cell: `C${rowOf(grantEnglish['choice.accounts'])}`, kind: 'text', text: grantEnglish['choice.accounts.figure-used'] },
    ])).bytes;
    const [book] = everySheetInOffice([edited]);
    expect(wrongIn([{ claim: changed }], [book!])).toEqual([]);
    expect(book!.Grant!.find(([label]) => label === english['result.written'])![2]).toContain('Changed since');
  }, 60_000);

  test('and shows no figure where whole numbers are no longer kept apart, or where something is no amount', () => {
    const bytes = [written(alone('999999999999.99')), unwrap(writeCells(written(alone('5.00')), [{ sheet: 'Claim', cell: 'B9', kind: 'number', text: '5.005' }])).bytes];
    const shownAs = everySheetInOffice(bytes).map(({ Grant: grant }) => grant!.find(([label]) => label === english['result.grant'])![1]);
    expect(shownAs).toEqual(['#N/A', '#N/A']);
  }, 60_000);
});

test('ties, surpluses, nothing left and limits are among the random claims', () => {
  const results = RANDOM.map((one) => unwrap(grantOverTime(one)).grant);
  const count = (isOne: (result: GrantOverTime['grant']) => boolean): number => results.filter(isOne).length;
  expect(count(({ exact }) => /\.\d\d5$/.test(exact))).toBeGreaterThan(10);
  expect(count(({ eligible }) => !eligible)).toBeGreaterThan(10);
  expect(count(({ eligible, grant }) => eligible && grant === '0.00')).toBeGreaterThan(10);
  expect(count(({ derivation }) => derivation.some(({ code }) => code === 'limited'))).toBeGreaterThan(5);
  expect(count(({ range }) => range === null)).toBeGreaterThan(50);
});

describe('the workbook', () => {
  test('shows the figures before anything is worked out', () => {
    const { cells } = unwrap(readWorkbook(written(alone('44910000.05')))).sheets[0]!;
    expect(cells.A8!.value).toBe(english['result.grant']);
    expect(cells.B8).toMatchObject({ kind: 'number', value: '40419000.05' });
    expect(cells.B8!.formula).toContain('Working');
  });
  test('names every problem with a claim, and is not written then', () => {
    const result = grantToWorkbook({ claim: { ...alone('5').claim, deficits: {} }, later: { format: 'send-reform/later-years/1', years: [{}] } });
    expect(result.ok ? [] : result.problems.map(({ path }) => toPointer(path))).toEqual(['/claim/deficits', '/later/years/0/year', '/later/years/0/deficit', '/later/years/0/status']);
  });
  test('says everything by a catalogue', () => {
    const strange = Object.fromEntries(Object.keys(english).map((key) => [key, `«${key}»`]));
    const catalogue = Object.fromEntries(Object.keys({ ...grantEnglish, ...grantOverTimeEnglish }).map((key) => [key, `«${key}»`]));
    const { sheets } = unwrap(readWorkbook(unwrap(grantToWorkbook(alone('5.00'), { words: strange, catalogue }))));
    const plain = sheets.slice(0, 5).flatMap(({ name, cells }) => Object.values(cells).filter(({ kind, value, formula }) => formula === undefined && kind === 'text' && !value.includes('«') && value !== '')
      .map(({ value }) => `${name}: ${value}`));
    expect(plain.filter((one) => !/GOV\.UK|Letter|Nothing is published|Press|20\d\d-\d\d$|:\s*$/.test(one))).toEqual([]);
  });
});
