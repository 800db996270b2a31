import * as z from 'zod/mini';
import type { Indicator } from '../plan/indicator.js';
import { QUARTER_PATTERN } from '../plan/quarter.js';
import { parseAndCheck, quote, type Limits, type Problem, type Result } from '../problems/index.js';
import { problemsOfReturn, type ReturnOf } from './file-name.js';
import { VERSION_PATTERN } from './version.js';

/** The name of the format of a return's values, which each carries. */
export const RETURN_VALUES_FORMAT = 'send-reform/return-values/1';

const LIMITS: Limits = { depth: 4, values: 200_000, characters: 8_000_000 };

/** The longest text that a cell takes. */
const LONGEST_TEXT = 32_767;

const version = z.string().check(z.regex(VERSION_PATTERN, 'return-version'));

const value = z.strictObject({
  indicator: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The quarter that it came to this in, `2026-27 Q2`. */
  quarter: z.string().check(z.regex(QUARTER_PATTERN, 'quarter')),
  /** A decimal as a text, or words. Characters that a workbook cannot hold are refused. */
  value: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT), z.regex(/^[\t\n\r\P{Cc}]*$/u, 'cell-text')),
});

const valuesSchema = z.strictObject({
  format: z.literal(RETURN_VALUES_FORMAT),
  /** The authority, by its DfE code. */
  dfeCode: z.string().check(z.regex(/^\d{3}$/, 'dfe-code')),
  /** The return that is to be filled in, by the version in its name. */
  version,
  values: z.array(value).check(z.maxLength(50_000)),
});

/** What a plan's indicators came to, quarter by quarter, and the return that they go into. */
export type ReturnValues = z.infer<typeof valuesSchema>;
export type IndicatorValue = ReturnValues['values'][number];

/**
 * Values from a JSON value that may come from anywhere, with every problem at once.
 *
 * @example
 * const parsed = parseReturnValues({
 *   format: 'send-reform/return-values/1', dfeCode: '301', version: 'September-2026',
 *   values: [{ indicator: 'plans-in-20-weeks', quarter: '2026-27 Q2', value: '0.62' }],
 * });
 * parsed.ok; // true
 */
export function parseReturnValues(json: unknown): Result<ReturnValues> {
  return parseAndCheck(valuesSchema, json, LIMITS, valueProblems);
}

/**
 * The values of a plan's indicators for a return: what each came to in every quarter that it has.
 *
 * @example
 * const values = returnValuesOf([{ id: 'weeks', actuals: [{ quarter: '2026-27 Q2', value: '61.5' }] }], { dfeCode: '301', version: 'September-2026' });
 * values.values; // [{ indicator: 'weeks', quarter: '2026-27 Q2', value: '61.5' }]
 */
export const returnValuesOf = (indicators: readonly Pick<Indicator, 'id' | 'actuals'>[], { dfeCode, version: of }: ReturnOf): ReturnValues => ({
  format: RETURN_VALUES_FORMAT, dfeCode, version: of,
  values: indicators.flatMap(({ id, actuals = [] }) => actuals.map(({ quarter, value: came }) => ({ indicator: id, quarter, value: came }))),
});

/** One indicator in one quarter. */
export const valueKey = ({ indicator, quarter }: Pick<IndicatorValue, 'indicator' | 'quarter'>): string => `${quarter} ${indicator}`;

function valueProblems(values: ReturnValues): Problem[] {
  const problems = problemsOfReturn(values);
  const seen = new Set<string>();
  for (const [index, one] of values.values.entries()) {
    const key = valueKey(one);
    if (seen.has(key)) {
      problems.push({ code: 'return-values.twice', path: ['values', index], expected: one.quarter, received: quote(one.indicator) });
    }
    seen.add(key);
  }
  return problems;
}
