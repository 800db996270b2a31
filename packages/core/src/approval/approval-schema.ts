import * as z from 'zod/mini';
import { NOT_BLANK } from '../problems/not-blank.js';
import { APPROVAL_FORMAT } from './approval.js';

/** How much of a journey is read. */
export const APPROVAL_LIMITS = { depth: 4, values: 10_000, characters: 500_000 } as const;

const short = z.string().check(z.regex(NOT_BLANK, 'words'), z.maxLength(200));
const words = z.string().check(z.regex(NOT_BLANK, 'words'), z.maxLength(20_000));
const hash = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/, 'hash'));

const happened = { on: z.iso.date(), by: z.optional(short), note: z.optional(words) };
const ofVersion = { ...happened, planHash: z.optional(hash) };

export const approvalEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('drafted'), ...happened }),
  z.strictObject({ type: z.literal('signed-off'), ...ofVersion }),
  z.strictObject({ type: z.literal('submitted'), ...ofVersion }),
  z.strictObject({ type: z.literal('assessed'), rating: z.optional(short), ...happened }),
  z.strictObject({ type: z.literal('approved'), ...happened }),
  z.strictObject({ type: z.literal('asked-to-revise'), reason: words, ...happened }),
  z.strictObject({ type: z.literal('resubmitted'), ...ofVersion }),
  z.strictObject({ type: z.literal('withdrawn'), reason: words, ...happened }),
]);

/** The shape of a journey; `parseApproval` says what else must hold. */
export const approvalSchema = z.strictObject({
  format: z.literal(APPROVAL_FORMAT),
  plan: z.string().check(z.minLength(1), z.maxLength(80)),
  events: z.array(approvalEventSchema).check(z.maxLength(500)),
});
