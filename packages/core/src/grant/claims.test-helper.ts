import * as fc from 'fast-check';
import { CHOICES } from './choices.js';
import { money, pounds } from './money.js';
import { EVIDENCE_SOURCES } from './policy.js';

/** Amounts from pence to a thousand million, often equal, often nil. */
const pence = fc.oneof(fc.integer({ min: 0, max: 100_000_000_000 }), fc.integer({ min: 0, max: 300 }), fc.constant(0));
export const amount = pence.map((value) => money(pounds(String(value)).div(100)));
const surplus = amount.map((text) => money(pounds(text).negated()));
export const deficit = fc.oneof({ weight: 5, arbitrary: amount }, { weight: 1, arbitrary: surplus });

export const recorded = fc.record({ amount: deficit, status: fc.constantFrom('draft', 'audited') });
const deficits = fc
  .record(Object.fromEntries(EVIDENCE_SOURCES.map((source) => [source, recorded])), { requiredKeys: [] })
  .filter((some) => Object.keys(some).length > 0) as fc.Arbitrary<Claim['deficits']>;
const spend = fc.record({ kind: fc.constantFrom('equal-pay', 'early-years', 'other'), amount });
const spends: fc.Arbitrary<readonly Spend[]> = fc.array(spend, { maxLength: 3 });
const choices = fc.record(
  Object.fromEntries(Object.entries(CHOICES).map(([id, all]) => [id, fc.constantFrom<string>(...all)])),
  { requiredKeys: [] },
);

export interface Spend {
  readonly kind: string;
  readonly amount: string;
}

export interface Claim {
  readonly deficits: Readonly<Record<string, { readonly amount: string; readonly status: string }>>;
  readonly ineligible: readonly Spend[] | Readonly<Record<string, readonly Spend[]>>;
  readonly choices?: Readonly<Record<string, string | undefined>>;
  readonly maskedByOtherBlocks?: string;
  readonly agreedDeficit?: string;
}

/** Claims of every shape: one list of ineligible spend or one for each record, agreed or not, masked or not. */
export const claim: fc.Arbitrary<Claim> = deficits.chain((some) => {
  const alike = fc.record({ deficits: fc.constant(some), choices, maskedByOtherBlocks: amount });
  const bySource = (keys: readonly string[]): fc.Arbitrary<Record<string, readonly Spend[]>> =>
    fc.record(Object.fromEntries(keys.map((key) => [key, spends])));
  const sources = Object.keys(some);
  return fc.oneof(
    fc.tuple(alike, fc.record({ ineligible: fc.oneof(spends, bySource(sources)) })),
    fc.tuple(alike, fc.record({
      ineligible: fc.oneof(spends, bySource([...sources, 'agreed'])),
      agreedDeficit: deficit,
    })),
  ).map(([one, other]) => ({ ...one, ...other }));
});

/** Claims under the defaults alone: nothing agreed, nothing masked. */
export const plainClaim: fc.Arbitrary<Claim> = fc.record({ deficits, ineligible: spends });

export const isOneList = (ineligible: Claim['ineligible']): ineligible is readonly Spend[] => Array.isArray(ineligible);
