import type { CompiledInstrument } from '../instrument/index.js';
import { withheldFigure, type Figure } from './figure.js';
import { gather, type View } from './gather.js';
import { decisionTableRange } from './rules/decision-table.js';
import type { Tally } from './rules/rule.js';
import { figureOf, settle } from './settle.js';
import { isOpen } from './standing.js';

/** Every section at its worst and at its best, each open statement answered at the level worth least or most. */
export function rangeOf(compiled: CompiledInstrument, view: View): readonly [lowest: Figure[], highest: Figure[]] {
  const { plan, stock, figures } = view;
  const answeredAt = (end: 'lowest' | 'highest'): View => ({
    plan,
    stock,
    standings: view.standings.map((standing, index) =>
      isOpen(standing) ? compiled.statements[index]![end] : standing,
    ),
    figures: new Array(figures.length),
  });
  const worst = answeredAt('lowest');
  const best = answeredAt('highest');
  for (let index = compiled.sections.length - 1; index >= 0; index -= 1) {
    const section = compiled.sections[index]!;
    const { unanswered, doNotKnow } = stock.counts[index]!;
    if (unanswered + doNotKnow === 0) {
      worst.figures[index] = figures[index]!;
      best.figures[index] = figures[index]!;
      continue;
    }
    const low = gather(section, worst);
    const high = gather(section, best);
    if (section.rule.kind === 'decision-table' && typeof low !== 'string' && typeof high !== 'string') {
      const range = decisionTableRange(low, high, section);
      const end = (side: 0 | 1, at: View, tally: Tally): Figure =>
        typeof range === 'string' ? withheldFigure(range) : figureOf(section, range[side], at, tally);
      worst.figures[index] = end(0, worst, low);
      best.figures[index] = end(1, best, high);
    } else {
      worst.figures[index] = settle(section, worst, low);
      best.figures[index] = settle(section, best, high);
    }
  }
  return [worst.figures, best.figures];
}
