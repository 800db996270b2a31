import { roundToUnits, type Fraction, type Integer } from '../exact/index.js';
import type { CompiledSection } from '../instrument/index.js';
import { gateHolding } from './gates.js';
import { NO_LEVEL, type Withheld } from './rules/rule.js';
import type { Standing } from './standing.js';

/** A section's figure in integers. */
export interface Figure {
  /** The exact score is numerator ÷ denominator, not always in lowest terms; 0 ÷ 1 when it is withheld. */
  readonly numerator: Integer;
  readonly denominator: Integer;
  /** The score rounded as the instrument says, in units of its last place. */
  readonly rounded: Integer;
  /** Position among the section's levels, after gates; −1 for none. */
  readonly level: number;
  /** The level before gates. */
  readonly ungated: number;
  /** Position of the gate that held the level down; −1 for none. */
  readonly gate: number;
  /** The most that the parts which count could have come to; null where no percentage asks for it. */
  readonly most: Fraction | null;
  /** Why there is no score; null when there is one. */
  readonly withheld: Withheld | null;
}

/** The figure that is none, and why. */
export const withheldFigure = (withheld: Withheld): Figure => ({
  numerator: 0, denominator: 1, rounded: 0, level: NO_LEVEL, ungated: NO_LEVEL, gate: -1, most: null, withheld,
});

/** The figure for an exact value and the level that it comes to, rounded and gated. */
export function gatedFigure(
  section: CompiledSection,
  value: Fraction,
  ungated: number,
  most: Fraction | null,
  standings: readonly Standing[],
): Figure {
  const { gates } = section;
  const gate = gates.length === 0 || ungated === NO_LEVEL ? -1 : gateHolding(section, ungated, standings);
  return {
    numerator: value.numerator,
    denominator: value.denominator,
    rounded: roundToUnits(value, section.rounding),
    level: gate === -1 ? ungated : gates[gate]!.capAt,
    ungated,
    gate,
    most,
    withheld: null,
  };
}
