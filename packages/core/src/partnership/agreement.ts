import * as z from 'zod/mini';
import { sheetSchema, type AnswerSheet } from '../assessment/index.js';
import { LONGEST_NOTE } from '../assessment/limits.js';

/** The name of the format of agreements, which every agreement carries. */
export const AGREEMENT_FORMAT = 'send-reform/agreement/1';

/** What people agreed to say of a statement. */
export type AgreedSaid =
  | { readonly state: 'answered'; readonly level: string }
  /** The ticked indicators, for a statement that has them, with the level that people confirmed or set instead. */
  | { readonly state: 'answered'; readonly indicators: readonly string[]; readonly level?: string | undefined }
  | { readonly state: 'not-applicable'; readonly reason: string }
  | { readonly state: 'do-not-know' };

/** Somebody sees it otherwise, in their own words. */
export interface Dissent {
  readonly partner?: string | undefined;
  readonly respondent?: string | undefined;
  /** What they would have said. */
  readonly said?: AgreedSaid | undefined;
  readonly words: string;
}

/** A rule that drafts an agreed answer. */
export type DraftRule = 'median' | 'lowest' | 'majority';

/** One statement as the partnership agreed to answer it. */
export interface AgreedAnswer {
  readonly statement: string;
  readonly said: AgreedSaid;
  /** The partners who agreed. Where an instrument names no partners, whoever did. */
  readonly agreedBy: readonly string[];
  readonly reason: string;
  readonly dissent: readonly Dissent[];
  readonly date: string;
  /** The rule whose proposal was accepted, when it was one. */
  readonly proposedBy?: DraftRule | undefined;
}

/** What a partnership has agreed so far. A statement without an answer is not agreed yet. */
export interface Agreement {
  readonly format: typeof AGREEMENT_FORMAT;
  readonly id: string;
  readonly revision: number;
  readonly instrument: AnswerSheet['instrument'];
  readonly place?: AnswerSheet['place'];
  readonly answers: readonly AgreedAnswer[];
}

const id = z.string().check(z.minLength(1), z.maxLength(80));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const words = z.string().check(z.maxLength(LONGEST_NOTE));
const optional = z.optional;

const said = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('answered'),
    level: optional(id),
    indicators: optional(z.array(id).check(z.maxLength(2_000))),
  }),
  z.strictObject({ state: z.literal('not-applicable'), reason: words }),
  z.strictObject({ state: z.literal('do-not-know') }),
]);

const { id: sheetId, revision, instrument, place } = sheetSchema.shape;

/** The shape of an agreement; `checkAgreement` says what else must hold. */
export const agreementSchema = z.strictObject({
  format: z.literal(AGREEMENT_FORMAT),
  id: sheetId,
  revision,
  instrument,
  place,
  answers: z.array(z.strictObject({
    statement: z.string(),
    said,
    agreedBy: z.array(name).check(z.maxLength(2_000)),
    reason: words,
    dissent: z.array(z.strictObject({ partner: optional(id), respondent: optional(name), said: optional(said), words })).check(z.maxLength(2_000)),
    date: z.iso.date(),
    proposedBy: optional(z.enum(['median', 'lowest', 'majority'])),
  })).check(z.maxLength(20_000)),
});

/** An agreement as its schema lets it pass, before its parts are compared with the instrument. */
export type ShapedAgreement = z.infer<typeof agreementSchema>;
