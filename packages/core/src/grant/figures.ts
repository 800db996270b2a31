import { type GrantClaim, type IneligibleSpend, sourcesDiffer, sourcesOf } from './claim.js';
import { roundGrant, type Choices } from './choices.js';
import { greatest, least, NOTHING, pounds, total, type Pounds } from './money.js';
import type { EvidenceSource } from './policy.js';

/** Which rule found the deficit used. */
export type DeficitRule = 'only-source' | 'sources-agree' | 'lowest' | 'agreed';

/** Which record stands for the deficit in the council's accounts. */
export type AccountsFrom = 'published-accounts' | 'highest-source' | 'agreed' | 'figure-used';

/** Every amount of a claim under one way to take what is not published. */
export interface Figures {
  readonly rule: DeficitRule;
  /** The records whose deficit is the one used. */
  readonly setBy: readonly EvidenceSource[];
  readonly deficitUsed: Pounds;
  readonly accounts: Pounds;
  readonly accountsFrom: AccountsFrom;
  readonly ineligibleSpends: readonly IneligibleSpend[];
  readonly ineligibleStated: Pounds;
  /** What of it the deficit holds: never more than there is to take it from. */
  readonly ineligible: Pounds;
  readonly addedBack: Pounds;
  readonly eligibleDeficit: Pounds;
  readonly exact: Pounds;
  readonly rounded: Pounds;
  readonly grant: Pounds;
}

/** What a rule chose. */
type Chosen = Candidate & { readonly rule: DeficitRule };

/** A deficit, what of it is ineligible, and the records that show it. */
interface Candidate {
  readonly sources: readonly EvidenceSource[];
  readonly deficit: Pounds;
  readonly spends: readonly IneligibleSpend[];
  readonly ineligible: Pounds;
  readonly net: Pounds;
}

const sumOf = (spends: readonly IneligibleSpend[]): Pounds => total(spends.map(({ amount }) => pounds(amount)));

/** A surplus is no deficit: nothing below zero enters the comparison. */
const deficitOf = (amount: string): Pounds => greatest(NOTHING, pounds(amount));

function candidate(sources: readonly EvidenceSource[], deficit: Pounds, spends: readonly IneligibleSpend[]): Candidate {
  const ineligible = sumOf(spends);
  return { sources, deficit, spends, ineligible, net: greatest(NOTHING, deficit.minus(ineligible)) };
}

/** The ineligible spend that counts for a record, or for the agreed figure. */
function spendsFor(claim: GrantClaim, key: EvidenceSource | 'agreed', choices: Choices): readonly IneligibleSpend[] {
  const { ineligible } = claim;
  if (Array.isArray(ineligible)) return ineligible;
  if (choices.ineligibleBySource === 'as-stated') return ineligible[key] ?? [];
  const lists = Object.values(ineligible).filter((list) => list !== undefined);
  return lists.reduce<readonly IneligibleSpend[]>((most, list) => (sumOf(list).gt(sumOf(most)) ? list : most), []);
}

/** The records that are compared. */
function compared(claim: GrantClaim, choices: Choices): readonly Candidate[] {
  const all = sourcesOf(claim).map((source) =>
    candidate([source], deficitOf(claim.deficits[source]!.amount), spendsFor(claim, source, choices)));
  const withDeficit = all.filter(({ deficit }) => deficit.gt(0));
  return choices.noDeficitSources === 'ignore' && withDeficit.length > 0 ? withDeficit : all;
}

const FIRST_THE_DEFICIT = ['deficit', 'net'] as const;
const FIRST_THE_REMAINDER = ['net', 'deficit'] as const;

/** The lowest by one amount and, among equals, by the other; every record that shows both is named. */
function lowest(candidates: readonly Candidate[], order: Choices['order']): Candidate {
  const [first, second] = order === 'lowest-then-deduct' ? FIRST_THE_DEFICIT : FIRST_THE_REMAINDER;
  const by = (a: Candidate, b: Candidate): number => a[first].cmp(b[first]) || a[second].cmp(b[second]);
  const best = candidates.reduce((lowest, other) => (by(other, lowest) < 0 ? other : lowest));
  return { ...best, sources: candidates.filter((other) => by(other, best) === 0).flatMap(({ sources }) => sources) };
}

function used(claim: GrantClaim, candidates: readonly Candidate[], choices: Choices): Chosen {
  if (claim.agreedDeficit !== undefined) {
    const agreed = pounds(claim.agreedDeficit);
    const sources = sourcesOf(claim).filter((source) => pounds(claim.deficits[source]!.amount).eq(agreed));
    const spends = spendsFor(claim, 'agreed', choices);
    return { ...candidate(sources, deficitOf(claim.agreedDeficit), spends), rule: 'agreed' };
  }
  const rule = sourcesOf(claim).length === 1 ? 'only-source' : sourcesDiffer(claim) ? 'lowest' : 'sources-agree';
  return { ...lowest(candidates, choices.order), rule };
}

/**
 * The deficit in the accounts, against which what stays with the council is counted: the published accounts where the
 * claim has them, else the highest record. An agreed figure above that stands in its place, since the accounts are
 * then to be read as agreed. That is our reading; the figure used is the other choice.
 */
function accountsOf(
  candidates: readonly Candidate[], chosen: Chosen, choice: Choices['accounts'],
): Pick<Figures, 'accounts' | 'accountsFrom'> {
  if (choice === 'figure-used') return { accounts: chosen.deficit, accountsFrom: 'figure-used' };
  const published = candidates.find(({ sources }) => sources.includes('publishedAccounts'));
  const amount = published?.deficit ?? greatest(NOTHING, ...candidates.map(({ deficit }) => deficit));
  if (chosen.rule === 'agreed' && chosen.deficit.gt(amount)) {
    return { accounts: chosen.deficit, accountsFrom: 'agreed' };
  }
  return { accounts: amount, accountsFrom: published === undefined ? 'highest-source' : 'published-accounts' };
}

/**
 * Every amount of a claim under one way to take what is not published. Exact up to the one rounding of the grant.
 *
 * The grant is never more than the eligible deficit, which rounding up could make it, nor more than the deficit in the
 * accounts, which adding back a masked overspend could: it may only reduce the deficit that is recorded.
 */
export function figuresOf(claim: GrantClaim, share: string, choices: Choices): Figures {
  const candidates = compared(claim, choices);
  const chosen = used(claim, candidates, choices);
  const { accounts, accountsFrom } = accountsOf(candidates, chosen, choices.accounts);
  const isHeld = chosen.deficit.gt(0);
  const addedBack = isHeld && choices.masking === 'added-back' ? pounds(claim.maskedByOtherBlocks ?? '0') : NOTHING;
  const gross = chosen.deficit.plus(addedBack);
  const ineligible = least(chosen.ineligible, gross);
  const eligibleDeficit = gross.minus(ineligible);
  const exact = eligibleDeficit.times(pounds(share));
  const rounded = roundGrant(exact, choices.rounding);
  return {
    rule: chosen.rule,
    setBy: chosen.sources,
    deficitUsed: chosen.deficit,
    accounts,
    accountsFrom,
    ineligibleSpends: chosen.spends,
    ineligibleStated: chosen.ineligible,
    ineligible,
    addedBack,
    eligibleDeficit,
    exact,
    rounded,
    grant: least(rounded, eligibleDeficit, accounts),
  };
}
