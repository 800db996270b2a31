import type {
  CompiledInstrument, CompiledSection, CompiledStatement, CrosswalkEntry, Section, StatementPart,
} from '../instrument/index.js';
import type { ComparisonReason } from './reason.js';

/** What became of a statement. */
export type StatementLink = CrosswalkEntry['kind'];

/** Statements that belong together: one on each side, unless they were split, merged, dropped or are new. */
export interface StatementPair {
  readonly link: StatementLink;
  readonly then: readonly CompiledStatement[];
  readonly now: readonly CompiledStatement[];
  /** What differs between the two wordings. */
  readonly changed: readonly StatementPart[];
  /** Where each level went; undefined where levels keep their ids. */
  readonly levels: ReadonlyMap<string, string> | undefined;
}

/** Sections that belong together; one is missing where a section was dropped or is new. */
export interface SectionPair {
  readonly then: CompiledSection | undefined;
  readonly now: CompiledSection | undefined;
  /** Why their figures cannot be compared whatever was answered. */
  readonly reasons: readonly ComparisonReason[];
  /** What stands directly within both: positions of statements on either side, and of section pairs. */
  readonly statements: readonly (readonly [then: number, now: number])[];
  readonly sections: readonly number[];
}

/** Everything that is to be put side by side. Sections stand before what is in them; those that were dropped come last. */
export interface Pairing {
  readonly then: CompiledInstrument;
  readonly now: CompiledInstrument;
  readonly crosswalk: { readonly id: string } | null;
  readonly statements: readonly StatementPair[];
  readonly sections: readonly SectionPair[];
}

/** Every part of an instrument with itself. */
export function pairedWithItself(compiled: CompiledInstrument): Pairing {
  return {
    then: compiled,
    now: compiled,
    crosswalk: null,
    statements: compiled.statements.map((statement) => (
      { link: 'same', then: [statement], now: [statement], changed: [], levels: undefined }
    )),
    sections: compiled.sections.map((section) => ({
      then: section,
      now: section,
      reasons: [],
      statements: section.statements.map((index) => [index, index] as const),
      sections: section.sections,
    })),
  };
}

/** The weight of a part as its instrument writes it. */
export const writtenWeight = (part: CompiledSection | CompiledStatement): Section['weight'] =>
  'statement' in part ? part.statement.weight : (part.section as Section).weight;
