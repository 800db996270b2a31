import type { CompiledStatement } from '../../instrument/index.js';
import { isOpen, type Standing } from '../../scoring/standing.js';
import { costOf, type Cost } from './cost.js';

/** One level that a statement may come to, and what that asks for. Staying where it is asks for nothing. */
export interface Move {
  readonly position: number;
  readonly cost: Cost;
}

/** What may be touched. A lift raises answers and nothing else; the rest is for finding out why there is none. */
export interface Freedom {
  /** Open statements may be answered, at any level. */
  readonly open?: boolean;
  /** Statements with indicators may come to any level that their table knows. */
  readonly indicators?: boolean;
  /** Answers may be lowered as well. */
  readonly lowering?: boolean;
}

/**
 * The moves of a statement, the least first. A step is one level up the statement's own scale, as it counts: down the
 * scale for a reversed statement. Ticked indicators are left alone, since no instrument says how much one of them is.
 */
export function movesOf(statement: CompiledStatement, standing: Standing, freedom: Freedom): readonly Move[] {
  const { rank } = statement;
  const positions = [...rank.keys()];
  if (isOpen(standing)) return freedom.open ? positions.map((position) => ({ position, cost: costOf(1, 1) })) : [];
  if (standing < 0) return [];
  const steps = (position: number): number => rank[position]! - rank[standing]!;
  return positions
    .filter((position) => position === standing || (mayMove(statement, position, freedom) && (steps(position) > 0 || freedom.lowering)))
    .map((position) => ({ position, cost: position === standing ? 0 : costOf(Math.abs(steps(position)), 1) }))
    .toSorted((a, b) => a.cost - b.cost);
}

function mayMove({ indicators, statement, levelIds }: CompiledStatement, position: number, freedom: Freedom): boolean {
  if (indicators === undefined) return true;
  if (!freedom.indicators) return false;
  const { rule, confirmation = 'none' } = statement;
  return confirmation !== 'none' || [...rule!.rows.map(({ level }) => level), rule!.otherwise].includes(levelIds[position]);
}
