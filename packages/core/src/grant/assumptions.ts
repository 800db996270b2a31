import type { GrantClaim } from './claim.js';
import { CHOICE_IDS, CHOICES, combinations, type ChoiceId, type Choices } from './choices.js';
import { figuresOf, type Figures } from './figures.js';
import { greatest, least, money, type Pounds } from './money.js';
import type { GrantPolicy } from './policy.js';
import type { Assumption, Range } from './result.js';

/** The choices in force: the claim's where it states one, the policy's otherwise. */
export function choicesFor(claim: GrantClaim, defaults: Choices): Choices {
  const stated = Object.entries(claim.choices ?? {}).filter(([, choice]) => choice !== undefined);
  return { ...defaults, ...Object.fromEntries(stated) };
}

const rangeOf = ([first, ...others]: readonly Pounds[]): Range =>
  ({ lowest: money(least(first!, ...others)), highest: money(greatest(first!, ...others)) });

function assumption(id: ChoiceId, claim: GrantClaim, policy: GrantPolicy, choices: Choices): Assumption {
  const under = (choice: string): Figures => figuresOf(claim, policy.share.value, { ...choices, [id]: choice });
  const others = CHOICES[id]
    .filter((choice) => choice !== choices[id])
    .map((choice) => ({ choice, figures: under(choice) }));
  return {
    id,
    choice: choices[id],
    statedBy: claim.choices?.[id] === undefined ? 'policy' : 'claim',
    alternatives: others.map(({ choice, figures: { grant, accounts } }) =>
      ({ choice, grant: money(grant), staysWithCouncil: money(accounts.minus(grant)) })),
    source: null,
    certainty: policy.defaults.certainty,
    range: claim.safetyValve === true
      ? null
      : rangeOf([under(choices[id]).grant, ...others.map(({ figures }) => figures.grant)]),
  };
}

/** That the grant is never more than the deficit recorded: told of, not published, and with no other way to take it. */
function limit(claim: GrantClaim, policy: GrantPolicy, choices: Choices): Assumption {
  const { source, certainty } = policy.use;
  const { grant } = figuresOf(claim, policy.share.value, choices);
  return {
    id: 'limit',
    choice: 'recorded-deficit',
    statedBy: 'policy',
    alternatives: [],
    source,
    certainty,
    range: claim.safetyValve === true ? null : rangeOf([grant]),
  };
}

/** Everything assumed, each with what the grant would be if it were taken another way and the rest left alone. */
export const assumptionsOf = (claim: GrantClaim, policy: GrantPolicy, choices: Choices): Assumption[] =>
  [...CHOICE_IDS.map((id) => assumption(id, claim, policy, choices)), limit(claim, policy, choices)];

/**
 * The lowest and highest grant over all combinations of choices. None for a Safety Valve authority: how its agreement
 * weighs on the grant is not known, and a range would say that the answer lies within it.
 */
export function overallRange(claim: GrantClaim, share: string): Range | null {
  if (claim.safetyValve === true) return null;
  return rangeOf(combinations().map((choices) => figuresOf(claim, share, choices).grant));
}
