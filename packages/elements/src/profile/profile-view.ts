import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledSection } from '@send-reform/core/instrument';
import { explain, score, type Derivation, type ScoreOptions, type ScoreResult } from '@send-reform/core/scoring';
import type { ProfileText } from './text.js';

/** Everything that a profile is drawn from. */
export interface ProfileView {
  readonly compiled: CompiledInstrument;
  readonly result: ScoreResult;
  /** How each section's figure came about. */
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly text: ProfileText;
}

/** Scores a sheet and derives each of its figures, once. */
export function profileView(
  compiled: CompiledInstrument,
  sheet: AnswerSheet,
  options: ScoreOptions,
  text: ProfileText
): ProfileView {
  const derivations = new Map<string, Derivation>();
  const keep = (derivation: Derivation): void => {
    derivations.set(derivation.id, derivation);
    for (const part of derivation.parts) if (part.derivation !== null) keep(part.derivation);
  };
  keep(explain(compiled, sheet, compiled.instrument.id, options)!);
  return { compiled, result: score(compiled, sheet, options), derivations, text };
}

/** What a section is called here: the root has the questionnaire's own title, and stands for everything together. */
export const titleOf = ({ parent, section }: CompiledSection, text: ProfileText): string =>
  parent === undefined ? text.whole : section.title;
