import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { calculateGrant } from './calculate-grant.js';
import { amount, claim, isOneList, plainClaim, recorded, type Claim, type Spend } from './claims.test-helper.js';
import { money, pounds, total } from './money.js';
import { EVIDENCE_SOURCES } from './policy.js';
import type { GrantResult } from './result.js';

const grantFor = (parts: Claim): GrantResult =>
  unwrap(calculateGrant({
    format: 'send-reform/grant-claim/1',
    differencesExplained: parts.agreedDeficit !== undefined,
    plan: { status: 'submitted' },
    ...parts,
  }));

describe('the grant', () => {
  it('is never below zero, nor above the eligible deficit or the deficit in the accounts', () => {
    fc.assert(fc.property(claim, (parts) => {
      const { grant, eligibleDeficit, accountsDeficit, staysWithCouncil } = grantFor(parts);
      expect(pounds(grant).gte(0)).toBe(true);
      expect(pounds(grant).lte(eligibleDeficit)).toBe(true);
      expect(pounds(grant).lte(accountsDeficit.amount)).toBe(true);
      expect(pounds(staysWithCouncil.total).gte(0)).toBe(true);
    }));
  });

  it('is at most 90% of every record, save for the rounding of the last penny', () => {
    fc.assert(fc.property(plainClaim, (parts) => {
      const { grant, exact } = grantFor(parts);
      for (const record of Object.values(parts.deficits)) {
        const most = pounds(record.amount).times('0.9');
        if (most.gte(0)) expect(pounds(exact).lte(most)).toBe(true);
        else expect(grant).toBe('0.00');
      }
      expect(pounds(grant).minus(exact).abs().lte('0.005')).toBe(true);
    }));
  });

  it('and what stays with the council make up the deficit in the accounts, part by part', () => {
    fc.assert(fc.property(claim, (parts) => {
      const { grant, accountsDeficit, staysWithCouncil, derivation } = grantFor(parts);
      const { total: whole, ...each } = staysWithCouncil;
      expect(money(total(Object.values(each).map(pounds)))).toBe(whole);
      expect(money(pounds(whole).plus(grant))).toBe(accountsDeficit.amount);
      expect(derivation.at(-1)!.value).toBe(grant);
    }));
  });

  it('leaves three parts that are none of them below zero, where nothing unpublished is chosen', () => {
    fc.assert(fc.property(plainClaim, (parts) => {
      // The published accounts may themselves be the lowest record, and so never hold less than is used.
      for (const part of Object.values(grantFor(parts).staysWithCouncil)) expect(pounds(part).gte(0)).toBe(true);
    }));
  });

  it('does not depend on the order in which records and spends are written', () => {
    const reversed = <Value>(object: Readonly<Record<string, Value>>): Record<string, Value> =>
      Object.fromEntries(Object.entries(object).reverse());
    fc.assert(fc.property(claim, (parts) => {
      const { ineligible } = parts;
      const turned = {
        ...parts,
        deficits: reversed(parts.deficits),
        ineligible: isOneList(ineligible) ? [...ineligible].reverse() : reversed(ineligible),
      };
      const { derivation: ours, ineligibleByKind: kinds, ...result } = grantFor(parts);
      const { derivation: theirs, ineligibleByKind: turnedKinds, ...other } = grantFor(turned);
      expect(other).toEqual(result);
      expect(theirs).toHaveLength(ours.length);
      expect(turnedKinds).toHaveLength(kinds.length);
    }));
  });

  it('never rises when more spend is ineligible', () => {
    fc.assert(fc.property(claim, amount, fc.nat(), (parts, more, pick) => {
      const added = { kind: 'more', amount: more };
      const lists = parts.ineligible;
      const key = Object.keys(lists)[pick % Object.keys(lists).length];
      const ineligible = isOneList(lists)
        ? [...lists, added]
        : Object.fromEntries(
            Object.entries(lists).map(([name, list]) => [name, name === key ? [...list, added] : list]),
          );
      expect(pounds(grantFor({ ...parts, ineligible }).grant).lte(grantFor(parts).grant)).toBe(true);
    }));
  });

  it('uses no higher a deficit when a record is added and the differences are not explained', () => {
    fc.assert(fc.property(plainClaim, fc.constantFrom(...EVIDENCE_SOURCES), recorded, (parts, source, added) => {
      const without = Object.fromEntries(Object.entries(parts.deficits).filter(([key]) => key !== source));
      fc.pre(Object.keys(without).length > 0);
      const fewer = grantFor({ ...parts, deficits: without });
      const more = grantFor({ ...parts, deficits: { ...without, [source]: added } });
      expect(pounds(more.deficitUsed).lte(fewer.deficitUsed)).toBe(true);
    }));
  });

  it('grows with its figures: every amount times ten gives an exact grant times ten', () => {
    const tenfold = (text: string): string => money(pounds(text).times(10));
    fc.assert(fc.property(plainClaim, (parts) => {
      const entries = Object.entries(parts.deficits);
      const scaled = {
        deficits: Object.fromEntries(entries.map(([key, one]) => [key, { ...one, amount: tenfold(one.amount) }])),
        ineligible: (parts.ineligible as readonly Spend[]).map((one) => ({ ...one, amount: tenfold(one.amount) })),
      };
      expect(pounds(grantFor(scaled).exact).eq(pounds(grantFor(parts).exact).times(10))).toBe(true);
    }));
  });

  it('lies within the range of each assumption, and each of those within the whole range', () => {
    fc.assert(fc.property(claim, (parts) => {
      const { grant, range, assumptions } = grantFor(parts);
      for (const { range: one, alternatives, choice } of assumptions) {
        expect(pounds(one!.lowest).lte(grant) && pounds(one!.highest).gte(grant)).toBe(true);
        expect(pounds(range!.lowest).lte(one!.lowest) && pounds(range!.highest).gte(one!.highest)).toBe(true);
        expect(alternatives.map((other) => other.choice)).not.toContain(choice);
      }
    }), { numRuns: 50 });
  });

  it('is what each alternative said that it would be', () => {
    fc.assert(fc.property(claim, fc.nat(5), (parts, index) => {
      const { id, alternatives } = grantFor(parts).assumptions[index]!;
      for (const { choice, grant, staysWithCouncil } of alternatives) {
        const other = grantFor({ ...parts, choices: { ...parts.choices, [id]: choice } });
        expect([other.grant, other.staysWithCouncil.total]).toEqual([grant, staysWithCouncil]);
      }
    }), { numRuns: 50 });
  });

  it('is rounded once: from the exact amount, correctly', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (value) => {
      const text = money(pounds(String(value)).div(100));
      const { grant } = grantFor({ deficits: { dsgNote: { amount: text, status: 'draft' } }, ineligible: [] });
      // 90% of whole pence in tenths of a penny, half up, in integers.
      const expected = (BigInt(value) * 9n + 5n) / 10n;
      expect(BigInt(grant.replace('.', ''))).toBe(expected);
    }));
  });
});
