import { choicesFor } from './assumptions.js';
import type { GrantClaim } from './claim.js';
import { marked, missing } from './marked-amount.js';
import { figuresOf, type Figures } from './figures.js';
import { financialYearOf } from './financial-year.js';
import type { LaterYear, LaterYears } from './later-years.js';
import { money, pounds } from './money.js';
import type { RestsOn, MarkedAmount, YearDeficit } from './over-time-result.js';
import type { GrantPolicy } from './policy.js';
import type { Choices } from './choices.js';
import { basesOfGrant, basisOfBalance, startingBalance } from './starting-balance.js';

/** Everything that the scenarios have in common. */
export interface Start {
  readonly claim: GrantClaim;
  readonly later: LaterYears;
  readonly policy: GrantPolicy;
  readonly choices: Choices;
  readonly figures: Figures;
  /** The financial year that the reference date ends. */
  readonly year: string;
  /** The balance at the reference date. */
  readonly balance: MarkedAmount;
  readonly balanceBasis: RestsOn;
  readonly grantBases: readonly RestsOn[];
  /** The balance a year before. */
  readonly opening: MarkedAmount;
  /** What each of the later years adds. */
  readonly deficits: readonly YearDeficit[];
  readonly reserves: MarkedAmount;
}

const basisOf = (status: LaterYear['status'], stated: RestsOn): RestsOn => (status === 'assumed' ? stated : status);

/** An amount as it was given, or that it was not. */
function given(one: { readonly amount: string; readonly status: LaterYear['status'] } | undefined, stated: RestsOn): MarkedAmount {
  return one === undefined ? missing('not-given') : marked(pounds(one.amount), [basisOf(one.status, stated)]);
}

function yearDeficit(year: string, one: LaterYear | undefined): YearDeficit {
  if (one === undefined) return { year, deficit: missing('not-given'), statedBy: null, range: null };
  const { deficit, status, statedBy = null, lowest, highest } = one;
  return {
    year,
    deficit: given({ amount: deficit, status }, 'stated-deficit'),
    statedBy,
    range: lowest === undefined && highest === undefined
      ? null
      : { lowest: money(pounds(lowest ?? deficit)), highest: money(pounds(highest ?? deficit)) },
  };
}

/** What a claim and what is said of later years come to before any scenario. */
export function startOf(claim: GrantClaim, later: LaterYears, policy: GrantPolicy): Start {
  const choices = choicesFor(claim, policy.defaults.value);
  const figures = figuresOf(claim, policy.share.value, choices);
  const balanceBasis = basisOfBalance(claim, figures);
  return {
    claim,
    later,
    policy,
    choices,
    figures,
    year: financialYearOf(policy.referenceDate.value),
    balance: marked(startingBalance(claim, figures), [balanceBasis]),
    balanceBasis,
    grantBases: basesOfGrant(claim, figures),
    opening: given(later.opening, 'stated-opening'),
    deficits: policy.laterYears.value.map((year) => yearDeficit(year, later.years.find((one) => one.year === year))),
    reserves: given(later.reserves, 'stated-reserves'),
  };
}
