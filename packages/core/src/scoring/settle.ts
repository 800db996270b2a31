import { isLess, ZERO, type Fraction } from '../exact/index.js';
import type { CompiledSection, SectionPlan } from '../instrument/index.js';
import { gatedFigure, withheldFigure, type Figure } from './figure.js';
import { finish } from './finish.js';
import { gather, type View } from './gather.js';
import { RULES } from './rules/index.js';
import { atMost, NO_LEVEL, type Combined, type Tally } from './rules/rule.js';

/** The figure of a section: the short way where that is open, or else by its rule. */
export function settle(section: CompiledSection, view: View): Figure {
  return finish(section, view) ?? byRule(section, view);
}

/** The figure that a section's rule makes of its parts. */
export function byRule(section: CompiledSection, view: View): Figure {
  const tally = gather(section, view);
  if (typeof tally === 'string') return withheldFigure(tally);
  const combined = RULES[section.rule.kind](tally, section, view.plan.sections[section.index]!);
  return typeof combined === 'string' ? withheldFigure(combined) : figureOf(section, combined, view, tally);
}

/** The most that the parts which count could come to. A table or a ladder of levels can always come to its top. */
export function mostOf(section: CompiledSection, plan: SectionPlan, tally: Tally): Fraction {
  const { kind } = section.rule;
  const combined =
    kind === 'decision-table' || kind === 'level-reached' ? 'no-total' : RULES[kind](atMost(tally), section, plan);
  return typeof combined === 'string' ? (plan.extent?.highest ?? ZERO) : combined;
}

/** The figure for a value that a rule came to: rounded, banded and gated. */
export function figureOf(section: CompiledSection, combined: Combined, { plan, standings }: View, tally: Tally): Figure {
  const level = section.bands.length > 0 ? bandOf(section, combined) : combined.level;
  const most = section.isShareOfMost ? mostOf(section, plan.sections[section.index]!, tally) : null;
  return gatedFigure(section, combined, level, most, standings);
}

/** The last band that starts at or below the exact score, unless it ends before it. */
export function bandOf({ bands }: CompiledSection, value: Fraction): number {
  for (let index = bands.length - 1; index >= 0; index -= 1) {
    const { from, below, level } = bands[index]!;
    if (!isLess(value, from)) return below === undefined || isLess(value, below) ? level : NO_LEVEL;
  }
  return NO_LEVEL;
}
