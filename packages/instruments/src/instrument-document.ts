/**
 * The part of the instrument format that the instruments of this package use. Written out here, since a package of data
 * depends on nothing; a test holds it assignable to the core's `Instrument`.
 */
export interface InstrumentDocument extends SectionContent {
  format: 'send-reform/instrument/1';
  version: string;
  /** Never `official`: the Department's own questionnaire is not ours to ship. */
  status: 'illustrative';
  language: string;
  licence: string;
  sources: SourceDocument[];
  partners: NamedDocument[];
  principles: NamedDocument[];
  scales: Record<string, ScaleDocument>;
  profiles: { id: string; title: string; minimum: Record<string, string> }[];
  progress: { doNotKnow: 'complete' | 'open' };
}

/** A letter, code or Act that statements rest on, and the part of it that is meant. */
export interface SourceDocument {
  id: string;
  title: string;
  date: string;
  part: string;
  publisher: string;
  url?: string;
}

/** A partner or a principle that statements are tagged with. */
export interface NamedDocument {
  id: string;
  label: string;
  description: string;
}

/** Levels from the lowest to the highest. */
export interface ScaleDocument {
  label: string;
  levels: { id: string; label: string; value: string; description: string }[];
}

/** A section; its statements lie in it or in the sections within it. */
export interface SectionDocument extends SectionContent {
  source: string;
}

/** One thing to judge, with what each level of it looks like. */
export interface StatementDocument {
  id: string;
  text: string;
  guidance?: string;
  weight?: string;
  descriptors: Record<string, string>;
  principles: string[];
  partners: string[];
  source: string;
  evidencePrompt: string;
}

/** A level held down unless the statements named are good enough. */
export interface GateDocument {
  id: string;
  capAt: string;
  unless: { all: string[]; atLeast: string; notApplicable: 'pass' | 'fail'; unknown: 'pass' | 'fail' };
  reason: string;
  source: string;
}

/** How a section's answers become its figure. */
export interface RuleDocument {
  kind: 'weighted-mean';
  unanswered: 'withhold' | 'zero' | 'lowest' | 'exclude';
  doNotKnow: 'withhold' | 'zero' | 'lowest' | 'exclude';
  notApplicable: 'exclude' | 'zero' | 'full';
}

interface SectionContent {
  id: string;
  title: string;
  description: string;
  scale?: string;
  rule?: RuleDocument;
  bands?: { level: string; from: string }[];
  rounding?: { places: number; mode: 'half-up' };
  gates?: GateDocument[];
  statements?: StatementDocument[];
  sections?: SectionDocument[];
}
