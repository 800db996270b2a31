import type { PaymentReason } from '../approval/index.js';
import { CHOICE_IDS, CHOICES, combinations, type Choices } from './choices.js';
import { sourcesOf, type GrantClaim } from './claim.js';
import { figuresOf } from './figures.js';
import { projected } from './later-deficits.js';
import { greatest, least, money, NOTHING, pounds, type Pounds } from './money.js';
import type { FigureSensitivity, Scenario, Sensitivity, Unknown } from './over-time-result.js';
import type { Start } from './over-time-start.js';
import { NO_GROUNDS } from './policy.js';
import type { Range, Remark } from './result.js';
import { startingBalance } from './starting-balance.js';

/** One way to take everything that is not known; the first of each list is how it is taken. */
interface Way {
  readonly choices: Choices;
  readonly drafts: 'counted' | 'left-out';
  /** By year: what it adds, and the share of that which is supported. */
  readonly deficits: readonly string[];
  readonly shares: readonly string[];
}

/** An unknown with the ways to take it, the one that is taken first. */
interface Variable {
  readonly id: Unknown['id'];
  readonly year: string | null;
  readonly options: readonly string[];
  readonly set: (way: Way, option: string) => Way;
}

/** What is worked out of a claim under one way, apart from later years. */
interface Measured {
  readonly grant: Pounds;
  readonly stays: Pounds;
  readonly balance: Pounds;
}

type Measure = (way: Way) => Measured;

const { entries, fromEntries } = Object;

/** Why a scenario pays nothing, whatever the grant comes to. */
const UNPAID: ReadonlySet<string> = new Set<PaymentReason['code']>(['plan-not-approved', 'approved-after-last-window']);

/** The claim with its audited records alone; undefined where that leaves all of them, or none. */
function auditedOnly(claim: GrantClaim): GrantClaim | undefined {
  const kept = sourcesOf(claim).filter((source) => claim.deficits[source]!.status === 'audited');
  if (kept.length === 0 || kept.length === sourcesOf(claim).length) return undefined;
  const isKept = ([key]: readonly [string, unknown]): boolean => key === 'agreed' || (kept as readonly string[]).includes(key);
  const { deficits, ineligible } = claim;
  return {
    ...claim,
    deficits: fromEntries(entries(deficits).filter(isKept)),
    ineligible: Array.isArray(ineligible) ? ineligible : fromEntries(entries(ineligible).filter(isKept)),
  };
}

/** Works a claim out under any way, each no more than once. */
function measuring({ claim, policy }: Start, audited: GrantClaim | undefined): Measure {
  const found = new Map<string, Measured>();
  return ({ choices, drafts }) => {
    const key = JSON.stringify([CHOICE_IDS.map((id) => choices[id]), drafts]);
    const known = found.get(key);
    if (known !== undefined) return known;
    const under = drafts === 'counted' ? claim : audited!;
    const figures = figuresOf(under, policy.share.value, choices);
    const measured = {
      grant: figures.grant, stays: figures.accounts.minus(figures.grant), balance: startingBalance(under, figures),
    };
    found.set(key, measured);
    return measured;
  };
}

const others = (options: readonly string[], taken: string): string[] => [taken, ...options.filter((one) => one !== taken)];

/** A stated figure with the ends of its range; ends that are the figure itself add nothing. */
const ends = (taken: string, range: Partial<Record<'lowest' | 'highest', string | undefined>>): string[] =>
  [taken, ...[range.lowest, range.highest].filter((end) => end !== undefined && !pounds(end).eq(taken)) as string[]];

const replaced = (list: readonly string[], index: number, value: string): string[] =>
  list.map((one, at) => (at === index ? value : one));

function choiceVariables({ choices: taken }: Start, audited: GrantClaim | undefined): Variable[] {
  const choices = CHOICE_IDS.map((id): Variable => ({
    id, year: null, options: others(CHOICES[id], taken[id]),
    set: (way, option) => ({ ...way, choices: { ...way.choices, [id]: option } }),
  }));
  const drafts: Variable = {
    id: 'drafts', year: null, options: ['counted', 'left-out'],
    set: (way, option) => ({ ...way, drafts: option as Way['drafts'] }),
  };
  return audited === undefined ? choices : [...choices, drafts];
}

