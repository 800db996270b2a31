/** What is asked: the instrument format, its checks, and the compiled form that scoring reads. */
export { askedStatement, type AskedStatement } from './asked-statement.js';
export { compileInstrument } from './compile.js';
export type {
  ChildPlan, CompiledGate, CompiledInstrument, CompiledRule, CompiledSection, CompiledStatement, Finish, Plan, Policies, SectionPlan,
  StatementPlan, Term,
} from './compiled.js';
export {
  INSTRUMENT_FORMAT, instrumentSchema,
  type Band, type DecisionTable, type Gate, type HowMany, type Instrument, type Level, type Rule,
  type Scale, type Section, type Source, type Statement, type Weight,
} from './format.js';
export { INSTRUMENT_LIMITS, parseInstrument } from './parse.js';
export { weightFor } from './plan.js';
export type { Finding, PatchOperation, Severity } from './lint/finding.js';
export { lintInstrument } from './lint/lint-instrument.js';
export { DEEPEST_SECTION } from './tree.js';
export * from './crosswalk/index.js';
