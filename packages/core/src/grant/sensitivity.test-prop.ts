import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES, combinations, type Choices } from './choices.js';
import type { Claim } from './claims.test-helper.js';
import { calculateGrant } from './calculate-grant.js';
import type { LaterYears } from './later-years.js';
import { greatest, least, money, pounds, type Pounds } from './money.js';
import { laterYears, overTime, plannedClaim } from './over-time.test-helper.js';
import type { FigureSensitivity, GrantOverTime, Unknown } from './over-time-result.js';
import { unwrap } from '../problems/index.js';

type Planned = Claim & { readonly plan: { readonly status: string } };

/** A claim with only the records that are audited. */
function auditedOnly(claim: Planned): Planned {
  const isAudited = ([key]: [string, unknown]): boolean => key === 'agreed' || claim.deficits[key]?.status === 'audited';
  return {
    ...claim,
    deficits: Object.fromEntries(Object.entries(claim.deficits).filter(isAudited)),
    ineligible: Array.isArray(claim.ineligible) ? claim.ineligible : Object.fromEntries(Object.entries(claim.ineligible).filter(isAudited)),
  };
}

/** A figure of a result, found where the result shows it and not where its sensitivity does. */
function amountOf({ grant, scenarios }: GrantOverTime, { figure, scenario }: FigureSensitivity): string | null {
  if (figure === 'grant') return grant.grant;
  if (figure === 'stays-with-council') return grant.staysWithCouncil.total;
  return scenarios.find(({ id }) => id === scenario)!.years[2]!.closing.amount;
}

/** What goes in with one unknown taken otherwise. */
function taking(claim: Planned, later: LaterYears, { id, year }: Unknown, option: string): [Planned, LaterYears] {
  switch (id) {
    case 'drafts':
      return [option === 'counted' ? claim : auditedOnly(claim), later];
    case 'later-deficit':
      return [claim, { ...later, years: later.years.map(({ lowest: _, highest: __, ...one }) => ({ ...one, ...(one.year === year && { deficit: option }) })) }];
    case 'later-share':
      return [claim, {
        ...later,
        assumption: {
          ...later.assumption,
          shares: later.assumption!.shares.map((one) => (one.year === year ? { year: one.year, share: option } : one)),
        },
      }];
    default:
      return [{ ...claim, choices: { ...claim.choices, [id]: option } }, later];
  }
}

/** Every way to take an unknown, known here apart from the code under test. */
function optionsFor(later: LaterYears, { id, year }: Unknown): string[] {
  const ends = (taken: string, one: { readonly lowest?: string | undefined; readonly highest?: string | undefined }): string[] =>
    [taken, one.lowest ?? taken, one.highest ?? taken];
  if (id === 'drafts') return ['counted', 'left-out'];
  if (id === 'later-deficit') {
    const one = later.years.find((other) => other.year === year)!;
    return ends(one.deficit, one);
  }
  if (id === 'later-share') {
    const one = later.assumption!.shares.find((other) => other.year === year)!;
    return ends(one.share, one);
  }
  return [...CHOICES[id]];
}

const span = ({ range }: Unknown): Pounds => pounds(range.highest).minus(range.lowest);

