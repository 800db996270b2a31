import { parseDecimal, parseFraction, roundFraction, type DecimalString, type FractionString } from '../exact/index.js';
import { DEFAULT_STATUS_RULE, type Gap, type Indicator, type IndicatorQuarter, type IndicatorUnit, type StatusRule } from '../plan/index.js';
import { fillTemplate, type Template } from './fill-template.js';
import { indicatorEnglish, type IndicatorTextKey } from './indicators.en.js';
import { inDecimal, inPercent, inPounds } from './write-values.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences about indicators by code: all of them, or those that a host wants to say otherwise. */
export type IndicatorCatalogue = Readonly<Partial<Record<IndicatorTextKey, Template<Values>>>>;

const say = (catalogue: IndicatorCatalogue, key: IndicatorTextKey, values: Values = {}): string =>
  fillTemplate(catalogue[key] ?? indicatorEnglish[key], values);

/** Where a figure has no end as a decimal, it is shown to this many places, and said to be about that. */
const SHOWN = { places: 2, mode: 'half-up' } as const;

/** The whole part of a decimal grouped by thousands. */
const grouped = (decimal: string): string => {
  const [whole = '', rest] = decimal.split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
};

/**
 * A figure in an indicator's unit. One that has no end as a decimal is rounded half up to two places and said to be about
 * that much.
 *
 * @param figure a decimal or an exact fraction.
 * @example
 * inUnit('125/2', { unit: 'percent' });                             // '62.5%'
 * inUnit('43000', { unit: 'pounds' });                              // '£43,000.00'
 * inUnit('31.5', { unit: 'rate', per: '10,000 children' });         // '31.5 per 10,000 children'
 * inUnit('100/3', { unit: 'days' });                                // 'about 33.33 days'
 */
export const inUnit = (
  figure: DecimalString | FractionString,
  { unit, per }: Pick<Indicator, 'unit' | 'per'>,
  catalogue: IndicatorCatalogue = {},
): string => writtenIn(figure, unit, per, catalogue);

/** Units of which one is said otherwise than several. */
const COUNTED = ['points', 'days', 'weeks'] as const;

function writtenIn(figure: string, unit: IndicatorUnit | 'points', per = '', catalogue: IndicatorCatalogue): string {
  const value = parseFraction(figure) ?? parseDecimal(figure)!;
  const exact = parseFraction(figure) === undefined ? figure : inDecimal(figure);
  const decimal = exact.includes('/') || (unit === 'pounds' && /\.\d{3}/.test(exact)) ? roundFraction(value, SHOWN) : exact;
  const counted = decimal === '1' ? COUNTED.find((one) => one === unit) : undefined;
  const written = unit === 'pounds'
    ? inPounds(decimal)
    : say(catalogue, counted === undefined ? `unit.${unit}` : `unit.${counted}.1`, { value: grouped(decimal), per });
  return decimal === exact ? written : say(catalogue, 'about', { value: written });
}

/**
 * How far apart two figures of an indicator are, without the sign: which side it is on is said in words. Two shares are
 * percentage points apart: 3.9% of something else would be another figure.
 *
 * @example
 * gapInUnit({ value: '-39/10', side: 'worse' }, { unit: 'percent' }); // '3.9 percentage points'
 */
export const gapInUnit = (
  { value }: Gap,
  indicator: Pick<Indicator, 'unit' | 'per'>,
  catalogue: IndicatorCatalogue = {},
): string => writtenIn(value.replace('-', ''), indicator.unit === 'percent' ? 'points' : indicator.unit, indicator.per, catalogue);

/**
 * What a quarter of an indicator says, in plain sentences: the figure, how far it is from trajectory and target, and why it
 * is not judged where it is not.
 *
 * @example
 * const indicator = set.indicators[0]!;
 * const [first] = indicatorSeries(indicator, DEFAULT_STATUS_RULE, '2026-11-01').quarters;
 * describeIndicatorQuarter(indicator, first!); // ['2026-27 Q1: no figure, and it is due.']
 */
export function describeIndicatorQuarter(
  indicator: Pick<Indicator, 'unit' | 'per'>,
  quarter: IndicatorQuarter,
  rule: Pick<StatusRule, 'compareWith'> = DEFAULT_STATUS_RULE,
  catalogue: IndicatorCatalogue = {},
): string[] {
  const written = (figure: string): string => inUnit(figure, indicator, catalogue);
  const { actual, status, because, gapToTrajectory, gapToTarget, isStated } = quarter;
  if (actual === null) return [say(catalogue, status === 'not-due' ? 'quarter.not-due' : 'quarter.no-data', { quarter: quarter.quarter })];
  const expected = rule.compareWith === 'with-mitigation' ? quarter.withMitigation : quarter.withoutMitigation;
  const apart = (of: 'trajectory' | 'target', gap: Gap | null, values: Values): string[] =>
    gap === null ? [] : [say(catalogue, `${of}.${gap.side ?? 'apart'}`, { ...values, gap: gapInUnit(gap, indicator, catalogue) })];
  return [
    say(catalogue, 'quarter.actual', { quarter: quarter.quarter, actual: written(actual) }),
    ...apart('trajectory', gapToTrajectory, expected === null ? {} : { expected: written(expected) }),
    ...(isStated === false ? [say(catalogue, 'trajectory.between')] : []),
    ...apart('target', gapToTarget, {}),
    ...(because === null ? [] : [say(catalogue, `because.${because}`)]),
  ];
}

const sameRule = (a: StatusRule, b: StatusRule): boolean =>
  (Object.keys(a) as (keyof StatusRule)[]).every((key) => a[key] === b[key]);

/**
 * The rule by which indicators are judged, in plain sentences.
 *
 * @example
 * describeStatusRule(DEFAULT_STATUS_RULE)[0]; // 'Each quarter’s figure is held against the trajectory with mitigation.'
 */
export function describeStatusRule(rule: StatusRule, catalogue: IndicatorCatalogue = {}): string[] {
  const amount = (tolerance: DecimalString): string => (rule.measuredIn === 'unit' ? tolerance : inPercent(tolerance));
  return [
    say(catalogue, `rule.${rule.compareWith}`),
    say(catalogue, `rule.${rule.between}`),
    say(catalogue, `rule.${rule.measuredIn}`, { onTrackWithin: amount(rule.onTrackWithin), behindWithin: amount(rule.behindWithin) }),
    say(catalogue, rule.dueAfterDays === 0 ? 'rule.due.0' : 'rule.due', { dueAfterDays: rule.dueAfterDays }),
    ...(sameRule(rule, DEFAULT_STATUS_RULE) ? [say(catalogue, 'rule.ours')] : []),
  ];
}
