import type { CompiledInstrument, Plan, Term } from '../instrument/index.js';
import { eachFromTheLeaves, type Counts } from './counts.js';
import { withheldFigure, type Figure } from './figure.js';
import { gather } from './gather.js';
import { decisionTableRange } from './rules/decision-table.js';
import { figureOf, mostOf, settle } from './settle.js';
import { DO_NOT_KNOW, OPEN, type Standing } from './standing.js';

/** Every section at its worst and at its best, each open statement answered at the level worth least or most. */
export function rangeOf(
  compiled: CompiledInstrument,
  plan: Plan,
  standings: readonly Standing[],
  figures: readonly Figure[],
  counts: readonly Counts[],
): [Figure[], Figure[]] {
  const answeredAt = (end: 'lowest' | 'highest'): Standing[] =>
    standings.map((standing, index) =>
      standing === OPEN || standing === DO_NOT_KNOW ? compiled.statements[index]![end] : standing,
    );
  const worst = answeredAt('lowest');
  const best = answeredAt('highest');
  const lowest: Figure[] = new Array(figures.length);
  const highest: Figure[] = new Array(figures.length);
  eachFromTheLeaves(compiled, (section) => {
    const { index } = section;
    const { unanswered, doNotKnow } = counts[index]!;
    if (unanswered + doNotKnow === 0) {
      lowest[index] = figures[index]!;
      highest[index] = figures[index]!;
      return;
    }
    const low = gather(section, plan, worst, lowest);
    const high = gather(section, plan, best, highest);
    if (section.rule.kind === 'decision-table' && typeof low !== 'string' && typeof high !== 'string') {
      const range = decisionTableRange(low, high, section);
      const end = (side: 0 | 1, standing: readonly Standing[], terms: readonly Term[]): Figure =>
        typeof range === 'string'
          ? withheldFigure(range)
          : figureOf(section, range[side], standing, section.isShareOfMost ? mostOf(section, plan.sections[index]!, terms) : null);
      lowest[index] = end(0, worst, low);
      highest[index] = end(1, best, high);
    } else {
      lowest[index] = settle(section, plan, low, worst);
      highest[index] = settle(section, plan, high, best);
    }
  });
  return [lowest, highest];
}
