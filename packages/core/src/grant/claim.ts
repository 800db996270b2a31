import * as z from 'zod/mini';
import { planProblems, planStandingSchema } from '../approval/index.js';
import { parseWith, resultOf, type Path, type Problem, type Result } from '../problems/index.js';
import { AMOUNT_PATTERN, SIGNED_AMOUNT_PATTERN } from './amount-pattern.js';
import { CHOICES } from './choices.js';
import { pounds } from './money.js';
import { inMoneyWords } from './money-problem.js';
import { EVIDENCE_SOURCES, type EvidenceSource } from './policy.js';

/** The name of this format, which every claim carries. */
export const CLAIM_FORMAT = 'send-reform/grant-claim/1';

const amount = z.string().check(z.regex(AMOUNT_PATTERN, 'amount'));
const signedAmount = z.string().check(z.regex(SIGNED_AMOUNT_PATTERN, 'signed-amount'));
/** A part of a whole, as a decimal with at most six places. */
export const SHARE_PATTERN = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** A deficit in one record: a positive amount; a surplus is below zero. */
const recorded = z.strictObject({ amount: signedAmount, status: z.enum(['draft', 'audited']) });

/** An overspend on something other than high needs, such as `equal-pay`, `early-years` or `schools-block`. */
const ineligibleSpend = z.strictObject({ kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'spend-kind')), amount });
const ineligibleSpends = z.array(ineligibleSpend).check(z.maxLength(50));

const ofEverySource = <Item extends z.ZodMiniType>(item: Item) => ({
  section251: z.optional(item),
  dsgNote: z.optional(item),
  section151Assurance: z.optional(item),
  revenueOutturn: z.optional(item),
  publishedAccounts: z.optional(item),
});

const claimSchema = z.strictObject({
  format: z.literal(CLAIM_FORMAT),
  /** The authority, by its DfE code. */
  dfeCode: z.optional(z.string().check(z.regex(/^\d{3}$/, 'dfe-code'))),
  /** The total DSG deficit at the end of 2025-26 in each record that is to hand, ineligible spend included. */
  deficits: z.strictObject(ofEverySource(recorded)),
  /** What was overspent on anything but high needs: one list for all records, or a list for each, empty where there was nothing. */
  ineligible: z.union([
    ineligibleSpends,
    z.strictObject({ ...ofEverySource(ineligibleSpends), agreed: z.optional(ineligibleSpends) }),
  ]),
  /** Whether the Department has taken the explanation of the differences between the records. */
  differencesExplained: z.boolean(),
  /** The deficit that it then agreed. */
  agreedDeficit: z.optional(signedAmount),
  /** Where the area's Local SEND Reform Plan stands. */
  plan: planStandingSchema,
  /** Whether the authority held a Safety Valve agreement. */
  safetyValve: z.optional(z.boolean()),
  /** An underspend on other blocks that hides a part of the high-needs overspend within the total. */
  maskedByOtherBlocks: z.optional(amount),
  /** The deficit on high needs alone, where the council keeps it: compared, never required to agree. */
  highNeedsDeficit: z.optional(amount),
  /** Deficits of later years; a projection only under a share that whoever fills in the claim assumes. */
  laterDeficits: z.optional(z.array(z.strictObject({
    year: z.enum(['2026-27', '2027-28']),
    deficit: amount,
    assumedShare: z.optional(z.string().check(z.regex(SHARE_PATTERN, 'share'))),
    statedBy: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  })).check(z.maxLength(2))),
  /** Ways to take what is not published, other than the policy's. */
  choices: z.optional(z.strictObject({
    rounding: z.optional(z.enum(CHOICES.rounding)),
    order: z.optional(z.enum(CHOICES.order)),
    noDeficitSources: z.optional(z.enum(CHOICES.noDeficitSources)),
    masking: z.optional(z.enum(CHOICES.masking)),
    ineligibleBySource: z.optional(z.enum(CHOICES.ineligibleBySource)),
    accounts: z.optional(z.enum(CHOICES.accounts)),
  })),
});

/** What an authority has on record, as it comes in: see {@link parseClaim}. */
export type GrantClaim = z.infer<typeof claimSchema>;

