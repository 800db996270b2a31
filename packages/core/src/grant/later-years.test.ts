import { describe, expect, it } from 'vitest';
import { toPointer, unwrap } from '../problems/index.js';
import { laterYearsOf, parseLaterYears } from './later-years.js';
import { parseClaim } from './claim.js';

const later = {
  format: 'send-reform/later-years/1',
  opening: { amount: '35000000.00', status: 'audited' },
  years: [
    { year: '2026-27', deficit: '6000000.00', status: 'draft', lowest: '5000000.00', highest: '7000000.00' },
    { year: '2027-28', deficit: '-400000.00', status: 'assumed', statedBy: 'Director of Finance' },
  ],
  reserves: { amount: '12000000.00', status: 'assumed', statedBy: 'Medium-term financial plan' },
  assumption: { shares: [{ year: '2026-27', share: '0.5', statedBy: 'Cabinet', lowest: '0', highest: '0.9' }] },
};

const problemsOf = (change: object) => {
  const result = parseLaterYears({ ...later, ...change });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${toPointer(path)}`);
};

describe('parseLaterYears', () => {
  it('takes what is known beside what is assumed', () => expect(unwrap(parseLaterYears(later))).toEqual(later));

  it('names every problem at once, amounts in the words of money', () => {
    expect(problemsOf({
      opening: { amount: 35_000_000, status: 'known' },
      years: [{ year: '2028-29', deficit: '£6m', status: 'draft' }],
      reserves: { amount: '-1.00', status: 'draft' },
      assumption: { shares: [{ year: '2026-27', share: '50%' }] },
      more: true,
    })).toEqual([
      'grant.number-for-money /opening/amount', 'one-of /opening/status', 'one-of /years/0/year',
      'grant.money-format /years/0/deficit', 'grant.negative-amount /reserves/amount',
      'format /assumption/shares/0/share', 'unknown-key /more',
    ]);
  });

  it('takes no year twice', () => {
    const [first] = later.years;
    expect(problemsOf({ years: [first, first] })).toEqual(['grant.duplicate-year /years/1/year']);
    const [share] = later.assumption.shares;
    expect(problemsOf({ assumption: { shares: [share, share] } })).toEqual(['grant.duplicate-year /assumption/shares/1/year']);
  });

  it('takes a range only around its figure, and none for what is audited', () => {
    expect(problemsOf({
      years: [{ year: '2026-27', deficit: '6000000.00', status: 'audited', lowest: '6000000.01', highest: '5999999.99' }],
    })).toEqual([
      'grant.range-of-audited /years/0/lowest', 'grant.range-of-audited /years/0/highest',
      'grant.range-beside-figure /years/0/lowest', 'grant.range-beside-figure /years/0/highest',
    ]);
    expect(problemsOf({ assumption: { shares: [{ year: '2026-27', share: '0.5', lowest: '0.6', highest: '0.4' }] } })).toEqual([
      'grant.range-beside-figure /assumption/shares/0/lowest', 'grant.range-beside-figure /assumption/shares/0/highest',
    ]);
  });

  it('takes an approval and its day without a share, and neither a day without an approval nor nothing at all', () => {
    const assumed = (assumption: object) => problemsOf({ assumption: { shares: [], ...assumption } });
    expect(assumed({ approval: 'approved-after-revision', approvedOn: '2027-04-30' })).toEqual([]);
    expect(assumed({ approval: 'not-approved' })).toEqual([]);
    expect(assumed({})).toEqual(['too-small /assumption/shares']);
    expect(assumed({ approval: 'not-approved', approvedOn: '2027-04-30' })).toEqual(['approval.date-without-approval /assumption/approvedOn']);
    expect(assumed({ approvedOn: '2027-04-31' })).toEqual(['approval.date /assumption/approvedOn', 'too-small /assumption/shares']);
    expect(assumed({ approval: 'approved-first-round', approvedOn: '2026-03-08' })).toEqual(['approval.date-too-early /assumption/approvedOn']);
  });

  it('takes a share only of a deficit that is given', () => {
    expect(problemsOf({ years: [] })).toEqual(['grant.share-without-deficit /assumption/shares/0/year']);
  });

  it('throws for nothing', () => {
    for (const input of [undefined, null, 0, 'later', [], { years: {} }, new Map(), { ...later, years: Array(1_000).fill({}) }]) {
      expect(parseLaterYears(input).ok).toBe(false);
    }
  });
});

describe('laterYearsOf', () => {
  it('takes what a claim says of later years as assumed', () => {
    const claim = unwrap(parseClaim({
      format: 'send-reform/grant-claim/1', deficits: { dsgNote: { amount: '1.00', status: 'draft' } }, ineligible: [],
      differencesExplained: false, plan: { status: 'draft' },
      laterDeficits: [{ year: '2027-28', deficit: '5.00', assumedShare: '0.5', statedBy: 'Cabinet' }, { year: '2026-27', deficit: '4.00' }],
    }));
    const taken = laterYearsOf(claim);
    expect(taken.years.map(({ year, deficit, status }) => [year, deficit, status]))
      .toEqual([['2027-28', '5.00', 'assumed'], ['2026-27', '4.00', 'assumed']]);
    expect(taken.assumption).toEqual({ shares: [{ year: '2027-28', share: '0.5', statedBy: 'Cabinet' }] });
    expect(parseLaterYears(taken).ok).toBe(true);
  });
});
