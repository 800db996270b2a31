import { pounds, type Pounds } from './money.js';

/**
 * What nobody has published, each as a named choice. The first of each list is the default of
 * `highNeedsStabilityGrant2026`; a claim may state another.
 */
export const CHOICES = {
  /** How the grant is rounded. */
  rounding: ['penny-half-up', 'penny-down', 'pound-half-up', 'pound-down', 'thousand-half-up'],
  /**
   * Whether the lowest source is found first and its ineligible spend taken out then, or the ineligible spend of every
   * source taken out first and the lowest remainder used. They differ only when ineligible spend differs by source.
   */
  order: ['lowest-then-deduct', 'deduct-then-lowest'],
  /** What a source that shows no deficit does when others show one and the difference is not explained. */
  noDeficitSources: ['count-as-zero', 'ignore'],
  /** What happens to an underspend elsewhere that hides a part of the high-needs overspend. */
  masking: ['not-added-back', 'added-back'],
  /** Which ineligible spend counts when a claim gives it by source: each source's own, or the highest for all. */
  ineligibleBySource: ['as-stated', 'highest-for-all'],
  /**
   * Which figure stands for the deficit in the accounts, against which what stays with the council is counted: the
   * published accounts, else the highest record compared; or the figure used for the grant.
   */
  accounts: ['published-else-highest', 'figure-used'],
} as const;

export type ChoiceId = keyof typeof CHOICES;

/** One way to take each of them. */
export type Choices = { readonly [Id in ChoiceId]: (typeof CHOICES)[Id][number] };

export const CHOICE_IDS = /* @__PURE__ */ Object.keys(CHOICES) as ChoiceId[];

/** Every way to take all of them together. */
export function combinations(): Choices[] {
  let all: Partial<Record<ChoiceId, string>>[] = [{}];
  for (const id of CHOICE_IDS) all = all.flatMap((some) => CHOICES[id].map((choice) => ({ ...some, [id]: choice })));
  return all as Choices[];
}

const UNITS: Readonly<Record<string, string>> = { penny: '0.01', pound: '1', thousand: '1000' };

/** Rounding of an amount above zero, by decimal.js's numbers for its modes: 1 is down, 4 is half up. */
const MODES: Readonly<Record<string, 1 | 4>> = { down: 1, 'half-up': 4 };

/**
 * The grant rounded: the only place where an amount is.
 *
 * @example
 * roundGrant(pounds('11111111.105'), 'penny-half-up').toString(); // '11111111.11'
 */
export function roundGrant(exact: Pounds, rounding: Choices['rounding']): Pounds {
  const [unit, mode] = [rounding.slice(0, rounding.indexOf('-')), rounding.slice(rounding.indexOf('-') + 1)];
  const size = pounds(UNITS[unit]!);
  return exact.div(size).toDecimalPlaces(0, MODES[mode]!).times(size);
}
