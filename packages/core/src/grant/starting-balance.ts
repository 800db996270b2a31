import { sourcesOf, type GrantClaim } from './claim.js';
import type { Figures } from './figures.js';
import { greatest, pounds, type Pounds } from './money.js';
import type { RestsOn } from './over-time-result.js';
import type { EvidenceSource } from './policy.js';

/** The records that a figure is taken from, or the figure that was agreed. */
type Taken = readonly EvidenceSource[] | 'agreed';

const signed = (claim: GrantClaim, source: EvidenceSource): Pounds => pounds(claim.deficits[source]!.amount);

const usedFrom = ({ rule, setBy }: Figures): Taken => (rule === 'agreed' ? 'agreed' : setBy);

function accountsFrom(claim: GrantClaim, figures: Figures): Taken {
  switch (figures.accountsFrom) {
    case 'published-accounts': return ['publishedAccounts'];
    case 'agreed': return 'agreed';
    case 'figure-used': return usedFrom(figures);
    case 'highest-source': {
      const sources = sourcesOf(claim);
      const [first, ...others] = sources.map((source) => signed(claim, source));
      const highest = greatest(first!, ...others);
      return sources.filter((source) => signed(claim, source).eq(highest));
    }
  }
}

/**
 * The balance with which the years begin: the deficit in the accounts, or a surplus, which the grant has no use for and
 * later deficits eat up first. Of records that show different surpluses and set one figure, the smallest counts.
 */
export function startingBalance(claim: GrantClaim, figures: Figures): Pounds {
  const taken = accountsFrom(claim, figures);
  if (taken === 'agreed') return pounds(claim.agreedDeficit!);
  const [first, ...others] = taken.map((source) => signed(claim, source));
  return greatest(first!, ...others);
}

/** An audited record makes a figure audited, whoever else shows the same. */
const firmness = (claim: GrantClaim, taken: Taken): RestsOn => {
  if (taken === 'agreed') return 'agreed';
  return taken.some((source) => claim.deficits[source]!.status === 'audited') ? 'audited' : 'draft';
};

export const basisOfBalance = (claim: GrantClaim, figures: Figures): RestsOn => firmness(claim, accountsFrom(claim, figures));

/** What the grant rests on: the published rules, and the records whose deficit is used. */
export const basesOfGrant = (claim: GrantClaim, figures: Figures): RestsOn[] => ['rules', firmness(claim, usedFrom(figures))];
