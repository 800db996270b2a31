import type { CompiledInstrument, CompiledSection } from '../instrument/index.js';
import { withheldFigure, type Figure } from './figure.js';
import { gather, type View } from './gather.js';
import { decisionTableRange } from './rules/decision-table.js';
import { figureOf, settle } from './settle.js';
import { isOpen } from './standing.js';

/** An end of what is still possible. */
export type End = 'lowest' | 'highest';

/** Every section at its worst and at its best, each open statement answered at the level worth least or most. */
export function rangeOf({ sections }: CompiledInstrument, view: View): readonly [lowest: Figure[], highest: Figure[]] {
  const { stock, figures } = view;
  const worst = answeredAt('lowest', view);
  const best = answeredAt('highest', view);
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const section = sections[index]!;
    const { unanswered, doNotKnow } = stock.sections[index]!;
    if (unanswered + doNotKnow === 0) {
      worst.figures[index] = figures[index]!;
      best.figures[index] = figures[index]!;
    } else if (section.rule.kind === 'decision-table') {
      [worst.figures[index], best.figures[index]] = endsOfTable(section, worst, best);
    } else {
      worst.figures[index] = settle(section, worst);
      best.figures[index] = settle(section, best);
    }
  }
  return [worst.figures, best.figures];
}

function answeredAt(end: End, { plan, stock, standings, figures }: View): View {
  const answered = standings.slice();
  for (const { rest } of stock.sections) {
    for (const item of rest) if (isOpen(answered[item.index]!)) answered[item.index] = item[end];
  }
  return { plan, stock, standings: answered, figures: new Array(figures.length) };
}

function endsOfTable(section: CompiledSection, worst: View, best: View): [lowest: Figure, highest: Figure] {
  const low = gather(section, worst);
  const high = gather(section, best);
  if (typeof low === 'string' || typeof high === 'string') return [settle(section, worst), settle(section, best)];
  const range = decisionTableRange(low, high, section);
  if (typeof range === 'string') return [withheldFigure(range), withheldFigure(range)];
  return [figureOf(section, range[0], worst, low), figureOf(section, range[1], best, high)];
}
