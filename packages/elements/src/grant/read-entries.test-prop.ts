import { PLAN_STATUSES } from '@send-reform/core/approval';
import { calculateGrant, CLAIM_FORMAT, EVIDENCE_SOURCES, type GrantClaim } from '@send-reform/core/grant';
import { unwrap } from '@send-reform/core/problems';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesFrom, noEntries } from './entries.js';
import { readEntries } from './read-entries.js';
import { grantTextEnglish } from './text.js';

const text = grantTextEnglish;
const pence = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
const amount = pence.map((all) => `${all / 100n}.${String(all % 100n).padStart(2, '0')}`);
const signed = fc.tuple(amount, fc.boolean()).map(([value, isSurplus]) => (isSurplus && /[1-9]/.test(value) ? `-${value}` : value));
const recorded = fc.record({ amount: signed, status: fc.constantFrom('draft' as const, 'audited' as const) });

const claims: fc.Arbitrary<GrantClaim> = fc
  .record({
    deficits: fc.dictionary(fc.constantFrom(...EVIDENCE_SOURCES), recorded, { minKeys: 1 }),
    ineligible: fc.array(fc.record({ kind: fc.constantFrom(...Object.keys(text.kinds), 'a-kind-of-its-own'), amount }), { maxLength: 4 }),
    status: fc.constantFrom(...PLAN_STATUSES),
    safetyValve: fc.boolean(),
    agreed: fc.option(signed, { nil: undefined }),
  })
  .map(({ deficits, ineligible, status, safetyValve, agreed }) => ({
    format: CLAIM_FORMAT,
    deficits,
    ineligible,
    differencesExplained: agreed !== undefined,
    ...(agreed !== undefined && { agreedDeficit: agreed }),
    plan: { status },
    safetyValve,
  }));

describe('a claim in the form', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const through = readEntries(entriesFrom(claim, text.amountWords), { areas: [], text });
        expect(through).toEqual({ claim });
      }),
    );
  });

  it('gives a claim that the core takes, or a mistake in words, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ maxLength: 12 }), amount);
    const kind = fc.constantFrom('', 'equal-pay', 'Not a kind');
    fc.assert(
      fc.property(typed, typed, fc.array(fc.record({ kind, typed }), { maxLength: 3 }), typed, (first, second, spends, day) => {
        const entries = {
          ...noEntries,
          records: { ...noEntries.records, publishedAccounts: { typed: first, status: 'draft' as const }, dsgNote: { typed: second, status: 'audited' as const } },
          explained: 'no' as const,
          spends,
          plan: 'approved-first-round' as const,
          approvedOn: { day, month: '9', year: '2026' },
        };
        const found = readEntries(entries, { areas: [], text });
        if ('claim' in found) expect(() => unwrap(calculateGrant(found.claim))).not.toThrow();
        else {
          expect(found.mistakes.length).toBeGreaterThan(0);
          for (const mistake of found.mistakes) expect(mistake).toEqual({ field: expect.any(String), text: expect.stringMatching(/\w/) });
        }
      }),
    );
  });
});
