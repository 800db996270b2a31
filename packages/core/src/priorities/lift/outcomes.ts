import { leastCommonMultiple, multiplyIntegers, quotientOf, type Integer } from '../../exact/index.js';
import type { CompiledInstrument, CompiledSection } from '../../instrument/index.js';
import type { Combined } from '../../scoring/rules/rule.js';
import { bandOf, mostOf } from '../../scoring/settle.js';
import type { Cost } from './cost.js';
import type { Field, WatchedGate } from './field.js';
import { foldsOf, type Fold } from './fold.js';
import { failingAt, gatherParts, type Choice, type Outcomes } from './gather.js';
import { prune, type Effort, type State, type Use } from './states.js';
import { readWithin } from './uses.js';

/** What bounds a search. */
export interface Bounds {
  /** What costs more is not looked at. */
  readonly limit: Cost;
  readonly effort: Effort;
  /** What is known from before of sections gone through with the same limit. */
  readonly progress: Map<number, Progress>;
}

/** What a section can come to, and at which least cost, from what the sections within it can. */
export function outcomesOf(section: CompiledSection, field: Field, bounds: Bounds, within: (section: number) => Outcomes): Outcomes {
  const use = field.uses[section.index]!;
  const plan = field.plan.sections[section.index]!;
  const gathered = gatherParts(section, field, within);
  const found: (State & { readonly combined: Combined })[] = [];
  for (const fold of foldsOf(section, plan, gathered, readWithin(section, use))) {
    for (const state of goThrough(fold, section, field, bounds)) {
      const combined = fold.end(state);
      if (combined === undefined) continue;
      const level = section.bands.length > 0 ? bandOf(section, combined) : combined.level;
      const ways = throughGates(level, state.gates, field.gates.get(section.index) ?? []);
      bounds.effort.spend(ways.length);
      for (const { rank, gates } of ways) found.push({ ...state, rank, gates, combined });
    }
  }
  const readsValue = use.value !== 'none';
  const denominator = readsValue ? found.map(({ combined }) => combined.denominator).reduce(leastCommonMultiple, 1) : 1;
  const over = ({ numerator, denominator: own }: Combined): Integer => multiplyIntegers(numerator, quotientOf(denominator, own));
  const states = found.map(({ cost, rank, gates, combined }): State => ({
    cost, gates, value: readsValue ? over(combined) : 0, rank: use.rank === 'none' ? 0 : rank,
  }));
  const { parts: _parts, ...tally } = gathered;
  return {
    choices: prune(states, use, bounds.effort).map(({ cost, value, rank, gates }) => ({ cost, amount: value as Integer, rank, gates })),
    denominator,
    most: section.isShareOfMost && readsValue ? mostOf(section, plan, { ...tally, numerator: 0 }) : null,
  };
}

/** How far a section's parts had been gone through before, from the last one back: the states after each. */
export interface Progress {
  readonly over: Integer;
  /** By position of the part: what its choices were made from, and the states with it and all after it. */
  readonly done: { readonly origin: unknown; readonly states: State[] }[];
}

/**
 * Every state that a section's parts can be brought to, within the bounds. They are gone through from the last to the
 * first, so that what is known of the later ones holds while earlier ones are settled.
 */
function goThrough(fold: Fold, section: CompiledSection, field: Field, bounds: Bounds): State[] {
  const { parts, over, start, use } = fold;
  const settledAt = settledAfter(section, field, parts);
  const before = bounds.progress.get(section.index);
  const isSame = before !== undefined && before.over === over && before.done.length === parts.length;
  const done: Progress['done'] = new Array(parts.length);
  let states: State[] = [{ ...start, cost: 0, gates: 0n }];
  let isKnown = isSame;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const { choices, origin } = parts[at]!;
    isKnown &&= before!.done[at]!.origin === origin;
    states = isKnown
      ? before!.done[at]!.states
      : settleGates(combine(states, choices, (state, choice) => fold.step(state, choice, at), use, bounds), settledAt.get(at), bounds);
    done[at] = { origin, states };
  }
  if (over !== undefined) bounds.progress.set(section.index, { over, done });
  if (section === field.section) {
    for (const index of field.loose) {
      const choices = field.moves[index]!.map(({ position, cost }) => ({
        cost, amount: 0, rank: 0, gates: failingAt(field, index, position),
      }));
      states = combine(states, choices, (state) => state, use, bounds);
    }
  }
  return settleGates(states, settledAt.get(-1), bounds);
}

