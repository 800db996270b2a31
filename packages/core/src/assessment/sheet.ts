import * as z from 'zod/mini';
import { PLACE_KINDS } from '../areas/place-kind.js';
import { LONGEST_NOTE, LONGEST_REFERENCE, LONGEST_TITLE, MOST_EVIDENCE } from './limits.js';

/** The name of the answer sheet's format, which every sheet carries. */
export const SHEET_FORMAT = 'send-reform/sheet/1';

const id = z.string().check(z.minLength(1), z.maxLength(80));
const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const note = z.string().check(z.maxLength(LONGEST_NOTE));
const revision = z.int().check(z.minimum(0));
const date = z.iso.date();
const optional = z.optional;

const evidence = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(LONGEST_TITLE)),
  /** A link or a document's reference. Files stay with the host. */
  reference: optional(z.string().check(z.maxLength(LONGEST_REFERENCE))),
  date: optional(date),
});

/** What may stand beside any answer, and without one. */
const beside = {
  note: optional(note),
  evidence: optional(z.array(evidence).check(z.maxLength(MOST_EVIDENCE))),
  /** The sheet's revision that last changed this answer, and the one that change was made on: for merging. */
  revision: optional(revision),
  basedOn: optional(revision),
};

const answer = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('answered'),
    level: optional(id),
    /** The ticked indicators, for a statement that has them. None ticked is an answer too. */
    indicators: optional(z.array(id).check(z.maxLength(2_000))),
    confidence: optional(z.enum(['low', 'medium', 'high'])),
    ...beside,
  }),
  z.strictObject({ state: z.literal('not-applicable'), reason: optional(note), ...beside }),
  z.strictObject({ state: z.literal('do-not-know'), ...beside }),
  /** The same as no answer, with a note or evidence that stands already. */
  z.strictObject({ state: z.literal('not-yet'), ...beside }),
]);

/** One respondent's answers to one version of an instrument. A statement without an answer is open. */
export const sheetSchema = z.strictObject({
  format: z.literal(SHEET_FORMAT),
  id,
  /** Counts up with each change that is kept. */
  revision,
  instrument: z.strictObject({ id, version: shortText, hash: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/, 'hash')) }),
  place: optional(z.strictObject({ dfeCode: optional(z.string().check(z.regex(/^\d{3}$/, 'dfe-code'))), kind: optional(z.enum(PLACE_KINDS)) })),
  partner: optional(id),
  respondent: optional(shortText),
  date: optional(date),
  answers: z.record(z.string(), answer),
});

export type AnswerSheet = z.infer<typeof sheetSchema>;
export type Answer = z.infer<typeof answer>;
export type Evidence = z.infer<typeof evidence>;
