import { CHOICES, EVIDENCE_SOURCES } from '@send-reform/core/grant';
import fc from 'fast-check';

/** A claim, and what is said of later years, as they come in. */
export interface Claimed {
  readonly claim: Readonly<Record<string, unknown>>;
  readonly later?: Readonly<Record<string, unknown>>;
}

const inPounds = (pence: number): string => `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;

/** From pence to more than any council owes, and few enough of some that records are often equal and shares often ties. */
const positive = fc.oneof(
  fc.integer({ min: 0, max: 30_000_000_000 }), fc.constantFrom(0, 5, 15, 50, 250, 5_550, 55_555, 499_995, 5_000_000_000), fc.integer({ min: 0, max: 40 }),
).map(inPounds);
const signed = fc.oneof({ weight: 6, arbitrary: positive }, { weight: 1, arbitrary: fc.constantFrom('-0.01', '-250.00', '-1000000.55') });

const spends = fc.array(fc.record({ kind: fc.constantFrom('equal-pay', 'early-years', 'all-of-the-rest'), amount: positive }), { maxLength: 3 });

const recorded = fc.subarray([...EVIDENCE_SOURCES], { minLength: 1 }).chain((given) => fc.record({
  deficits: fc.tuple(...given.map(() => fc.record({ amount: signed, status: fc.constantFrom('draft', 'audited') })))
    .map((values) => Object.fromEntries(given.map((source, index) => [source, values[index]]))),
  ineligible: fc.oneof(spends, fc.tuple(...[...given, 'agreed'].map(() => spends)).map((lists) => Object.fromEntries([...given, 'agreed'].map((key, index) => [key, lists[index]])))),
  agreedDeficit: fc.option(signed, { nil: undefined }),
}));

const chosen = fc.record(Object.fromEntries(Object.entries(CHOICES).map(([id, options]) => [id, fc.constantFrom<string>(...options)])), { requiredKeys: [] });

const plan = fc.constantFrom(
  { status: 'submitted' }, { status: 'resubmitted' }, { status: 'approved-first-round', approvedOn: '2026-10-01' }, { status: 'approved-after-revision' },
);

const years = fc.subarray(['2026-27', '2027-28']).chain((given) => fc.record({
  opening: fc.option(fc.record({ amount: signed, status: fc.constantFrom('audited', 'assumed') }), { nil: undefined }),
  years: fc.tuple(...given.map((year) => fc.record({ year: fc.constant(year), deficit: signed, status: fc.constantFrom('draft', 'assumed') }))),
  reserves: fc.option(fc.record({ amount: positive, status: fc.constant('draft') }), { nil: undefined }),
  assumption: given.length === 0 ? fc.constant(undefined) : fc.option(fc.record({
    shares: fc.tuple(...given.map((year) => fc.record({ year: fc.constant(year), share: fc.constantFrom('0', '0.5', '0.125', '0.9', '1', '0.33', '0.0625') }))),
  }), { nil: undefined }),
}));

/** Claims of every shape, with every choice, agreed or not, and later years given or not. */
export const claimed: fc.Arbitrary<Claimed> = fc.tuple(recorded, chosen, plan, years, positive, fc.boolean()).map(
  ([{ deficits, ineligible, agreedDeficit }, choices, standing, later, masked, safetyValve]) => ({
    claim: {
      format: 'send-reform/grant-claim/1', deficits, choices, plan: standing, maskedByOtherBlocks: masked, safetyValve, differencesExplained: agreedDeficit !== undefined,
      ineligible: Array.isArray(ineligible) || agreedDeficit !== undefined ? ineligible : Object.fromEntries(Object.entries(ineligible).filter(([key]) => key !== 'agreed')),
      ...(agreedDeficit === undefined ? {} : { agreedDeficit }),
    },
    later: { format: 'send-reform/later-years/1', ...Object.fromEntries(Object.entries(later).filter(([, value]) => value !== undefined)) },
  }),
);
