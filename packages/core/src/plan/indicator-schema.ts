import * as z from 'zod/mini';
import { DECIMAL_PATTERN } from '../exact/index.js';
import { NOT_BLANK } from '../problems/not-blank.js';
import { DIRECTIONS, INDICATOR_UNITS, INDICATORS_FORMAT } from './indicator.js';
import { LONGEST_NOTE } from './lengths.js';
import { QUARTER_PATTERN } from './quarter.js';
import { BETWEEN, COMPARED_WITH, MEASURED_IN } from './status-rule.js';

/** Apart from the rest, so that a page that shows indicators brings no schema library along. */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const shortText = z.string().check(z.regex(NOT_BLANK, 'words'), z.maxLength(200));
const text = z.string().check(z.regex(NOT_BLANK, 'words'), z.maxLength(LONGEST_NOTE));
const value = z.string().check(z.regex(DECIMAL_PATTERN, 'decimal'));
const tolerance = z.string().check(z.regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/, 'tolerance'));
const date = z.iso.date();
const optional = z.optional;

/** A quarter of a financial year, such as `2026-27 Q1`. */
export const quarterSchema = z.string().check(z.regex(QUARTER_PATTERN, 'quarter'));

/** How a quarter's status is decided. */
export const statusRuleSchema = z.strictObject({
  compareWith: z.enum(COMPARED_WITH),
  between: z.enum(BETWEEN),
  measuredIn: z.enum(MEASURED_IN),
  onTrackWithin: tolerance,
  behindWithin: tolerance,
  dueAfterDays: z.int().check(z.minimum(0), z.maximum(366)),
});

const datedFigure = z.strictObject({ value, date });
const byQuarter = z.array(z.strictObject({ quarter: quarterSchema, value })).check(z.maxLength(400));

/** One indicator. What its parts say of one another is for `indicatorProblems`. */
export const indicatorSchema = z.strictObject({
  id,
  title: shortText,
  definition: text,
  unit: z.enum(INDICATOR_UNITS),
  per: optional(shortText),
  source: text,
  direction: z.enum(DIRECTIONS),
  baseline: optional(datedFigure),
  target: optional(datedFigure),
  trajectory: optional(z.strictObject({ withMitigation: byQuarter, withoutMitigation: byQuarter })),
  actuals: optional(z.array(z.strictObject({ quarter: quarterSchema, value, note: optional(text) })).check(z.maxLength(400))),
  rule: optional(statusRuleSchema),
});

export const indicatorSetSchema = z.strictObject({
  format: z.literal(INDICATORS_FORMAT),
  title: optional(shortText),
  rule: optional(statusRuleSchema),
  indicators: z.array(indicatorSchema).check(z.maxLength(200)),
});
