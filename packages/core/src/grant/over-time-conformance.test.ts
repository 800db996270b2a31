import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPointer, unwrap } from '../problems/index.js';
import { grantOverTime } from './grant-over-time.js';
import { money } from './money.js';
import type { GrantOverTime, Scenario } from './over-time-result.js';
import { expectAsPrinted, printed, type Estimate } from './published-estimates.test-helper.js';

const read = <Case>(name: string): readonly Case[] =>
  (JSON.parse(readFileSync(new URL(`../../conformance/grant/${name}`, import.meta.url), 'utf8')) as { cases: readonly Case[] }).cases;

describe('over-time-cases.json', () => {
  interface Case {
    readonly id: string;
    readonly claim: unknown;
    readonly later?: unknown;
    readonly expected?: Readonly<Record<string, unknown>>;
    readonly problems?: readonly { readonly code: string; readonly pointer: string }[];
  }
  const at = (result: unknown, pointer: string): unknown =>
    pointer.split('/').slice(1).reduce((value, key) => (value as Record<string, unknown>)[key], result);

  it.each(read<Case>('over-time-cases.json'))('$id', ({ claim, later, expected = {}, problems = [] }) => {
    const result = grantOverTime({ claim, later });
    if (!result.ok) {
      expect(result.problems.map(({ code, path }) => ({ code, pointer: toPointer(path) }))).toEqual(problems);
      return;
    }
    expect(problems).toEqual([]);
    expect(Object.fromEntries(Object.keys(expected).map((pointer) => [pointer, at(result.value, pointer)]))).toEqual(expected);
  });
});

describe('published-estimates.json over time, with nothing added by later years', () => {
  const estimates = read<Estimate>('published-estimates.json');
  const overTime = ({ safetyValve = false }: Estimate, amount: string): GrantOverTime =>
    unwrap(grantOverTime({
      claim: {
        format: 'send-reform/grant-claim/1', deficits: { publishedAccounts: { amount, status: 'draft' } }, ineligible: [],
        differencesExplained: false, plan: { status: 'submitted' }, safetyValve,
      },
      later: {
        format: 'send-reform/later-years/1',
        years: ['2026-27', '2027-28'].map((year) => ({ year, deficit: '0.00', status: 'assumed' })),
      },
    }));
  const deficitOf = ({ printed: { deficit, grant } }: Estimate): string =>
    money(deficit === undefined ? printed(grant!).amount.div('0.9').toDecimalPlaces(2) : printed(deficit).amount);
  const isCounterExample = ({ direction }: Estimate): boolean => direction === 'counter-example';
  const scenario = ({ scenarios }: GrantOverTime, id: Scenario['id']): Scenario => scenarios.find((one) => one.id === id)!;

  it('are nine, one of them a counter-example', () => {
    expect(estimates).toHaveLength(9);
    expect(estimates.filter(isCounterExample)).toHaveLength(1);
  });

  it.each(estimates.filter((one) => !isCounterExample(one)))('$id: under either round the grant comes in and leaves what was printed', (estimate) => {
    const { grant, staysWithCouncil } = estimate.printed;
    const result = overTime(estimate, deficitOf(estimate));
    for (const id of ['approved-first-round', 'approved-after-revision'] as const) {
      const { years: [, paid, last], overrideEnd } = scenario(result, id);
      if (grant !== undefined && /\d\d/.test(grant)) expectAsPrinted(paid!.grant.amount!, grant);
      if (staysWithCouncil !== undefined) expectAsPrinted(paid!.closing.amount!, staysWithCouncil);
      expect(overrideEnd.onReserves.amount).toBe(last!.closing.amount);
    }
    expect(scenario(result, 'not-approved').overrideEnd.onReserves.amount).toBe(deficitOf(estimate));
  });

  it.each(estimates.filter(isCounterExample))('$id: what stays by the rules is not what the council expects, so it is flagged and no range is given', (estimate) => {
    const result = overTime(estimate, deficitOf(estimate));
    const byTheRules = scenario(result, 'approved-first-round').years[1]!.closing.amount!;
    expect(() => expectAsPrinted(byTheRules, estimate.printed.staysWithCouncil!)).toThrow();
    expect(result.grant.flags.map(({ code }) => code)).toContain('safety-valve');
    expect(result.sensitivity.figures).toEqual([]);
    expect(result.sensitivity.notRanged.map(({ code }) => code)).toContain('safety-valve-no-range');
  });
});
