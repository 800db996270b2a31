import { isLess, roundToUnits, ZERO, type Fraction } from '../exact/index.js';
import type { CompiledSection, SectionPlan } from '../instrument/index.js';
import { withheldFigure, type Figure } from './figure.js';
import { gateHolding } from './gates.js';
import type { Gathered, View } from './gather.js';
import { RULES } from './rules/index.js';
import { atMost, NO_LEVEL, type Combined, type Tally } from './rules/rule.js';

/** The figure that a section's rule makes of its terms. */
export function settle(section: CompiledSection, view: View, gathered: Gathered): Figure {
  if (typeof gathered === 'string') return withheldFigure(gathered);
  const combined = RULES[section.rule.kind](gathered, section, view.plan.sections[section.index]!);
  return typeof combined === 'string' ? withheldFigure(combined) : figureOf(section, combined, view, gathered);
}

/** The most that the parts which count could come to. A table or a ladder of levels can always come to its top. */
function mostOf(section: CompiledSection, plan: SectionPlan, tally: Tally): Fraction {
  const { kind } = section.rule;
  const combined =
    kind === 'decision-table' || kind === 'level-reached' ? 'no-total' : RULES[kind](atMost(tally), section, plan);
  return typeof combined === 'string' ? (plan.extent?.highest ?? ZERO) : combined;
}

/** The figure for a value that a rule came to: rounded, banded and gated. */
export function figureOf(
  section: CompiledSection,
  combined: Combined,
  { plan, standings }: View,
  tally: Tally,
): Figure {
  const { numerator, denominator } = combined;
  const { bands, gates } = section;
  const ungated = bands.length > 0 ? bandOf(section, combined) : combined.level;
  const gate = gates.length === 0 || ungated === NO_LEVEL ? -1 : gateHolding(section, ungated, standings);
  return {
    numerator,
    denominator,
    rounded: roundToUnits(combined, section.rounding),
    level: gate === -1 ? ungated : gates[gate]!.capAt,
    ungated,
    gate,
    most: section.isShareOfMost ? mostOf(section, plan.sections[section.index]!, tally) : null,
    withheld: null,
  };
}

/** The last band that starts at or below the exact score, unless it ends before it. */
function bandOf({ bands }: CompiledSection, value: Fraction): number {
  for (let index = bands.length - 1; index >= 0; index -= 1) {
    const { from, below, level } = bands[index]!;
    if (!isLess(value, from)) return below === undefined || isLess(value, below) ? level : NO_LEVEL;
  }
  return NO_LEVEL;
}
