import * as z from 'zod/mini';
import type { AnswerSheet, Validation } from '../assessment/index.js';
import type { ContentHash } from '../canonical/index.js';
import { INSTRUMENT_LIMITS, type Instrument } from '../instrument/index.js';
import type { Agreement } from '../partnership/index.js';
import type { Limits } from '../problems/index.js';
import type { ScoreResult } from '../scoring/index.js';

/** The name of the sealed record's format, which every record carries. */
export const RECORD_FORMAT = 'send-reform/record/1';

/** How much of a record is looked at. The deepest part of an instrument is three levels further down in the seal. */
export const RECORD_LIMITS: Limits = { depth: INSTRUMENT_LIMITS.depth + 4, values: 400_000, characters: 16_000_000 };

/** What one sheet, or one agreement, comes to on each basis. */
export interface RecordResult {
  /** Where in the record it comes from, as a JSON Pointer: `/sheets/0` or `/agreements/0`. */
  readonly of: string;
  readonly declared: ScoreResult;
  readonly evidenced: ScoreResult;
  readonly validated: ScoreResult;
}

/** The shape of what is sealed, with a short fingerprint in place of every single value. */
export type Places = string | readonly Places[] | { readonly [key: string]: Places };

/** What shows whether anything has changed, and where. */
export interface Seal {
  /** The hash of everything but the seal itself. To be noted down elsewhere: whoever can change a file can seal it anew. */
  readonly hash: ContentHash;
  /** The hash of each part, by JSON Pointer: the instrument, each sheet, each agreement, the validations, each result. */
  readonly parts: Readonly<Record<string, ContentHash>>;
  /** Where a change is, to the single value. Results are not in it: they are worked out again. */
  readonly places: Places;
}

/**
 * An assessment that stands: what was asked, what was answered and agreed, what follows, and a seal over it. Plain JSON
 * that can be kept anywhere.
 *
 * The seal shows that nothing changed since sealing. It does not show who sealed it.
 */
export interface SealedRecord {
  readonly format: typeof RECORD_FORMAT;
  /** The version of the core that sealed it. */
  readonly core: string;
  readonly sealedOn: string;
  readonly instrument: Instrument;
  readonly sheets: readonly AnswerSheet[];
  readonly agreements: readonly Agreement[];
  readonly validations: readonly Validation[];
  readonly results: readonly RecordResult[];
  readonly seal: Seal;
}

/** A record without its seal. */
export type RecordContent = Omit<SealedRecord, 'seal'>;

const hash = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/, 'hash'));
const group = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());

export const sealedOnSchema = z.iso.date();

/** The outside of a record. What is in it is checked by the rooms that it belongs to, or worked out again. */
export const recordSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  core: z.string().check(z.minLength(1), z.maxLength(80)),
  sealedOn: sealedOnSchema,
  instrument: group,
  sheets: list,
  agreements: list,
  validations: list,
  results: list,
  seal: z.strictObject({ hash, parts: z.record(z.string(), hash), places: group }),
});
