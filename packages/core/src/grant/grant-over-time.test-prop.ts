import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterYears, overTime, plannedClaim } from './over-time.test-helper.js';
import type { MarkedAmount, Scenario, YearPosition } from './over-time-result.js';

/** Whole pence: sums here are made with integers, apart from the decimals that made the figures. */
const pence = (amount: string): bigint => BigInt(amount.replace('.', ''));
const penceIn = ({ amount }: MarkedAmount): bigint => (amount === null ? 0n : pence(amount));
const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

const find = (scenarios: readonly Scenario[], id: Scenario['id']): Scenario | undefined => scenarios.find((one) => one.id === id);

/** A scenario without what names it and says when it pays. */
const withoutTimes = ({ years, movements, payment: { amount }, overrideEnd }: Scenario) => ({
  amount,
  overrideEnd,
  movements: movements.map(({ window: _, ...rest }) => rest),
  years: years.map(({ window: _, derivation, ...rest }) => ({
    ...rest, derivation: derivation.filter(({ code }) => code !== 'grant-paid'),
  })),
});

describe('the grant over time', () => {
  const holds = (check: (result: ReturnType<typeof overTime>) => void, numRuns = 60): void =>
    fc.assert(fc.property(plannedClaim, laterYears, (claim, later) => check(overTime(claim, later))), { numRuns });
  const forEachYear = (check: (position: YearPosition, scenario: Scenario) => void): void =>
    holds(({ scenarios }) => scenarios.forEach((one) => one.years.forEach((position) => check(position, one))));

  it('adds up to the penny in every year: opening, in-year, grant, support and what falls on reserves', () => {
    forEachYear(({ opening, inYear, grant, support, onReserves, closing }) => {
      if (closing.amount === null || opening.amount === null) return;
      expect(penceIn(opening) + penceIn(inYear) - penceIn(grant) - penceIn(support) - penceIn(onReserves)).toBe(penceIn(closing));
    });
  });

  it('begins each year with what the one before ended with', () => {
    holds(({ scenarios, grant }) => {
      for (const { years } of scenarios) {
        years.slice(1).forEach(({ opening }, index) => expect(opening).toEqual(years[index]!.closing));
        expect(years.map(({ year }) => year)).toEqual(['2025-26', '2026-27', '2027-28', '2028-29']);
        if (grant.accountsDeficit.amount !== '0.00') expect(years[0]!.closing.amount).toBe(grant.accountsDeficit.amount);
      }
    });
  });

  it('consists of parts that add up to every balance', () => {
    forEachYear(({ parts, closing }) => {
      if (parts === null || closing.amount === null) return;
      expect(sumOf(Object.values(parts as unknown as Record<string, MarkedAmount>).map(penceIn))).toBe(penceIn(closing));
    });
  });

  it('moves money and balance step by step to the same year ends, apart only by what fell on reserves', () => {
    holds(({ scenarios }) => {
      for (const { years, movements, overrideEnd } of scenarios) {
        let balance = penceIn(years[0]!.closing);
        for (const movement of movements) {
          balance += pence(movement.amount);
          expect(pence(movement.balance)).toBe(balance);
        }
        for (const { year, closing } of years.slice(1)) {
          const upTo = movements.filter((movement) => movement.year <= year).at(-1);
          if (closing.amount !== null) expect(upTo?.balance ?? years[0]!.closing.amount).toBe(closing.amount);
        }
        const [last] = movements.slice(-1);
        if (last !== undefined && overrideEnd.onReserves.amount !== null) {
          expect(pence(last.cash) - pence(last.balance)).toBe(penceIn(overrideEnd.onReserves));
        }
      }
    });
  });

  it('pays the grant that the claim comes to, once, and only under approval', () => {
    holds(({ scenarios, grant }) => {
      for (const { years, approval, approvedOn, payment } of scenarios) {
        const paid = sumOf(years.map((year) => penceIn(year.grant)));
        expect(paid).toBe(approval === 'not-approved' || (approvedOn ?? '') > '2027-03-31' ? 0n : pence(grant.grant));
        expect(pence(payment.amount)).toBe(paid);
        expect(years.filter(({ window }) => window !== null)).toHaveLength(paid === 0n ? 0 : 1);
      }
    });
  });

  it('differs between the two rounds by when the grant comes in, and by nothing else', () => {
    holds(({ scenarios }) => {
      const [first, revised] = [find(scenarios, 'approved-first-round')!, find(scenarios, 'approved-after-revision')!];
      expect(withoutTimes(revised)).toEqual(withoutTimes(first));
      expect(first.payment.window).toBe(first.payment.amount === '0.00' ? null : 'autumn-2026');
      expect(revised.payment.window).toBe(first.payment.amount === '0.00' ? null : 'spring-2027');
    });
  });

  it('differs without approval by the grant alone', () => {
    holds(({ scenarios, grant }) => {
      const [paid, unpaid] = [find(scenarios, 'approved-first-round')!, find(scenarios, 'not-approved')!];
      for (const index of [1, 2]) {
        const [one, other] = [paid.years[index]!.closing, unpaid.years[index]!.closing];
        if (one.amount !== null) expect(penceIn(other) - penceIn(one)).toBe(pence(grant.grant));
        expect(unpaid.years[index]!.inYear).toEqual(paid.years[index]!.inYear);
      }
    });
  });

  it('differs under the user’s own assumption by the support assumed, and the grant where its day is too late, and marks all that follows from a share', () => {
    holds(({ scenarios }) => {
      const own = find(scenarios, 'own-assumption');
      for (const one of scenarios) {
        if (one.id !== 'own-assumption') expect(JSON.stringify(one)).not.toContain('stated-share');
      }
      if (own === undefined) return;
      const same = find(scenarios, own.approval)!;
      let support = 0n;
      for (const index of [1, 2]) {
        const [year, other] = [own.years[index]!, same.years[index]!];
        support += penceIn(year.support) + penceIn(year.grant) - penceIn(other.grant);
        if (year.closing.amount === null) continue;
        expect(penceIn(other.closing) - penceIn(year.closing)).toBe(support);
        if (own.years.slice(0, index + 1).every((one) => one.support.standing !== 'assumed')) continue;
        expect(year.closing.restsOn).toContain('stated-share');
        expect(year.closing.standing).toBe('assumed');
      }
    });
  });

  it('never supports more than a year adds, nor a surplus', () => {
    forEachYear(({ support, inYear }) => {
      expect(penceIn(support) >= 0n).toBe(true);
      if (support.standing === 'assumed') expect(penceIn(support) <= (penceIn(inYear) > 0n ? penceIn(inYear) : 0n)).toBe(true);
    });
  });

  it('says of what nobody has given or published that it has no amount, and passes on what a sum rests on', () => {
    forEachYear(({ opening, inYear, grant, support, closing, ...rest }) => {
      const amounts = [opening, inYear, grant, support, closing, rest.onReserves, rest.eligible];
      for (const { amount, standing, restsOn } of amounts) {
        expect(amount === null).toBe(['not-given', 'not-published', 'central'].includes(standing));
        expect(standing === 'assumed').toBe(restsOn.some((basis) => basis.startsWith('stated-')));
      }
      if (closing.amount === null || rest.year === '2025-26') return;
      for (const term of [opening, inYear, grant, support]) for (const basis of term.restsOn) expect(closing.restsOn).toContain(basis);
    });
  });

  it('lets fall on reserves what is left when the override ends, and no surplus', () => {
    holds(({ scenarios }) => {
      for (const { years, overrideEnd: { onReserves, reserves, left } } of scenarios) {
        const balance = years[2]!.closing;
        expect(onReserves.amount === null).toBe(balance.amount === null);
        if (balance.amount !== null) expect(penceIn(onReserves)).toBe(penceIn(balance) > 0n ? penceIn(balance) : 0n);
        if (left.amount !== null) expect(penceIn(reserves) - penceIn(onReserves)).toBe(penceIn(left));
      }
    });
  });

  it('derives every balance: the steps up to it add up to it', () => {
    const SIGNS: Readonly<Record<string, bigint>> = {
      'opening-balance': 1n, 'in-year-audited': 1n, 'in-year-draft': 1n, 'in-year-assumed': 1n, 'grant-paid': -1n,
      'grant-not-paid': -1n, 'support-assumed': -1n, 'support-not-counted': -1n, 'on-reserves': -1n,
    };
    forEachYear(({ year, closing, derivation }) => {
      const end = derivation.findIndex(({ code }) => code === 'closing-balance');
      if (year === '2025-26') expect(derivation.find(({ code }) => code === 'recorded-balance')!.value).toBe(closing.amount);
      else expect(end === -1).toBe(closing.amount === null);
      if (end === -1) return;
      const steps = derivation.slice(0, end);
      expect(sumOf(steps.map(({ code, value }) => SIGNS[code]! * pence(value)))).toBe(pence(derivation[end]!.value));
      expect(derivation[end]!.value).toBe(closing.amount);
      expect(sumOf(derivation.slice(end + 1).map(({ value }) => pence(value)))).toBe(year === '2028-29' ? 0n : pence(closing.amount!));
    });
  });

  it('is plain data, the same for the same', () => {
    fc.assert(fc.property(plannedClaim, laterYears, (claim, later) => {
      const result = overTime(claim, later);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(JSON.stringify(overTime(structuredClone(claim), structuredClone(later)))).toBe(JSON.stringify(result));
    }), { numRuns: 20 });
  });
});
