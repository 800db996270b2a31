import * as z from 'zod/mini';
import { PLACE_KINDS } from '../areas/place-kind.js';
import { DECIMAL_PATTERN, ROUNDING_MODES } from '../exact/index.js';

/**
 * The instrument format: what is asked, and how answers become figures, as data. Everything a maturity tool does
 * differently from the next one is said here, so that no tool needs code of its own.
 */

/** The name of this format, which every instrument carries. */
export const INSTRUMENT_FORMAT = 'send-reform/instrument/1';

/** Names that every JavaScript object answers to are no ids: answers are looked up by id. */
const ID_PATTERN =
  /^(?!(?:constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const WEIGHT_PATTERN = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** A month, or a day that the calendar has: as a pattern, so that the published JSON Schema refuses 30 February too. */
const DATE_PATTERN =
  /^(?:\d{4}-(?:0[1-9]|1[0-2])|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)|\d{4}-(?:0[13578]|1[02])-31|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/;

const id = z.string().check(z.regex(ID_PATTERN, 'id'));
const text = z.string().check(z.minLength(1), z.maxLength(20_000));
const decimal = z.string().check(z.regex(DECIMAL_PATTERN, 'decimal'));
const weightValue = z.string().check(z.regex(WEIGHT_PATTERN, 'weight'));
const optional = z.optional;
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(2_000));
const filledList = <Item extends z.ZodMiniType>(item: Item) => list(item).check(z.minLength(1));

const source = z.strictObject({
  id,
  title: text,
  /** Year and month, or a full date. */
  date: optional(z.string().check(z.regex(DATE_PATTERN, 'date'))),
  part: optional(text),
  publisher: optional(text),
  url: optional(text),
});

const named = z.strictObject({ id, label: text, description: optional(text) });

const level = z.strictObject({
  id,
  label: text,
  /** What an answer at this level is worth. */
  value: decimal,
  description: optional(text),
});

/** Levels from the lowest to the highest. */
const levels = filledList(level);

const scale = z.strictObject({ label: optional(text), levels });

const placeKind = z.enum(PLACE_KINDS);

/** One weight for everybody, or one for each kind of place and another for the rest. */
const weight = z.union([
  weightValue,
  z.strictObject({ byKind: z.partialRecord(placeKind, weightValue), otherwise: optional(weightValue) }),
]);

/** Who is asked: without it, everybody. */
const appliesTo = z.strictObject({ kind: filledList(placeKind) });

/**
 * What an open statement, one that nobody knows, and one that does not apply do to the figure above them:
 *
 * - `withhold`: no figure until it is answered
 * - `zero`: counts as nothing; `lowest`: counts as the lowest level; `full`: counts as the highest
 * - `exclude`: left out of the figure and of what it is divided by
 */
const policies = {
  unanswered: optional(z.enum(['withhold', 'zero', 'lowest', 'exclude'])),
  doNotKnow: optional(z.enum(['withhold', 'zero', 'lowest', 'exclude'])),
  notApplicable: optional(z.enum(['exclude', 'zero', 'full'])),
};

const howMany = z.enum(['all', 'some', 'none']);

/** Looks up how many of each group hold. A row has one word a group, in the groups' order. */
const decisionTable = z.strictObject({
  kind: z.literal('decision-table'),
  ...policies,
  /** Not for a statement, whose groups are its own indicators. */
  groups: optional(filledList(z.strictObject({ id, members: list(id), atLeast: id }))),
  rows: filledList(z.strictObject({ when: filledList(howMany), level: id })),
  /** The level where no row fits. */
  otherwise: optional(id),
});

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weighted-mean'), ...policies }),
  z.strictObject({ kind: z.literal('sum'), ...policies }),
  z.strictObject({ kind: z.literal('minimum'), ...policies }),
  z.strictObject({ kind: z.literal('maximum'), ...policies }),
  /** `between` settles an even number of values: the mean of the middle two, or one of them. */
  z.strictObject({ kind: z.literal('median'), between: optional(z.enum(['mean', 'lower', 'upper'])), ...policies }),
  z.strictObject({ kind: z.literal('percentage'), ...policies }),
  decisionTable,
  /** The highest level such that every statement at it and below it is answered `metAt` or better. */
  z.strictObject({ kind: z.literal('level-reached'), metAt: id, ...policies }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** From a score, inclusive, up to the next band or to `below`, exclusive. Compared with the exact score. */
const band = z.strictObject({ level: id, from: decimal, below: optional(decimal) });

/** Holds the level down, never the score, unless every statement named is good enough. */
const gate = z.strictObject({
  id: optional(id),
  capAt: id,
  unless: z.strictObject({
    all: filledList(id),
    atLeast: id,
    /** A statement that does not apply passes unless this says otherwise. */
    notApplicable: optional(z.enum(['pass', 'fail'])),
    /** A statement that nobody has answered or knows fails unless this says otherwise. */
    unknown: optional(z.enum(['pass', 'fail'])),
  }),
  reason: optional(text),
  source: optional(id),
});

const rounding = z.strictObject({
  places: z.int().check(z.minimum(0), z.maximum(6)),
  mode: z.enum(ROUNDING_MODES),
});

const indicatorGroup = z.strictObject({ id, label: text, indicators: list(z.strictObject({ id, text })) });

const statement = z.strictObject({
  id,
  text,
  guidance: optional(text),
  weight: optional(weight),
  /** A scale by name, or `options` of its own. */
  scale: optional(id),
  options: optional(levels),
  /** Agreeing lowers the figure: a value counts as lowest plus highest less itself. */
  reversed: optional(z.boolean()),
  /** What each level looks like, by level. */
  descriptors: optional(z.record(id, text)),
  /** Ticked indicators in place of one level; `rule` then says what they come to. */
  indicators: optional(filledList(indicatorGroup)),
  rule: optional(decisionTable),
  /** Whether a person confirms, or may set aside, what the ticked indicators come to. */
  confirmation: optional(z.enum(['none', 'optional', 'required'])),
  /** The level that this statement is part of, for the rule `level-reached`. */
  partOf: optional(id),
  principles: optional(list(id)),
  partners: optional(list(id)),
  source: optional(id),
  /** What would show it. A statement with a prompt asks for evidence. */
  evidencePrompt: optional(text),
  appliesTo: optional(appliesTo),
});

/**
 * A part of the instrument, with statements, further sections or both. `scale`, `rounding`, and `rule` with its `bands`
 * pass down to sections that have none.
 */
const section = z.strictObject({
  id,
  title: text,
  description: optional(text),
  weight: optional(weight),
  appliesTo: optional(appliesTo),
  source: optional(id),
  scale: optional(id),
  rule: optional(rule),
  bands: optional(filledList(band)),
  gates: optional(list(gate)),
  rounding: optional(rounding),
  /** What the weights of the parts directly within must add up to, where that is meant, such as 100. */
  weightsTotal: optional(weightValue),
  statements: optional(list(statement)),
  get sections() {
    return z.optional(z.array(section));
  },
});

/** The root carries what a section carries, except what only a part can have. */
const { weight: _weight, appliesTo: _appliesTo, source: _source, ...root } = section.shape;

/** The whole instrument as a schema: shapes only. `parseInstrument` also checks what the parts say of one another. */
export const instrumentSchema = z.strictObject({
  format: z.literal(INSTRUMENT_FORMAT),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'version')),
  /** `illustrative`: an example; `local`: a council's own; `official`: the Department's, which this kit never ships. */
  status: z.enum(['illustrative', 'local', 'official']),
  language: optional(text),
  licence: optional(text),
  sources: optional(list(source)),
  partners: optional(list(named)),
  principles: optional(list(named)),
  scales: z.record(id, scale),
  /** Minimum or target levels, by statement or section. */
  profiles: optional(list(z.strictObject({ id, title: text, minimum: z.record(id, id) }))),
  /** Whether "I do not know" counts as dealt with in progress. It does unless this says `open`. */
  progress: optional(z.strictObject({ doNotKnow: z.enum(['complete', 'open']) })),
  ...root,
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type Section = z.infer<typeof section>;
export type Statement = z.infer<typeof statement>;
export type Scale = z.infer<typeof scale>;
export type Level = z.infer<typeof level>;
export type Rule = z.infer<typeof rule>;
export type DecisionTable = z.infer<typeof decisionTable>;
export type HowMany = z.infer<typeof howMany>;
export type Band = z.infer<typeof band>;
export type Gate = z.infer<typeof gate>;
export type Weight = z.infer<typeof weight>;
export type Source = z.infer<typeof source>;
