import { recordActual, type Actual, type Indicator, type IndicatorSet, type Quarter } from '@send-reform/core/plan';
import type { IndicatorsText } from './text.js';
import { typedFigure } from './typed-figure.js';

/** What stands in the two fields of an indicator. */
export interface Typed {
  readonly figure: string;
  readonly note: string;
}

/** Something that is wrong with what was typed, and in which field. */
export interface ActualMistake {
  /** The indicator; undefined for the form as a whole. */
  readonly indicator: string | undefined;
  readonly text: string;
}

export type ActualsRead =
  | { readonly mistakes: readonly ActualMistake[] }
  | { readonly indicators: IndicatorSet; readonly changed: readonly string[] };

/** What stands in the fields before anybody types: the actual of the quarter, if there is one. */
export function typedFrom({ actuals = [] }: Indicator, quarter: Quarter): Typed {
  const actual = actuals.find((one) => one.quarter === quarter);
  return { figure: actual?.value ?? '', note: actual?.note ?? '' };
}

/** What an indicator's fields say: an actual, nothing, or that something is wrong. */
function read(indicator: Indicator, { figure, note }: Typed, text: IndicatorsText): { readonly mistake: string } | { readonly actual: Omit<Actual, 'quarter'> | null } {
  const [number, words] = [figure.trim(), note.trim()];
  if (number === '') return words === '' ? { actual: null } : { mistake: text.noteWithoutFigure(indicator.title) };
  const value = typedFigure(number, indicator.unit);
  return value === undefined ? { mistake: text.notANumber(indicator.title) } : { actual: { value, ...(words === '' ? {} : { note: words }) } };
}

/** What was typed for a quarter, written into the set; or everything that is wrong with it. */
export function readActuals(
  set: IndicatorSet,
  quarter: Quarter,
  typedFor: (indicator: Indicator) => Typed,
  text: IndicatorsText,
): ActualsRead {
  const mistakes: ActualMistake[] = [];
  const changed: string[] = [];
  let indicators = set;
  for (const indicator of set.indicators) {
    const before = typedFrom(indicator, quarter);
    const now = typedFor(indicator);
    if (now.figure === before.figure && now.note === before.note) continue;
    const found = read(indicator, now, text);
    if ('mistake' in found) {
      mistakes.push({ indicator: indicator.id, text: found.mistake });
      continue;
    }
    const recorded = recordActual(indicators, indicator.id, quarter, found.actual);
    if (recorded.ok) {
      indicators = recorded.value;
      changed.push(indicator.id);
    } else {
      const code = recorded.problems[0].code as keyof IndicatorsText['notPossible'];
      mistakes.push({ indicator: indicator.id, text: text.notPossible[code](indicator.title) });
    }
  }
  if (mistakes.length === 0 && changed.length === 0) mistakes.push({ indicator: undefined, text: text.nothingEntered });
  return mistakes.length > 0 ? { mistakes } : { indicators, changed };
}
