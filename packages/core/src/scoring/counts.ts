import type { CompiledInstrument, CompiledSection } from '../instrument/index.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, OPEN, type Standing } from './standing.js';

/** How many statements stand where, in a section and everything within it. */
export interface Counts {
  readonly answered: number;
  readonly unanswered: number;
  readonly doNotKnow: number;
  readonly notApplicable: number;
  readonly notAsked: number;
}

/** Sections stand after their parents in tree order, so the last comes first. */
export function eachFromTheLeaves({ sections }: CompiledInstrument, visit: (section: CompiledSection) => void): void {
  for (let index = sections.length - 1; index >= 0; index -= 1) visit(sections[index]!);
}

/** The counts of every section, by position in tree order. */
export function countsOf(compiled: CompiledInstrument, standings: readonly Standing[]): Counts[] {
  const counts: Counts[] = new Array(compiled.sections.length);
  eachFromTheLeaves(compiled, (section) => {
    let answered = 0;
    let unanswered = 0;
    let doNotKnow = 0;
    let notApplicable = 0;
    let notAsked = 0;
    for (const index of section.statements) {
      const standing = standings[index]!;
      if (standing >= 0) answered += 1;
      else if (standing === OPEN) unanswered += 1;
      else if (standing === DO_NOT_KNOW) doNotKnow += 1;
      else if (standing === NOT_APPLICABLE) notApplicable += 1;
      else notAsked += 1;
    }
    for (const child of section.sections) {
      const within = counts[child]!;
      answered += within.answered;
      unanswered += within.unanswered;
      doNotKnow += within.doNotKnow;
      notApplicable += within.notApplicable;
      notAsked += within.notAsked;
    }
    counts[section.index] = { answered, unanswered, doNotKnow, notApplicable, notAsked };
  });
  return counts;
}

