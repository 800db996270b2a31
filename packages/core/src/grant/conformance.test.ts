import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../areas/index.js';
import { toPointer, unwrap, type Quoted } from '../problems/index.js';
import { calculateGrant } from './calculate-grant.js';
import { deficitFromCarryForward } from './carry-forward.js';
import { money, pounds, total } from './money.js';
import { expectAsPrinted, printed, type Estimate } from './published-estimates.test-helper.js';
import type { GrantResult } from './result.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../conformance/grant/${name}`, import.meta.url), 'utf8');

/** The parts of a case file that the tests below use; each file holds those that it needs. */
interface CaseFile<Case> {
  readonly cases: readonly Case[];
}
const casesOf = <Case>(name: string): readonly Case[] => (JSON.parse(read(name)) as CaseFile<Case>).cases;

interface Case {
  readonly id: string;
  readonly claim: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** What a result holds at a JSON Pointer. */
const at = (result: unknown, pointer: string): unknown =>
  pointer.split('/').slice(1).reduce((value, key) => (value as Record<string, unknown>)[key], result);

describe.each(['rule-cases.json', 'choice-cases.json'])('%s', (file) => {
  it.each(casesOf<Case>(file))('$id', ({ claim, expected }) => {
    const result = unwrap(calculateGrant(claim));
    const found = Object.fromEntries(Object.keys(expected).map((pointer) => [pointer, at(result, pointer)]));
    expect(found).toEqual(expected);
    expect(result.derivation.at(-1)!.value).toBe(result.grant);
  });
});

describe('bad-claims.json', () => {
  interface BadClaim {
    readonly id: string;
    readonly claim: unknown;
    readonly problems: readonly { readonly code: string; readonly pointer: string }[];
  }

  it.each(casesOf<BadClaim>('bad-claims.json'))('$id', ({ claim, problems }) => {
    const result = calculateGrant(claim);
    const found = result.ok ? [] : result.problems.map(({ code, path }) => ({ code, pointer: toPointer(path) }));
    expect(new Set(found)).toEqual(new Set(problems));
    expect(found).toHaveLength(problems.length);
  });
});

/** The grant for one deficit, in the published accounts, with nothing ineligible. */
const grantFor = (amount: string, more: Readonly<Record<string, Quoted>> = {}): GrantResult =>
  unwrap(calculateGrant({
    format: 'send-reform/grant-claim/1',
    deficits: { publishedAccounts: { amount, status: 'draft' } },
    ineligible: [],
    differencesExplained: false,
    plan: { status: 'submitted' },
    ...more,
  }));

describe('published-estimates.json', () => {
  const estimates = casesOf<Estimate>('published-estimates.json');
  const ofDirection = (wanted: Estimate['direction']) => estimates.filter(({ direction }) => direction === wanted);
  const deficitIn = ({ printed: { deficit } }: Estimate): string => money(printed(deficit!).amount);
  const flagsOf = ({ safetyValve = false }: Estimate) => ({ safetyValve });

  it('has five forward, three inverse and one counter-example, each of a known authority', () => {
    expect(['forward', 'inverse', 'counter-example'].map((direction) =>
      ofDirection(direction as Estimate['direction']).length)).toEqual([5, 3, 1]);
    for (const { area } of estimates) expect(findArea(area.dfeCode, { on: '2026-03-31' })?.name).toBe(area.name);
  });

  it.each(ofDirection('forward'))('$id: the deficit gives what was printed', (estimate) => {
    const result = grantFor(deficitIn(estimate), flagsOf(estimate));
    const { grant, staysWithCouncil } = estimate.printed;
    if (grant !== undefined) expectAsPrinted(result.grant, grant);
    if (staysWithCouncil !== undefined) expectAsPrinted(result.staysWithCouncil.total, staysWithCouncil);
  });

  /** The deficit, in whole pence, whose 90% is a grant. */
  const impliedBy = (grant: string): string => money(printed(grant).amount.div('0.9').toDecimalPlaces(2));

  it.each(ofDirection('inverse'))('$id: the deficit that it implies gives the grant', ({ printed: { grant } }) => {
    expectAsPrinted(grantFor(impliedBy(grant!)).grant, grant!);
  });

  it('implies the deficits that were worked out by hand', () => {
    const implied = Object.fromEntries(
      ofDirection('inverse').map(({ id, printed: { grant } }) => [id, impliedBy(grant!)]),
    );
    expectAsPrinted(implied['cheshire-east']!, '~144.4');
    expectAsPrinted(implied.hertfordshire!, '~88.9');
    expectAsPrinted(implied['central-bedfordshire']!, '~70.0');
  });

  it('adds up to the total that was printed beside them', () => {
    const { totals } = JSON.parse(read('published-estimates.json')) as { totals: { of: string[]; grant: string }[] };
    expect(totals).toHaveLength(1);
    for (const { of, grant } of totals) {
      const parts = estimates.filter(({ id }) => of.includes(id));
      const sum = total(parts.map((estimate) => printed(estimate.printed.grant!).amount));
      expect(money(sum)).toBe(money(printed(grant).amount));
    }
  });

  it.each(ofDirection('counter-example'))('$id: flagged, with no range, not held to 10%', (estimate) => {
    const result = grantFor(deficitIn(estimate), flagsOf(estimate));
    expect(result.flags.map(({ code }) => code)).toEqual(['safety-valve']);
    expect(result.range).toBeNull();
    expect(result.assumptions.every(({ range }) => range === null)).toBe(true);
  });
});

describe('recorded-deficits.json', () => {
  interface Recorded {
    readonly area: { readonly name: string; readonly dfeCode: string };
    readonly asAt: string;
    readonly deficit: string;
    readonly grant: string;
    readonly staysWithCouncil: string;
  }

  it.each(casesOf<Recorded>('recorded-deficits.json'))('$area.name, $asAt', (recorded) => {
    // By code: the press writes Herefordshire, the Department "Herefordshire, County of".
    expect(findArea(recorded.area.dfeCode, { on: '2026-03-31' })).toBeDefined();
    const { grant, staysWithCouncil } = grantFor(recorded.deficit);
    expect({ grant, staysWithCouncil: staysWithCouncil.total })
      .toEqual({ grant: recorded.grant, staysWithCouncil: recorded.staysWithCouncil });
  });
});

describe('additive-checks.json', () => {
  interface Additive {
    readonly area: { readonly name: string };
    readonly parts: Readonly<Record<string, string>>;
    readonly total: string;
  }

  it.each(casesOf<Additive>('additive-checks.json'))('$area.name', ({ parts, total: sum }) => {
    expect(money(total(Object.values(parts).map(pounds)))).toBe(sum);
  });
});

describe('dsg-balances-2019-20-to-2021-22.csv', () => {
  /** Code, year and balance; a name in quotation marks may hold commas. */
  const rows = read('dsg-balances-2019-20-to-2021-22.csv').trim().split(/\r?\n/).slice(1).map((line) => {
    const fields = line.replace(/"[^"]*"/, 'name').split(',');
    return { dfeCode: fields[0]!, year: fields[3]!, balance: fields[6]! };
  });
  const results = rows.map(({ dfeCode, year, balance }) => {
    const deficit = unwrap(deficitFromCarryForward(balance));
    return { dfeCode, year, deficit, result: grantFor(deficit, { dfeCode }) };
  });
  const deficits = results.filter(({ deficit }) => pounds(deficit).gt(0));

  it('has every row', () => {
    expect(rows).toHaveLength(448);
    expect(deficits).toHaveLength(297);
  });

  it('resolves every code on the last day of its year, authorities of the past among them', () => {
    for (const { dfeCode, year } of rows) {
      const area = findArea(dfeCode, { on: `20${year.slice(-2)}-03-31` });
      expect(area?.dfeCode, `${dfeCode} in ${year}`).toBe(dfeCode);
    }
    const nameOf = (dfeCode: string, on: string) => findArea(dfeCode, { on })?.name;
    expect([nameOf('909', '2022-03-31'), nameOf('928', '2021-03-31')]).toEqual(['Cumbria', 'Northamptonshire']);
  });

  it('gives 90% of every deficit and nothing for every surplus', () => {
    for (const { deficit, result } of results) {
      const isDeficit = pounds(deficit).gt(0);
      expect(result.eligible).toBe(isDeficit);
      expect(result.exact).toBe(isDeficit ? pounds(deficit).times('0.9').toString() : '0');
      expect(result.payment.status).toBe(isDeficit ? 'not-payable' : 'nothing-to-pay');
    }
  });

  it('reconciles to the penny, year by year', () => {
    const sums = (year: string) => {
      const ofYear = deficits.filter((row) => row.year === year);
      const sum = (of: (row: (typeof deficits)[number]) => string) =>
        money(total(ofYear.map((row) => pounds(of(row)))));
      return [
        sum(({ deficit }) => deficit),
        sum(({ result }) => result.grant),
        sum(({ result }) => result.staysWithCouncil.total),
      ];
    };
    // The sums were made from the same file by another program, in decimals.
    expect(sums('2019-20')).toEqual(['675356480.00', '607820832.00', '67535648.00']);
    expect(sums('2020-21')).toEqual(['1048658520.00', '943792668.00', '104865852.00']);
    expect(sums('2021-22')).toEqual(['1442617524.00', '1298355771.60', '144261752.40']);
  });
});
