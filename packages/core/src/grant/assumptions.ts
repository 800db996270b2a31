import type { GrantClaim } from './claim.js';
import { CHOICE_IDS, CHOICES, combinations, type ChoiceId, type Choices } from './choices.js';
import { figuresOf } from './figures.js';
import { greatest, least, money, type Pounds } from './money.js';
import type { Assumption, Range } from './result.js';

/** The choices in force: the claim's where it states one, the policy's otherwise. */
export function choicesFor(claim: GrantClaim, defaults: Choices): Choices {
  const stated = Object.entries(claim.choices ?? {}).filter(([, choice]) => choice !== undefined);
  return { ...defaults, ...Object.fromEntries(stated) };
}

const rangeOf = ([first, ...others]: readonly Pounds[]): Range =>
  ({ lowest: money(least(first!, ...others)), highest: money(greatest(first!, ...others)) });

function assumption(id: ChoiceId, claim: GrantClaim, share: string, choices: Choices): Assumption {
  const grantUnder = (choice: string): Pounds => figuresOf(claim, share, { ...choices, [id]: choice }).grant;
  const others = CHOICES[id]
    .filter((choice) => choice !== choices[id])
    .map((choice) => ({ choice, grant: grantUnder(choice) }));
  return {
    id,
    choice: choices[id],
    statedBy: claim.choices?.[id] === undefined ? 'policy' : 'claim',
    alternatives: others.map(({ choice, grant }) => ({ choice, grant: money(grant) })),
    source: 'not-published',
    range: claim.safetyValve === true ? null : rangeOf([grantUnder(choices[id]), ...others.map(({ grant }) => grant)]),
  };
}

/** Everything assumed, each with what the grant would be if it were taken another way and the rest left alone. */
export const assumptionsOf = (claim: GrantClaim, share: string, choices: Choices): Assumption[] =>
  CHOICE_IDS.map((id) => assumption(id, claim, share, choices));

/**
 * The lowest and highest grant over all combinations of choices. None for a Safety Valve authority: how its agreement
 * weighs on the grant is not known, and a range would say that the answer lies within it.
 */
export function overallRange(claim: GrantClaim, share: string): Range | null {
  if (claim.safetyValve === true) return null;
  return rangeOf(combinations().map((choices) => figuresOf(claim, share, choices).grant));
}