/** The shares of a scenario by year; none is supported that nobody has stated. */
const sharesOf = (start: Start, { id }: Scenario): ({ share: string; lowest?: string | undefined; highest?: string | undefined } | undefined)[] =>
  start.deficits.map(({ year }) =>
    (id === 'own-assumption' ? start.later.assumption!.shares.find((one) => one.year === year) : undefined));

function laterVariables(start: Start, scenario: Scenario): Variable[] {
  const deficits = start.deficits.flatMap(({ year, deficit, range }, index): Variable[] => (range === null ? [] : [{
    id: 'later-deficit', year, options: ends(deficit.amount!, range),
    set: (way, option) => ({ ...way, deficits: replaced(way.deficits, index, option) }),
  }]));
  const shares = sharesOf(start, scenario).flatMap((stated, index): Variable[] => {
    if (stated?.lowest === undefined && stated?.highest === undefined) return [];
    return [{
      id: 'later-share', year: start.deficits[index]!.year, options: ends(stated.share, stated),
      set: (way, option) => ({ ...way, shares: replaced(way.shares, index, option) }),
    }];
  });
  return [...deficits, ...shares];
}

/** What the later years add to a balance, support taken off. */
function addedBy({ deficits, shares, choices }: Way): Pounds {
  return deficits.reduce((sum, text, index) => {
    const deficit = pounds(text);
    return sum.plus(deficit).minus(projected(greatest(NOTHING, deficit), shares[index]!, choices.rounding));
  }, NOTHING);
}

const rangeOf = ([first, ...rest]: readonly Pounds[]): { readonly lowest: Pounds; readonly highest: Pounds } =>
  ({ lowest: least(first!, ...rest), highest: greatest(first!, ...rest) });

const inMoney = ({ lowest, highest }: ReturnType<typeof rangeOf>): Range => ({ lowest: money(lowest), highest: money(highest) });

/** Every unknown varied alone, ranked by how far it moves the figure. */
function ranked(variables: readonly Variable[], taken: Way, valueOf: (way: Way) => Pounds): Unknown[] {
  const found = variables.map(({ id, year, options, set }) => {
    const values = options.map((option) => valueOf(set(taken, option)));
    const range = rangeOf(values);
    const at = (end: Pounds): string => options[values.findIndex((value) => value.eq(end))]!;
    return {
      id, year, span: range.highest.minus(range.lowest), range: inMoney(range), taken: options[0]!,
      lowestAt: at(range.lowest), highestAt: at(range.highest),
    };
  });
  const wider = [...found].sort((a, b) => b.span.cmp(a.span));
  return wider.map(({ id, year, span, ...rest }) => ({
    id, year, rank: 1 + found.filter((other) => other.span.gt(span)).length, span: money(span), ...rest,
  }));
}

/** Every way to take some unknowns together, from one to begin with. */
const everyWay = (variables: readonly Variable[], from: readonly Way[]): Way[] =>
  variables.reduce<Way[]>((ways, { options, set }) => ways.flatMap((way) => options.map((option) => set(way, option))), [...from]);

/**
 * The joint range of a balance. What a claim comes to and what later years add meet in the rounding alone, so that the
 * ends of both are found apart under each way to round, and not over every pair.
 */
function jointBalance(claimed: readonly Way[], later: readonly Variable[], recorded: (way: Way) => Pounds): Range {
  const ranges = CHOICES.rounding.map((rounding) => {
    const ours = claimed.filter(({ choices }) => choices.rounding === rounding);
    const kept = rangeOf(ours.map(recorded));
    const added = rangeOf(everyWay(later, ours.slice(0, 1)).map(addedBy));
    return { lowest: kept.lowest.plus(added.lowest), highest: kept.highest.plus(added.highest) };
  });
  return inMoney({
    lowest: rangeOf(ranges.map(({ lowest }) => lowest)).lowest, highest: rangeOf(ranges.map(({ highest }) => highest)).highest,
  });
}