/** One kind of ineligible spend and its amount. */
export type IneligibleSpend = z.infer<typeof ineligibleSpend>;

const MONEY_KEYS: ReadonlySet<string | number | undefined> = new Set([
  'amount', 'agreedDeficit', 'maskedByOtherBlocks', 'highNeedsDeficit', 'deficit',
]);
const isMoney = (path: Path): boolean => MONEY_KEYS.has(path.at(-1));

/** The records that a claim gives, in the order in which they are always named. */
export const sourcesOf = ({ deficits }: GrantClaim): EvidenceSource[] =>
  EVIDENCE_SOURCES.filter((source) => deficits[source] !== undefined);

/** Whether the records of a claim show different deficits. */
export function sourcesDiffer(claim: GrantClaim): boolean {
  const [first, ...others] = sourcesOf(claim).map((source) => pounds(claim.deficits[source]!.amount));
  return others.some((other) => !other.eq(first!));
}

function evidenceProblems(claim: GrantClaim): Problem[] {
  if (sourcesOf(claim).length === 0) {
    return [{ code: 'grant.no-evidence', path: ['deficits'], expected: [...EVIDENCE_SOURCES] }];
  }
  const path = ['agreedDeficit'];
  const { agreedDeficit: received, differencesExplained } = claim;
  if (received !== undefined && !differencesExplained) {
    return [{ code: 'grant.agreed-but-unexplained', path, received }];
  }
  const isMissing = received === undefined && differencesExplained && sourcesDiffer(claim);
  return isMissing ? [{ code: 'grant.agreed-deficit-missing', path, expected: '0.00' }] : [];
}

function ineligibleProblems({ ineligible, deficits, agreedDeficit }: GrantClaim): Problem[] {
  if (Array.isArray(ineligible)) return [];
  const withoutDeficit = Object.entries(ineligible)
    .filter(([key, spends]) =>
      spends !== undefined && (key === 'agreed' ? agreedDeficit : deficits[key as EvidenceSource]) === undefined)
    .map(([key]) => ({ code: 'grant.ineligible-without-deficit', path: ['ineligible', key] }));
  // That a record has no ineligible spend, or whose list belongs to an agreed figure, is not for us to guess.
  const counted = agreedDeficit === undefined ? EVIDENCE_SOURCES.filter((source) => deficits[source] !== undefined) : (['agreed'] as const);
  const missing = counted
    .filter((key) => ineligible[key] === undefined)
    .map((key) => ({ code: 'grant.ineligible-missing', path: ['ineligible', key] }));
  return [...withoutDeficit, ...missing];
}

const laterProblems = ({ laterDeficits = [] }: GrantClaim): Problem[] =>
  laterDeficits.flatMap(({ year }, index) =>
    laterDeficits.findIndex((other) => other.year === year) === index
      ? []
      : [{ code: 'grant.duplicate-year', path: ['laterDeficits', index, 'year'], received: year }]);

/**
 * A claim checked: the claim, or every problem with it. Amounts are decimal texts; a JSON number is refused, since it
 * is a double by the time it arrives. Unknown keys are problems: nothing that a council wrote is left out in silence.
 *
 * @example
 * parseClaim({
 *   format: 'send-reform/grant-claim/1',
 *   deficits: { publishedAccounts: { amount: '100000000', status: 'draft' } },
 *   ineligible: [{ kind: 'early-years', amount: '4000000' }],
 *   differencesExplained: false,
 *   plan: { status: 'submitted' },
 * }); // { ok: true, value: … }
 */
export function parseClaim(input: unknown): Result<GrantClaim> {
  const parsed = parseWith(claimSchema, input, { depth: 5, values: 2_000, characters: 50_000 });
  if (!parsed.ok) return inMoneyWords(parsed, input, isMoney);
  const claim = parsed.value;
  const planned = planProblems(claim.plan).map((problem) => ({ ...problem, path: ['plan', ...problem.path] }));
  return resultOf(
    [...evidenceProblems(claim), ...ineligibleProblems(claim), ...planned, ...laterProblems(claim)],
    () => claim,
  );
}
