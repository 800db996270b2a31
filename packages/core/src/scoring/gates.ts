import type { CompiledGate, CompiledSection } from '../instrument/index.js';
import { isOpen, type Standing } from './standing.js';

/** The gate with the lowest cap among those that hold the level down; the first of equals. */
export function gateHolding({ gates }: CompiledSection, level: number, standings: readonly Standing[]): number {
  let holding = -1;
  let cap = level;
  for (const [index, gate] of gates.entries()) {
    if (gate.capAt < cap && failing(gate, standings).length > 0) {
      holding = index;
      cap = gate.capAt;
    }
  }
  return holding;
}

/** The statements that a gate asks for and that are not good enough. */
export function failing(gate: CompiledGate, standings: readonly Standing[]): readonly string[] {
  return gate.statements
    .filter(({ index, rank, atLeast }) => {
      const standing = standings[index]!;
      if (standing >= 0) return rank[standing]! < atLeast;
      return isOpen(standing) ? !gate.passesUnknown : !gate.passesNotApplicable;
    })
    .map(({ id }) => id);
}

