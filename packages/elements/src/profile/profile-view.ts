import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledSection } from '@send-reform/core/instrument';
import { explain, explainRange, score, type Derivation, type End, type ScoreOptions, type ScoreResult } from '@send-reform/core/scoring';
import type { ProfileText } from './text.js';

/** Everything that a profile is drawn from. */
export interface ProfileView {
  readonly compiled: CompiledInstrument;
  readonly result: ScoreResult;
  /** How each section's figure came about. */
  readonly derivations: ReadonlyMap<string, Derivation>;
  /** How each end of what is still possible comes about. */
  readonly ranges: Readonly<Record<End, ReadonlyMap<string, Derivation>>>;
  readonly text: ProfileText;
}

/** Scores a sheet and derives each of its figures, once. */
export function profileView(
  compiled: CompiledInstrument,
  sheet: AnswerSheet,
  options: ScoreOptions,
  text: ProfileText
): ProfileView {
  const { id } = compiled.instrument;
  const rangeTo = (end: End): ReadonlyMap<string, Derivation> => bySection(explainRange(compiled, sheet, id, end, options)!);
  return {
    compiled,
    result: score(compiled, sheet, options),
    derivations: bySection(explain(compiled, sheet, id, options)!),
    ranges: { lowest: rangeTo('lowest'), highest: rangeTo('highest') },
    text,
  };
}

/** A derivation and all those within it. */
function bySection(whole: Derivation): ReadonlyMap<string, Derivation> {
  const derivations = new Map<string, Derivation>();
  const keep = (derivation: Derivation): void => {
    derivations.set(derivation.id, derivation);
    for (const part of derivation.parts) if (part.derivation !== null) keep(part.derivation);
  };
  keep(whole);
  return derivations;
}

/** What a section is called here: the root has the questionnaire's own title, and stands for everything together. */
export const titleOf = ({ parent, section }: CompiledSection, text: ProfileText): string =>
  parent === undefined ? text.whole : section.title;
