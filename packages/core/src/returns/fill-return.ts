import { findArea } from '../areas/index.js';
import { DECIMAL_PATTERN } from '../exact/index.js';
import { quarterEnds, type Quarter } from '../plan/quarter.js';
import { quote, resultOf, type Problem, type Result } from '../problems/index.js';
import { likeBlockedText } from './blocked-text.js';
import type { ReturnProblem } from './check-return.js';
import { returnFileName } from './file-name.js';
import { returnLabel } from './label.js';
import type { MappedCell, ReturnMapping } from './mapping.js';
import { quarterlyReturn2026, type ReturnRules } from './rules.js';
import { valueKey, type ReturnValues } from './values.js';
import { numberOf, quarterOfVersion, yearOf } from './version.js';

/** A cell to be written: a number, as the decimal that stands in the file, or a text. */
export interface CellToWrite {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: 'number' | 'text';
  readonly text: string;
}

/** What is to be written into the council's blank copy, and what the file is to be called. */
export interface ReturnFill {
  readonly fileName: string;
  /** In the mapping's order. Every other cell stays as it is. */
  readonly cells: readonly CellToWrite[];
  /** Cells that stay blank although their quarter is over, values that no cell takes, texts that a firewall may block. */
  readonly notices: readonly ReturnProblem[];
}

/**
 * What goes into which cell of a blank return: the plan's values by the mapping, and nothing else.
 *
 * @param mapping as `parseReturnMapping` gives it
 * @param values as `parseReturnValues` gives them
 * @example
 * const filled = fillReturn(
 *   { format: 'send-reform/return-mapping/1', id: 'ours', version: 'September-2026', cells: [{ holds: 'area', sheet: 'Cover', cell: 'B13' }] },
 *   { format: 'send-reform/return-values/1', dfeCode: '301', version: 'September-2026', values: [] },
 * );
 * if (filled.ok) filled.value.cells; // [{ sheet: 'Cover', cell: 'B13', kind: 'text', text: '301 Barking and Dagenham' }]
 */
export function fillReturn(mapping: ReturnMapping, values: ReturnValues, rules: ReturnRules = quarterlyReturn2026): Result<ReturnFill> {
  const fileName = returnFileName(values, rules);
  if (!fileName.ok) return fileName;
  const quarter = quarterOfVersion(values.version)!;
  if (quarterOfVersion(mapping.version) !== quarter) {
    return { ok: false, problems: [{ code: 'return-fill.other-version', path: ['version'], expected: mapping.version, received: values.version }] };
  }
  const byKey = new Map(values.values.map((value, index) => [valueKey(value), { ...value, index }]));
  const written = mapping.cells.map((mapped, index) => writeCell(mapped, index, values, quarter, byKey));
  const taken = new Set(written.flatMap(({ key }) => key ?? []));
  const left: Problem[] = [...byKey]
    .filter(([key]) => !taken.has(key))
    .map(([, value]) => ({ code: 'return-fill.no-cell', path: ['values', value.index], expected: value.quarter, received: quote(value.indicator) }));
  return resultOf(written.flatMap(({ problems }) => problems), () => ({
    fileName: fileName.value,
    cells: written.flatMap(({ cell }) => cell ?? []),
    notices: [...written.flatMap(({ notices }) => notices), ...left],
  }));
}

interface Written {
  readonly cell?: CellToWrite;
  readonly key?: string;
  readonly problems: readonly Problem[];
  readonly notices: readonly ReturnProblem[];
}

/** As many as a decimal has after its point. */
const MOST_PLACES = 15;

/** A hundredth of a decimal: its point two places further left, so that nothing is rounded. */
function hundredthOf(decimal: string): string {
  const [sign, digits] = decimal.startsWith('-') ? ['-', decimal.slice(1)] : ['', decimal];
  const [whole = '', places = ''] = digits.split('.');
  const padded = whole.padStart(3, '0');
  const left = `${padded.slice(-2)}${places}`.replace(/0+$/, '');
  return `${sign}${padded.slice(0, -2).replace(/^0+(?=\d)/, '')}${left === '' ? '' : `.${left}`}`;
}

type ByKey = ReadonlyMap<string, ReturnValues['values'][number] & { readonly index: number }>;

function writeCell(mapped: MappedCell, index: number, { dfeCode }: ReturnValues, quarter: Quarter, byKey: ByKey): Written {
  const { sheet, cell } = mapped;
  const text = (words: string): Written => ({ cell: { sheet, cell, kind: 'text', text: words }, problems: [], notices: [] });
  if (mapped.holds === 'area') return text(`${dfeCode} ${findArea(dfeCode, { on: quarterEnds(quarter) })!.name}`);
  if (mapped.holds === 'label') return text(returnLabel(yearOf(quarter)));
  const of = `${yearOf(quarter)} ${mapped.quarter}`;
  const key = valueKey({ indicator: mapped.indicator, quarter: of });
  const value = byKey.get(key);
  if (value === undefined) {
    // A quarter that has not come yet has no value, and nobody misses it.
    const notices: ReturnProblem[] = numberOf(of) <= numberOf(quarter)
      ? [{ code: 'return-fill.no-value', path: ['cells', index], place: { sheet, cell }, expected: of, received: quote(mapped.indicator) }]
      : [];
    return { problems: [], notices };
  }
  const path = ['values', value.index, 'value'];
  if (mapped.as !== 'text') {
    const refused = (problem: Problem): Written => ({ key, problems: [problem], notices: [] });
    if (!DECIMAL_PATTERN.test(value.value)) return refused({ code: 'return-fill.not-a-number', path, received: quote(value.value) });
    const number = mapped.as === 'share' ? hundredthOf(value.value) : value.value;
    if (!DECIMAL_PATTERN.test(number)) return refused({ code: 'return-fill.too-many-places', path, expected: MOST_PLACES, received: quote(value.value) });
    return { key, cell: { sheet, cell, kind: 'number', text: number }, problems: [], notices: [] };
  }
  const notices = likeBlockedText(value.value).map(({ found, known }): Problem => ({ code: 'return.firewall-text', path, expected: known, received: quote(found) }));
  return { ...text(value.value), key, notices };
}