describe('sensitivity', () => {
  it('gives the range that trying every option alone gives, and says where its ends are', () => {
    fc.assert(fc.property(plannedClaim, laterYears, (claim, later) => {
      for (const figure of overTime(claim, later).sensitivity.figures) {
        for (const unknown of figure.unknowns) {
          const amountAt = (option: string): string => amountOf(overTime(...taking(claim, later, unknown, option)), figure)!;
          const amounts = optionsFor(later, unknown).map((option) => pounds(amountAt(option)));
          expect(unknown.range).toEqual({ lowest: money(least(amounts[0]!, ...amounts)), highest: money(greatest(amounts[0]!, ...amounts)) });
          expect([amountAt(unknown.lowestAt), amountAt(unknown.highestAt)]).toEqual([unknown.range.lowest, unknown.range.highest]);
          expect(amountAt(unknown.taken)).toBe(figure.amount);
        }
      }
    }), { numRuns: 3 });
  });

  it('ranks by how far each moves the figure, the strongest first', () => {
    fc.assert(fc.property(plannedClaim, laterYears, (claim, later) => {
      for (const { unknowns } of overTime(claim, later).sensitivity.figures) {
        unknowns.forEach((unknown, index) => {
          expect(unknown.span).toBe(money(span(unknown)));
          expect(unknown.rank).toBe(1 + unknowns.filter((other) => span(other).gt(span(unknown))).length);
          if (index > 0) expect(span(unknowns[index - 1]!).gte(span(unknown))).toBe(true);
        });
      }
    }), { numRuns: 40 });
  });

  it('holds the figure and each range within the joint one', () => {
    fc.assert(fc.property(plannedClaim, laterYears, (claim, later) => {
      const result = overTime(claim, later);
      for (const figure of result.sensitivity.figures) {
        const { joint, amount, unknowns } = figure;
        expect(amount).toBe(amountOf(result, figure));
        const within = (text: string): boolean => pounds(joint.lowest).lte(text) && pounds(joint.highest).gte(text);
        expect([amount, ...unknowns.flatMap(({ range }) => [range.lowest, range.highest])].every(within)).toBe(true);
      }
    }), { numRuns: 40 });
  });

  it('holds every combination within the joint range, and reaches both of its ends', () => {
    fc.assert(fc.property(plannedClaim, laterYears, (claim, later) => {
      const { sensitivity } = overTime(claim, later);
      const isDraftVaried = sensitivity.figures[0]!.unknowns.some(({ id }) => id === 'drafts');
      const claims = isDraftVaried ? [claim, auditedOnly(claim)] : [claim];
      const found = claims.flatMap((one) => combinations().map((choices: Choices) =>
        unwrap(calculateGrant({
          format: 'send-reform/grant-claim/1', differencesExplained: one.agreedDeficit !== undefined, ...one, choices,
        }))));
      const jointOf = (amounts: readonly string[]) => {
        const [first, ...others] = amounts.map(pounds);
        return { lowest: money(least(first!, ...others)), highest: money(greatest(first!, ...others)) };
      };
      expect(sensitivity.figures[0]!.joint).toEqual(jointOf(found.map(({ grant }) => grant)));
      expect(sensitivity.figures[1]!.joint).toEqual(jointOf(found.map(({ staysWithCouncil }) => staysWithCouncil.total)));
    }), { numRuns: 4 });
  });

  it('has the joint range of a balance that every combination with every stated end gives', () => {
    const pence = (text: string): bigint => BigInt(text.replace('.', ''));
    const ends = (taken: string, { lowest = taken, highest = taken }: { readonly lowest?: string | undefined; readonly highest?: string | undefined }) =>
      [...new Set([taken, lowest, highest])];
    /** Every way to take one year of the user's own scenario, and what it then adds, support taken off. */
    const addedIn = (claim: Planned, later: LaterYears, rounding: Choices['rounding'], index: number): bigint[] => {
      const one = later.years[index]!;
      const stated = later.assumption!.shares[index]!;
      return ends(one.deficit, one).flatMap((deficit) => ends(stated.share, stated).map((share) => {
        const { year } = one;
        const alone: LaterYears = {
          format: later.format, years: [{ year, deficit, status: one.status }], assumption: { shares: [{ year, share }] },
        };
        const own = overTime({ ...claim, choices: { rounding } }, alone).scenarios.find(({ id }) => id === 'own-assumption')!;
        return pence(deficit) - pence(own.years[index + 1]!.support.amount!);
      }));
    };
    fc.assert(fc.property(
      // A surplus, recorded or agreed, begins the years below nothing; the deficit in the accounts, by which this is checked, does not show it.
      plannedClaim.filter(({ deficits, agreedDeficit = '1.00' }) =>
        pounds(agreedDeficit).gt(0) && Object.values(deficits).every(({ amount, status }) => status === 'draft' && pounds(amount).gt(0))),
      laterYears.filter(({ years, assumption }) => years.length === 2 && assumption?.shares.length === 2),
      (claim, later) => {
        const result = overTime(claim, later);
        const { approval, approvedOn } = result.scenarios.find(({ id }) => id === 'own-assumption')!;
        const isPaid = approval !== 'not-approved' && (approvedOn ?? '') <= '2027-03-31';
        const found = combinations().flatMap((choices) => {
          const { accountsDeficit, grant } = unwrap(calculateGrant({
            format: 'send-reform/grant-claim/1', differencesExplained: claim.agreedDeficit !== undefined, ...claim, choices,
          }));
          return [{ rounding: choices.rounding, kept: pence(accountsDeficit.amount) - (isPaid ? pence(grant) : 0n) }];
        });
        const sums = CHOICES.rounding.flatMap((rounding) => {
          const [first, second] = [addedIn(claim, later, rounding, 0), addedIn(claim, later, rounding, 1)];
          return found.filter((one) => one.rounding === rounding)
            .flatMap(({ kept }) => first.flatMap((one) => second.map((other) => kept + one + other)));
        });
        const least = sums.reduce((best, sum) => (sum < best ? sum : best));
        const greatest = sums.reduce((best, sum) => (sum > best ? sum : best));
        const { joint } = result.sensitivity.figures.find(({ scenario }) => scenario === 'own-assumption')!;
        expect([pence(joint.lowest), pence(joint.highest)]).toEqual([least, greatest]);
      },
    ), { numRuns: 3 });
  });
});