function notRanged(start: Start, audited: GrantClaim | undefined): Remark[] {
  const { claim, deficits, later } = start;
  const remark = (code: string, years: readonly string[]): Remark[] =>
    (years.length === 0 ? [] : [{ code, values: { years }, ...NO_GROUNDS }]);
  const drafts = sourcesOf(claim).filter((source) => claim.deficits[source]!.status === 'draft');
  const allDraft = drafts.length > 0 && audited === undefined;
  const moving = deficits.filter(({ deficit: { amount, restsOn }, range }) => amount !== null && range === null && !restsOn.includes('audited'));
  const shares = (later.assumption?.shares ?? []).filter(({ lowest, highest }) => lowest === undefined && highest === undefined);
  return [
    ...(claim.safetyValve === true ? [{ code: 'safety-valve-no-range', values: {}, ...NO_GROUNDS }] : []),
    ...(allDraft ? [{ code: 'all-draft', values: { sources: drafts }, ...NO_GROUNDS }] : []),
    ...remark('deficit-without-range', moving.map(({ year }) => year)),
    ...remark('share-without-range', shares.map(({ year }) => year)),
    ...remark('no-balance-without-deficit', deficits.filter(({ deficit }) => deficit.amount === null).map(({ year }) => year)),
  ];
}

/**
 * Which unknown moves a figure most: each named choice, the draft records, and the ranges that are stated for later
 * years, varied one at a time and then all together. Stated figures are taken as stated and at both ends.
 */
export function sensitivityOf(start: Start, scenarios: readonly Scenario[]): Sensitivity {
  const { claim, choices, deficits } = start;
  const audited = auditedOnly(claim);
  const remarks = notRanged(start, audited);
  if (claim.safetyValve === true) return { figures: [], notRanged: remarks };

  const measure = measuring(start, audited);
  const unpublished = choiceVariables(start, audited);
  const taken: Way = { choices, drafts: 'counted', deficits: deficits.map(({ deficit }) => deficit.amount ?? '0.00'), shares: deficits.map(() => '0') };
  const drafts = audited === undefined ? (['counted'] as const) : (['counted', 'left-out'] as const);
  const every = combinations().flatMap((some) => drafts.map((one): Way => ({ ...taken, choices: some, drafts: one })));

  const ofClaim = (figure: 'grant' | 'stays-with-council', valueOf: (way: Way) => Pounds): FigureSensitivity => ({
    figure, scenario: null, amount: money(valueOf(taken)),
    unknowns: ranked(unpublished, taken, valueOf),
    joint: inMoney(rangeOf(every.map(valueOf))),
  });
  const ofScenario = (scenario: Scenario): FigureSensitivity => {
    const shares = sharesOf(start, scenario).map((stated) => stated?.share ?? '0');
    const isPaid = !scenario.payment.reasons.some(({ code }) => UNPAID.has(code));
    const recorded = (way: Way): Pounds => {
      const { balance, grant } = measure(way);
      return isPaid ? balance.minus(grant) : balance;
    };
    const valueOf = (way: Way): Pounds => recorded(way).plus(addedBy(way));
    const from: Way = { ...taken, shares };
    const later = laterVariables(start, scenario);
    return {
      figure: 'balance', scenario: scenario.id, amount: money(valueOf(from)),
      unknowns: ranked([...unpublished, ...later], from, valueOf),
      joint: jointBalance(every.map((way) => ({ ...way, shares })), later, recorded),
    };
  };
  const withBalance = deficits.every(({ deficit }) => deficit.amount !== null) ? scenarios : [];
  return {
    figures: [
      ofClaim('grant', (way) => measure(way).grant),
      ofClaim('stays-with-council', (way) => measure(way).stays),
      ...withBalance.map(ofScenario),
    ],
    notRanged: remarks,
  };
}
