import type { CompiledSection, Finish } from '../instrument/index.js';
import { gatedFigure, type Figure } from './figure.js';
import type { View } from './gather.js';
import { NO_LEVEL } from './rules/rule.js';

/**
 * The short way to the figure of a mean or a sum in which everything counts: what was worked out when the instrument was
 * compiled is brought together with the answers. The same figure as by the rule; undefined where something is left open
 * or out, and for sections that have no such way.
 */
export function finish(section: CompiledSection, { plan, stock, standings, figures }: View): Figure | undefined {
  const way = plan.sections[section.index]!.finish;
  if (way === undefined) return undefined;
  const own = stock.sections[section.index]!;
  // Plain numbers throughout: that none can leave the safe integers was shown together with `way`.
  let numerator = own.numerator as number;
  for (const item of own.rest) {
    const standing = standings[item.index]!;
    if (standing < 0) return undefined;
    numerator += item.weighted[standing] as number;
  }
  numerator *= way.factor;
  for (const part of way.sections) {
    const figure = figures[part.index]!;
    if (figure.withheld !== null || figure.denominator !== part.denominator) return undefined;
    numerator += part.factor * (figure.numerator as number);
  }
  return gatedFigure(section, { numerator, denominator: way.denominator }, levelAt(way, numerator), null, standings);
}

function levelAt({ cuts }: Finish, numerator: number): number {
  for (let index = cuts.length - 1; index >= 0; index -= 1) if (numerator >= cuts[index]!.from) return cuts[index]!.level;
  return NO_LEVEL;
}
