import type { IndicatorUnit } from '@send-reform/core/plan';

/** Digits as they are, or grouped by thousands. */
const UNGROUPED = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/;
const GROUPED = /^(-?)(\d{1,3}(?:(?:,\d{3}){1,4}|(?: \d{3}){1,4}))(?:\.(\d{1,15}))?$/;

/** Signs that may stand beside a number of a unit and mean nothing but the unit. */
const SIGNS: Readonly<Partial<Record<IndicatorUnit, RegExp>>> = { pounds: /^(-?)\s*£\s*/, percent: /()\s*%$/ };

/**
 * A figure as people type it into a field of its unit, read from text to text so that no digit is lost to a double;
 * undefined for what is no number or can be read in more than one way, such as `1.234,5`.
 *
 * @example
 * typedFigure(' £1,234.50 ', 'pounds'); // '1234.50'
 * typedFigure('62.5%', 'percent');      // '62.5'
 * typedFigure('1,23', 'count');         // undefined
 */
export function typedFigure(typed: string, unit: IndicatorUnit): string | undefined {
  const plain = typed.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\s\u200E\u200F\u2066-\u2069]+/g, ' ').trim();
  const sign = SIGNS[unit];
  const digits = sign === undefined ? plain : plain.replace(sign, '$1');
  const found = UNGROUPED.exec(digits) ?? GROUPED.exec(digits);
  if (found === null) return undefined;
  const whole = found[2]!.replace(/[ ,]/g, '').replace(/^0+(?=\d)/, '');
  return `${found[1]}${whole}${found[3] === undefined ? '' : `.${found[3]}`}`;
}
