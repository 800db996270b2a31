import * as z from 'zod/mini';
import { planProblems } from '../approval/index.js';
import { parseWith, resultOf, type Path, type Problem, type Result } from '../problems/index.js';
import { AMOUNT_PATTERN, SIGNED_AMOUNT_PATTERN } from './amount-pattern.js';
import { SHARE_PATTERN, type GrantClaim } from './claim.js';
import { pounds } from './money.js';
import { inMoneyWords } from './money-problem.js';

/** The name of this format, which every file of later years carries. */
export const LATER_YEARS_FORMAT = 'send-reform/later-years/1';

const amount = z.string().check(z.regex(AMOUNT_PATTERN, 'amount'));
const signedAmount = z.string().check(z.regex(SIGNED_AMOUNT_PATTERN, 'signed-amount'));
const share = z.string().check(z.regex(SHARE_PATTERN, 'share'));
const year = z.enum(['2026-27', '2027-28']);

/** How firm an amount is: in audited or draft accounts, or assumed by whoever fills this in. */
const status = z.enum(['audited', 'draft', 'assumed']);
const statedBy = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));

const laterYearsSchema = z.strictObject({
  format: z.literal(LATER_YEARS_FORMAT),
  /** The deficit at the end of 2024-25: a positive amount; a surplus is below zero. */
  opening: z.optional(z.strictObject({ amount: signedAmount, status, statedBy })),
  /** What each year adds to the deficit, before any support; below zero where it takes from it. */
  years: z.array(z.strictObject({
    year,
    deficit: signedAmount,
    status,
    statedBy,
    /** The least and the most that it may become. */
    lowest: z.optional(signedAmount),
    highest: z.optional(signedAmount),
  })).check(z.maxLength(2)),
  /** The usable reserves that there are to meet what falls on them when the override has ended. */
  reserves: z.optional(z.strictObject({ amount, status, statedBy })),
  /** A scenario of the user's own: how approval goes, and support for the deficits of these years, of which no formula is published. */
  assumption: z.optional(z.strictObject({
    /** How the plan's approval is taken to go; without it as the plan stands, else in the first round that it can still get. */
    approval: z.optional(z.enum(['approved-first-round', 'approved-after-revision', 'not-approved'])),
    /** The day on which it is taken to be approved. */
    approvedOn: z.optional(z.string().check(z.maxLength(10))),
    /** None where only the approval is taken otherwise. */
    shares: z.array(z.strictObject({
      year, share, statedBy, lowest: z.optional(share), highest: z.optional(share),
    })).check(z.maxLength(2)),
  })),
});

const isMoney = (path: Path): boolean =>
  path[0] !== 'assumption' && ['amount', 'deficit', 'lowest', 'highest'].includes(String(path.at(-1)));

/** What a council knows and assumes of the years after 2025-26, as it comes in: see {@link parseLaterYears}. */
export type LaterYears = z.infer<typeof laterYearsSchema>;

/** A year that follows the grant, whose deficit no formula is published for. */
export type LaterYear = LaterYears['years'][number];

const twice = (entries: readonly { readonly year: string }[], path: Path): Problem[] =>
  entries.flatMap(({ year: received }, index) =>
    entries.findIndex((other) => other.year === received) === index
      ? []
      : [{ code: 'grant.duplicate-year', path: [...path, index, 'year'], received }]);

/** A range holds the figure that it is the range of. */
function rangeProblems(
  { lowest, highest }: { readonly lowest?: string | undefined; readonly highest?: string | undefined },
  stated: string,
  path: Path,
): Problem[] {
  const ends = [
    ...(lowest !== undefined && pounds(lowest).gt(pounds(stated)) ? [{ end: 'lowest', received: lowest }] : []),
    ...(highest !== undefined && pounds(highest).lt(pounds(stated)) ? [{ end: 'highest', received: highest }] : []),
  ];
  return ends.map(({ end, received }) => ({ code: 'grant.range-beside-figure', path: [...path, end], expected: stated, received }));
}

function yearProblems({ years }: LaterYears): Problem[] {
  return years.flatMap((one, index) => {
    const path = ['years', index];
    const audited = (['lowest', 'highest'] as const)
      .filter((end) => one.status === 'audited' && one[end] !== undefined)
      .map((end) => ({ code: 'grant.range-of-audited', path: [...path, end], received: one[end]! }));
    return [...audited, ...rangeProblems(one, one.deficit, path)];
  });
}

function shareProblems({ years, assumption }: LaterYears): Problem[] {
  return (assumption?.shares ?? []).flatMap((one, index) => {
    const path = ['assumption', 'shares', index];
    const unfounded = years.some((other) => other.year === one.year)
      ? []
      : [{ code: 'grant.share-without-deficit', path: [...path, 'year'], received: one.year }];
    return [...unfounded, ...rangeProblems(one, one.share, path)];
  });
}

/** An assumption says something, and a day of approval belongs to an approval. */
function assumptionProblems({ assumption }: LaterYears): Problem[] {
  if (assumption === undefined) return [];
  const { approval, approvedOn, shares } = assumption;
  const path = ['assumption'];
  const status = approval === undefined || approval === 'not-approved' ? 'none' : approval;
  return [
    ...planProblems({ status, approvedOn }).map((problem) => ({ ...problem, path: [...path, ...problem.path] })),
    ...(shares.length === 0 && approval === undefined ? [{ code: 'too-small', path: [...path, 'shares'], expected: 1, received: 0 }] : []),
  ];
}

/**
 * What a council knows and assumes of the years after 2025-26, checked: the data, or every problem with it.
 *
 * @example
 * parseLaterYears({
 *   format: 'send-reform/later-years/1',
 *   years: [{ year: '2026-27', deficit: '5000000.00', status: 'assumed', statedBy: 'Director of Finance' }],
 * }); // { ok: true, value: … }
 */
export function parseLaterYears(input: unknown): Result<LaterYears> {
  const parsed = parseWith(laterYearsSchema, input, { depth: 5, values: 200, characters: 10_000 });
  if (!parsed.ok) return inMoneyWords(parsed, input, isMoney);
  const later = parsed.value;
  return resultOf([
    ...twice(later.years, ['years']),
    ...twice(later.assumption?.shares ?? [], ['assumption', 'shares']),
    ...yearProblems(later),
    ...assumptionProblems(later),
    ...shareProblems(later),
  ], () => later);
}

/** What a claim itself says of later years, which is all assumed. */
export function laterYearsOf({ laterDeficits = [] }: GrantClaim): LaterYears {
  const shares = laterDeficits.flatMap(({ year, assumedShare, statedBy }) =>
    (assumedShare === undefined ? [] : [{ year, share: assumedShare, statedBy }]));
  return {
    format: LATER_YEARS_FORMAT,
    years: laterDeficits.map(({ year, deficit, statedBy }) => ({ year, deficit, status: 'assumed', statedBy })),
    ...(shares.length > 0 && { assumption: { shares } }),
  };
}
