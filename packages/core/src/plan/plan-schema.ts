import * as z from 'zod/mini';
import { NOT_BLANK } from '../problems/not-blank.js';
import { indicatorSchema, statusRuleSchema } from './indicator-schema.js';
import { LONGEST } from './lengths.js';
import {
  PARTNER_KINDS, PLAN_FORMAT, PRINCIPLES, PROFESSIONS, ROUTES, SETTINGS, SHIFTS, SIGNING_BODIES, SPEND_KINDS,
} from './plan.js';

/** Apart from the rest, so that a page that shows a plan brings no schema library along. */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const shortText = z.string().check(z.regex(NOT_BLANK, 'words'), z.maxLength(LONGEST.line));
const words = z.string().check(z.regex(NOT_BLANK, 'words'), z.maxLength(LONGEST.words));
const hash = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/, 'hash'));
const date = z.iso.date();
/** A plan shows its figures as they are written, so that none begins with a nought that means nothing. */
const amount = z.string().check(z.regex(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/, 'amount'));
const signedAmount = z.string().check(z.regex(/^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/, 'signed-amount'));
/** Whole or part days. */
const days = z.string().check(z.regex(/^(?:0|[1-9]\d{0,6})(?:\.\d{1,2})?$/, 'days'));
/** That the second year follows the first is for `planProblems` to say. */
const year = z.string().check(z.regex(/^20\d\d-\d\d$/, 'financial-year'));
const optional = z.optional;
const list = <Item extends z.ZodMiniType>(item: Item, most = 2_000) => z.array(item).check(z.maxLength(most));

const partner = z.strictObject({ id, name: shortText, kind: z.enum(PARTNER_KINDS) });

const officer = z.strictObject({ name: shortText, role: shortText, partner: optional(id) });

const step = z.strictObject({ level: id, label: words, descriptor: z.nullable(words) });

/** An action as `rankPriorities` drafts it. */
const priority = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  statement: id,
  text: words,
  from: z.nullable(id),
  to: id,
  steps: list(step, 200),
  evidencePrompt: z.nullable(words),
  principles: list(id),
  partners: list(id),
  sections: list(id),
  sources: list(id),
});

const evidence = z.strictObject({
  title: shortText,
  reference: optional(z.string().check(z.maxLength(LONGEST.reference))),
  date: optional(date),
});

const milestone = z.strictObject({
  id,
  title: shortText,
  owner: shortText,
  partner: id,
  due: date,
  shownBy: optional(words),
  dependsOn: optional(list(id, 200)),
  priority: optional(z.string().check(z.minLength(1), z.maxLength(200))),
  principles: optional(list(z.enum(PRINCIPLES), PRINCIPLES.length)),
  shifts: optional(list(z.enum(SHIFTS), SHIFTS.length)),
  agreedOn: optional(date),
  done: optional(z.strictObject({ on: date, evidence: list(evidence, 200), note: optional(words) })),
});

const expertLine = z.strictObject({
  id,
  profession: z.enum(PROFESSIONS),
  named: optional(shortText),
  route: z.enum(ROUTES),
  provider: optional(shortText),
  year,
  days: z.partialRecord(z.enum(SETTINGS), days),
  spend: amount,
});

const financeYear = z.strictObject({
  year,
  lines: list(z.strictObject({ id, title: shortText, kind: z.enum(SPEND_KINDS), planned: amount, actual: optional(amount) })),
  deficit: optional(z.strictObject({ withPlan: signedAmount, withoutPlan: optional(signedAmount) })),
});

const signOff = z.strictObject({
  body: z.enum(SIGNING_BODIES), organisation: optional(shortText), name: shortText, role: shortText, on: date,
});

const practice = z.strictObject({
  id, title: shortText, description: words, evidence: optional(z.string().check(z.maxLength(LONGEST.reference))), contact: optional(shortText),
});

/** The shape of a plan; `parsePlan` says what else must hold. */
export const planSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  id,
  title: shortText,
  dfeCode: z.string().check(z.regex(/^\d{3}$/, 'dfe-code')),
  partnership: z.strictObject({ name: shortText, partners: list(partner, 500) }),
  officers: list(officer, 50),
  assessment: optional(z.strictObject({ hash, sealedOn: optional(date), title: optional(shortText) })),
  priorities: list(priority),
  milestones: list(milestone),
  indicators: list(indicatorSchema, 200),
  rule: optional(statusRuleSchema),
  baseline: optional(z.strictObject({ agreedOn: date, agreedBy: optional(shortText) })),
  expertsAtHand: list(expertLine),
  finances: list(financeYear, 50),
  signOffs: list(signOff, 100),
  practice: list(practice, 500),
  narrative: optional(list(z.strictObject({ id, text: words }), 500)),
});
