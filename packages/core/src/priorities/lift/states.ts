import type { Integer } from '../../exact/index.js';
import type { Cost } from './cost.js';

/** What some parts of a section can be brought to, at the least cost. */
export interface State {
  readonly cost: Cost;
  /** What the parts come to, as the rule keeps it while it goes along: a sum, the least value, the state of a table. */
  readonly value: Integer | string;
  /** A level beside the value, for rules that keep one. */
  readonly rank: number;
  /** Which watched gates fail by what is in here, as bits. */
  readonly gates: bigint;
}

/** How something is read further up: not at all, only ever to better effect when it is higher, or as it is. */
export type Reading = 'none' | 'up' | 'exact';

export interface Use {
  readonly value: Reading;
  readonly rank: Reading;
}

/** More work than this is refused. On a hundred statements medians take a third of it, and other rules less. */
export const MOST_WORK = 4_000_000;

/** The search would not end in good time. It is given up, never cut short. */
export class TooMuch extends Error {}

/** Counts the work of one search. */
export class Effort {
  #spent = 0;

  spend(amount: number): void {
    this.#spent += amount;
    if (this.#spent > MOST_WORK) throw new TooMuch('The search for the smallest change was given up');
  }
}

/**
 * The states that can still matter. One that costs no less than another and is no better for it is left out; what is
 * read exactly is only compared with its equal.
 */
export function prune(states: State[], use: Use, effort: Effort): State[] {
  states.sort((a, b) => a.cost - b.cost || (a.value < b.value ? 1 : a.value > b.value ? -1 : b.rank - a.rank));
  const groups = new Map<string, State[]>();
  const isExact = use.value === 'exact' || use.rank === 'exact';
  // What is compared with its equals only has to be told apart first, which takes as long as making it.
  if (isExact || states.some(({ gates }) => gates !== 0n)) effort.spend(states.length);
  for (const state of states) {
    const key = isExact || state.gates !== 0n
      ? `${state.gates}|${use.value === 'exact' ? state.value : ''}|${use.rank === 'exact' ? state.rank : ''}`
      : '';
    const kept = groups.get(key);
    if (kept === undefined) {
      groups.set(key, [state]);
      continue;
    }
    const last = kept.at(-1)!;
    if (atLeastAsGood(last, state)) continue;
    if (use.rank === 'none') {
      kept.push(state);
      continue;
    }
    effort.spend(kept.length / 16);
    if (!kept.some((other) => atLeastAsGood(other, state))) kept.push(state);
  }
  return groups.size === 1 ? groups.values().next().value! : [...groups.values()].flat();
}

const atLeastAsGood = (a: State, b: State): boolean => a.value >= b.value && a.rank >= b.rank;
