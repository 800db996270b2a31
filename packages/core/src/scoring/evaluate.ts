import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument, Plan } from '../instrument/index.js';
import type { Figure } from './figure.js';
import { rangeOf } from './range.js';
import { settle } from './settle.js';
import type { Basis, ScoreOptions, Standing } from './standing.js';
import { takeStock, type Counts } from './stock.js';

/** Every section's figures as integers, by position in tree order. Strings and names are made from it by `score`. */
export interface Evaluation {
  readonly compiled: CompiledInstrument;
  readonly plan: Plan;
  readonly basis: Basis;
  readonly standings: readonly Standing[];
  readonly figures: readonly Figure[];
  /** The figures if every open statement came out worst, and best. */
  readonly lowest: readonly Figure[];
  readonly highest: readonly Figure[];
  readonly counts: readonly Counts[];
}

/**
 * All figures of a sheet, as integers: the fast half of `score`, for whoever scores by the thousand.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const { figures } = evaluate(compiled, sheet);
 * figures[0]!.numerator; // with figures[0]!.denominator, the exact score of the whole
 */
export function evaluate(compiled: CompiledInstrument, sheet: AnswerSheet, options: ScoreOptions = {}): Evaluation {
  const basis = options.basis ?? 'declared';
  const plan = compiled.planFor(sheet.place?.kind);
  const stock = takeStock(compiled, plan, sheet, options);
  const { standings, sections: counts } = stock;
  const { sections } = compiled;
  const figures: Figure[] = new Array(sections.length);
  const view = { plan, stock, standings, figures };
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const section = sections[index]!;
    figures[index] = settle(section, view);
  }
  const isOpen = counts[0]!.unanswered + counts[0]!.doNotKnow > 0;
  const [lowest, highest] = isOpen ? rangeOf(compiled, view) : [figures, figures];
  return { compiled, plan, basis, standings, figures, lowest, highest, counts };
}
