import * as z from 'zod/mini';
import { PLACE_KINDS } from '../areas/index.js';
import { ROUNDING_MODES } from '../exact/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { parseAndCheck, quote, type Limits, type Problem, type Result } from '../problems/index.js';

/** The name of the format of mappings, which every mapping carries. */
export const MAPPING_FORMAT = 'send-reform/mapping/1';

const LIMITS: Limits = { depth: 6, values: 200_000, characters: 4_000_000 };

const id = z.string().check(z.minLength(1), z.maxLength(80));
/** A place in the other tool's file: a JSON Pointer (RFC 6901). */
const pointer = z.string().check(z.maxLength(2_000));
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const optional = z.optional;
const names = z.record(z.string(), id);

const figure = z.strictObject({
  at: pointer,
  /** The section whose figure it is; the instrument's own id for the whole. */
  of: id,
  figure: z.enum(['exact', 'rounded', 'level']),
  /** How the other tool rounds, where that is not how the instrument does. */
  rounding: optional(z.strictObject({ places: z.int().check(z.minimum(0), z.maximum(6)), mode: z.enum(ROUNDING_MODES) })),
});

const answersSchema = z.strictObject({
  from: z.array(z.strictObject({ at: pointer, statement: id })),
  /** What a value of theirs means: the id of a level. Numbers, true, false and null are written as in JSON. */
  levels: names,
  /** Values that are no level. */
  states: optional(z.record(z.string(), z.enum(['not-applicable', 'do-not-know', 'not-yet']))),
  /** For an instrument that asks different kinds of place different things. */
  placeKind: optional(z.enum(PLACE_KINDS)),
});

const mappingSchema = z.strictObject({
  format: z.literal(MAPPING_FORMAT),
  title: optional(z.string().check(z.maxLength(200))),
  /** Which answers the other tool counts; `declared` when nothing is said. */
  basis: optional(z.enum(['declared', 'evidenced'])),
  figures: z.array(figure).check(z.minLength(1)),
  /** Names or numbers of levels in the other tool, and ours; one that is not here is taken for our id. */
  levels: optional(names),
  answers: optional(answersSchema),
});

/** Where the figures of another tool stand in its file, and what they are called here. */
export type Mapping = z.infer<typeof mappingSchema>;
export type MappedFigure = z.infer<typeof figure>;

/** A mapping from a JSON value that may come from anywhere, checked against the instrument: all problems at once. */
export function parseMapping(compiled: CompiledInstrument, json: unknown): Result<Mapping> {
  return parseAndCheck(mappingSchema, json, LIMITS, (mapping) => problemsOf(compiled, mapping));
}

function problemsOf({ sectionById, statementById, statements, sections }: CompiledInstrument, mapping: Mapping): Problem[] {
  const problems: Problem[] = [];
  const unknown = (path: Problem['path'], expected: string, received: string): void => {
    problems.push({ code: 'unknown-reference', path, expected, received: quote(received) });
  };
  const mustPoint = (path: Problem['path'], at: string): void => {
    if (!POINTER.test(at)) problems.push({ code: 'format', path, expected: 'pointer', received: quote(at) });
  };
  for (const [index, { at, of }] of mapping.figures.entries()) {
    mustPoint(['figures', index, 'at'], at);
    if (!sectionById.has(of)) unknown(['figures', index, 'of'], 'section', of);
  }
  const ofSections = new Set(sections.flatMap(({ levels = [] }) => levels.map(({ id: level }) => level)));
  for (const [theirs, ours] of Object.entries(mapping.levels ?? {})) if (!ofSections.has(ours)) unknown(['levels', theirs], 'level', ours);
  const { from = [], levels = {} } = mapping.answers ?? {};
  const seen = new Set<string>();
  for (const [index, { at, statement }] of from.entries()) {
    mustPoint(['answers', 'from', index, 'at'], at);
    const path = ['answers', 'from', index, 'statement'];
    if (!statementById.has(statement)) unknown(path, 'statement', statement);
    else if (seen.has(statement)) problems.push({ code: 'duplicate-id', path, expected: 'statement', received: quote(statement) });
    seen.add(statement);
  }
  const ofStatements = new Set(statements.flatMap(({ levelIds }) => levelIds));
  for (const [theirs, ours] of Object.entries(levels)) if (!ofStatements.has(ours)) unknown(['answers', 'levels', theirs], 'level', ours);
  return problems;
}
