import type { AnswerSheet } from '../assessment/index.js';
import type { ScoreResult } from '../scoring/index.js';
import { CORE_VERSION } from '../version.js';
import { compareFigures, type FigureChange } from './compare-figures.js';
import { compareStatements, type AnswerChange, type StatementChange } from './compare-statements.js';
import type { Pairing } from './pairing.js';

/** The name of the result's format. */
export const COMPARISON_FORMAT = 'send-reform/comparison/1';

/** A checked sheet and what was made of it. */
export interface ScoredSheet {
  readonly sheet: AnswerSheet;
  readonly result: ScoreResult;
}

/** What stands on one side of a comparison. */
export interface ComparedSide extends Pick<ScoreResult, 'instrument' | 'sheet' | 'basis' | 'placeKind'> {
  readonly dfeCode: string | null;
  readonly partner: string | null;
  /** The sheet's own date. Nothing follows from it: which side is then and which is now is the caller's to say. */
  readonly date: string | null;
}

/** What changed from one sheet to another. Plain data: it can be stored, posted and drawn. */
export interface Comparison {
  readonly format: typeof COMPARISON_FORMAT;
  /** The version of the core that made it. */
  readonly core: string;
  readonly then: ComparedSide;
  readonly now: ComparedSide;
  /** The crosswalk that it was made by; null within one version. */
  readonly crosswalk: string | null;
  /** The whole instrument. */
  readonly overall: FigureChange;
  /** Every section now, in tree order, then those that were dropped. */
  readonly sections: readonly FigureChange[];
  /** Every statement now, in tree order, then those that were dropped. */
  readonly statements: readonly StatementChange[];
  /** How many statements came to what. */
  readonly changes: Readonly<Record<AnswerChange, number>>;
}

/** Two scored sheets side by side. */
export function comparisonOf(pairing: Pairing, then: ScoredSheet, now: ScoredSheet): Comparison {
  const [overall, ...sections] = compareFigures(pairing, then.result, now.result);
  const statements = compareStatements(pairing, then.result, now.result);
  const changes = { rose: 0, fell: 0, stayed: 0, new: 0, gone: 0, 'no-level': 0, 'not-comparable': 0 };
  for (const { change } of statements) changes[change] += 1;
  return {
    format: COMPARISON_FORMAT,
    core: CORE_VERSION,
    then: sideOf(then),
    now: sideOf(now),
    crosswalk: pairing.crosswalk?.id ?? null,
    overall: overall!,
    sections,
    statements,
    changes,
  };
}

function sideOf({ sheet: { place, partner, date }, result: { instrument, sheet, basis, placeKind } }: ScoredSheet): ComparedSide {
  return { instrument, sheet, basis, placeKind, dfeCode: place?.dfeCode ?? null, partner: partner ?? null, date: date ?? null };
}
