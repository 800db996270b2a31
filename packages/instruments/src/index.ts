/** Illustrative self-assessment instruments, as data. */
import type { InstrumentDocument } from './instrument-document.js';
import starter from './partnership-starter.json';

export type {
  GateDocument, InstrumentDocument, NamedDocument, RuleDocument, ScaleDocument, SectionDocument, SourceDocument,
  StatementDocument,
} from './instrument-document.js';

/**
 * How well the partners of a local area work together for children and young people with SEND: thirty-six statements
 * under the three areas of focus that the Department for Education sent to local areas in December 2025.
 *
 * Written by the makers of this kit and marked illustrative. It is not the Department's Local Partnership Maturity
 * Assessment; a council turns the workbook it holds into an instrument of its own.
 *
 * @example
 * const compiled = compileInstrument(partnershipStarter);
 */
export const partnershipStarter = starter as InstrumentDocument;