/** The gates further down that are settled here, by the position of the part after which all they name has been seen; −1 is after all. */
function settledAfter({ index: home }: CompiledSection, { compiled, settled, moves, loose }: Field, parts: Fold['parts']): Map<number, WatchedGate[]> {
  const after = new Map<number, WatchedGate[]>();
  const positionOf = (part: string): number => parts.findIndex(({ id }) => id === part);
  for (const watched of settled.get(home) ?? []) {
    const named = watched.gate.statements.filter(({ index }) => moves[index]!.length > 0);
    // Parts are gone through from the last to the first, and then what only gates look at.
    const at = Math.min(
      positionOf(partAround(watched.own, '', home, compiled)),
      ...named.map(({ id, index }) => (loose.includes(index) ? -1 : positionOf(partAround(compiled.statements[index]!.section, id, home, compiled)))),
    );
    after.set(at, [...(after.get(at) ?? []), watched]);
  }
  return after;
}

/** The part of a section that something stands in: itself, or the section within that is around it. */
function partAround(within: number, own: string, home: number, { sections }: CompiledInstrument): string {
  let part = own;
  for (let at: number | undefined = within; at !== undefined && at !== home; at = sections[at]!.parent) part = sections[at]!.id;
  return part;
}

/** Every state with every choice, and of them those that can still matter. */
function combine(
  states: readonly State[],
  choices: readonly Choice[],
  step: (state: State, choice: Choice) => Pick<State, 'value' | 'rank'>,
  use: Use,
  { limit, effort }: Bounds,
): State[] {
  effort.spend(states.length * choices.length);
  const next: State[] = [];
  const atCost = new Map<Cost, number>();
  for (const state of states) {
    for (const choice of choices) {
      const cost = state.cost + choice.cost;
      if (cost > limit) continue;
      const { value, rank } = step(state, choice);
      const gates = state.gates | choice.gates;
      const place = atCost.get(cost);
      const same = place === undefined ? undefined : next[place]!;
      if (same === undefined || use.value === 'exact' || same.rank !== rank || same.gates !== gates) {
        atCost.set(cost, next.length);
        next.push({ cost, value, rank, gates });
      } else if (same.value < value) {
        next[place!] = { cost, value, rank, gates };
      }
    }
  }
  return prune(next, use, effort);
}

/** Leaves the states in which what was supposed of gates further down has come true. */
function settleGates(states: State[], gates: readonly WatchedGate[] = [], { effort }: Bounds): State[] {
  effort.spend(states.length * gates.length);
  return gates.reduce<State[]>((left, { bit, fails, supposedToPass, supposedToFail }) => left.flatMap((state) => {
    const isFailing = fails || (state.gates & bit) !== 0n;
    if ((state.gates & (isFailing ? supposedToPass : supposedToFail)) !== 0n) return [];
    return [{ ...state, gates: state.gates & ~(bit | supposedToPass | supposedToFail) }];
  }), states);
}

/**
 * A level held down by the gates that fail; where it is not known yet whether one does, both ways. They stand from the one
 * that holds down furthest: once it fails, those after it make no difference, so there is one way for each and one past all.
 */
function throughGates(level: number, gates: bigint, watched: readonly WatchedGate[]): { rank: number; gates: bigint }[] {
  const ways: { rank: number; gates: bigint }[] = [];
  let past = watched.reduce((left, { bit, supposedToPass }) => (supposedToPass === 0n ? left & ~bit : left), gates);
  for (const { gate: { capAt }, bit, fails, supposedToPass, supposedToFail } of watched) {
    if (level <= capAt) break;
    const isKnown = supposedToPass === 0n;
    if (isKnown && (fails || (gates & bit) !== 0n)) return [...ways, { rank: capAt, gates: past }];
    if (isKnown) continue;
    ways.push({ rank: capAt, gates: past | supposedToFail });
    past |= supposedToPass;
  }
  return [...ways, { rank: level, gates: past }];
}
