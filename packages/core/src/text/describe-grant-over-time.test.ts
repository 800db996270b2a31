import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { grantOverTime } from '../grant/index.js';
import { unwrap } from '../problems/index.js';
import { describeGrantOverTime, describeMarked, type GrantOverTimeDescription } from './describe-grant-over-time.js';
import { grantEnglish } from './grant.en.js';
import { grantOverTimeEnglish } from './grant-over-time.en.js';

interface Case {
  readonly id: string;
  readonly claim: object;
  readonly later?: object;
  readonly expected?: unknown;
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../conformance/grant/over-time-cases.json', import.meta.url), 'utf8'),
) as { cases: Case[] };
const good = cases.filter(({ expected }) => expected !== undefined);
const base = good.find(({ id }) => id === 'year-by-year')!;
const resultOf = ({ claim, later }: Case) => unwrap(grantOverTime({ claim, later }));
const ranged: Case = {
  id: 'ranged', claim: { ...base.claim, safetyValve: true },
  later: {
    format: 'send-reform/later-years/1', opening: { amount: '1.00', status: 'assumed', statedBy: 'Cabinet' },
    years: [{ year: '2026-27', deficit: '5.00', status: 'assumed', lowest: '4.00', highest: '6.00' }],
    reserves: { amount: '99000000.00', status: 'assumed' },
    assumption: { shares: [{ year: '2026-27', share: '0.5', lowest: '0.25', highest: '0.75' }] },
  },
};
const all = [...good, ranged, { ...ranged, id: 'ranged, no agreement', claim: base.claim }];

/** Every text of a description, wherever it stands. */
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : Object.entries(value as object)
    .filter(([key]) => !['code', 'source', 'id', 'year', 'lowestAt', 'highestAt', 'name', 'title'].includes(key)).map(([, one]) => one as unknown))
    .flatMap((one: unknown) => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? textsOf(one) : []));

describe('describeGrantOverTime', () => {
  it.each(all)('has a sentence for everything in $id', (one) => {
    const texts = textsOf(describeGrantOverTime(resultOf(one)));
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z0-9].*\.$/);
      expect(text).not.toMatch(/[{}]|undefined|null|(choice|window|from|name|scenario|figure|unknown|basis)\./);
    }
  });

  const described: GrantOverTimeDescription = describeGrantOverTime(resultOf(base));

  it('tells a year from its opening balance to its closing one, and what that consists of', () => {
    expect(described.scenarios[0]!.years[1]!.derivation.map(({ text }) => text)).toEqual([
      'The balance at the beginning of 2026-27 is £41,500,000.00.',
      '2026-27 adds £6,000,000.01, by draft accounts.',
      'The grant takes off £35,999,999.51: autumn 2026 or after.',
      'No support for what 2026-27 adds is counted, because no formula for it is published.',
      'The balance at the end of 2026-27 is £11,500,000.50.',
      'Of that, £3,999,999.94 is the part of the eligible deficit that the grant does not cover.',
      'Of that, £900,000.55 is spend that is not eligible.',
      'Of that, £600,000.00 is deficit in the accounts above the figure that was used.',
      'Of that, £6,000,000.01 comes from the years after 2025-26.',
    ]);
  });

  it('marks a projection as resting on whoever assumed it, and says where reserves do not reach', () => {
    const own = described.scenarios[3]!;
    expect(own.years[1]!.derivation.map(({ text }) => text)).toContain(
      'A projection, not a grant: support takes off £3,000,000.01, which is 50% of £6,000,000.01. ' +
      'That share is an assumption; nothing published supports it.',
    );
    expect(own.overrideEnd.map(({ text }) => text).at(-1)).toBe('They do not reach: £500,000.49 is not met.');
    expect(described.assumptions.map(({ text }) => text)).toContain('2027-28 is taken to add £4,000,000.00, stated by Director of Finance.');
  });

  it('tells a scenario of the user’s own by its approval and its day, and what nothing is published of', () => {
    const own = (assumption: object) => {
      const { claim } = base;
      const { scenarios, assumptions } = describeGrantOverTime(unwrap(grantOverTime({
        claim, later: { format: 'send-reform/later-years/1', years: [], assumption: { approval: 'approved-after-revision', shares: [], ...assumption } },
      })));
      const { standing, payment } = scenarios[3]!;
      return [...standing, ...payment, assumptions.find(({ code }) => code.startsWith('own-approval'))!].map(({ text }) => text);
    };
    expect(own({})).toEqual([
      'It takes the plan as: Approved after revision.', 'This may still come about.',
      'The grant of £35,999,999.51 comes in: spring 2027, in the financial year 2026-27.',
      'Your own assumption is worked out for this course of the plan: Approved after revision.',
    ]);
    expect(own({ approvedOn: '2027-03-31' })[2]).toBe(own({})[2]);
    expect(own({ approvedOn: '2027-04-01' })).toEqual([
      'It takes the plan as: Approved after revision, on 1 April 2027.', 'This may still come about.',
      'No grant comes in.', 'What is paid on an approval after 31 March 2027 is not published, so none is counted.',
      'Your own assumption is worked out for this course of the plan: Approved after revision, on 1 April 2027.',
    ]);
  });

  it('cites what the end of the override and the cost after it rest on', () => {
    const sourceOf = (code: string) => described.published.find((one) => one.code === code)!.source;
    expect(sourceOf('override-ends')).toMatch(/94383, 2 December 2025$/);
    expect(sourceOf('central-budgets')).toMatch(/96479$/);
    expect(described.notKnown.find(({ code }) => code === 'no-formula-for-years')!.source).toMatch(/^Letter .*9 March 2026/);
  });

  it('names what moves a figure most, with both ends', () => {
    const [grant] = described.sensitivity;
    expect(grant!.title).toBe('The grant');
    expect(grant!.unknowns[0]).toMatchObject({
      rank: 1, name: 'Whether records that are still draft are compared',
      lowestAt: 'they are compared', highestAt: 'only audited records are',
    });
    expect(grant!.joint.text).toMatch(/^All of them together: between £/);
  });

  it('writes nothing that a host has not worded', () => {
    const marks = Object.fromEntries([...Object.keys(grantEnglish), ...Object.keys(grantOverTimeEnglish)].map((key) => [key, `⟦${key}⟧`]));
    for (const one of all) {
      for (const text of textsOf(describeGrantOverTime(resultOf(one), marks))) expect(text).toMatch(/^⟦[\w.-]+⟧$/);
    }
  });
});

describe('describeMarked', () => {
  it('says how an amount stands in words', () => {
    const { years } = resultOf(base).scenarios[0]!;
    const [recorded, paid, last, central] = years.map(({ inYear, closing, support }) =>
      [inYear, support, closing].map((one) => describeMarked(one)));
    expect(recorded).toEqual(['Known: audited accounts and draft accounts', 'None', 'Known: draft accounts']);
    expect(paid![0]).toBe('Known: draft accounts');
    expect(paid![1]).toBe('Not published');
    expect(last![2]).toBe('Assumed: a stated deficit');
    expect(central![0]).toBe('With central government');
    expect(describeMarked(years[1]!.grant)).toBe('Worked out: draft accounts and the published rules');
  });
});
