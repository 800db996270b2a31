import * as z from 'zod/mini';
import { parseAndCheck, quote, type Limits, type Problem, type Result } from '../problems/index.js';
import { CELL_PATTERN, columnOf, isCell, placeName, SHEET_NAME_PATTERN } from './cell.js';
import { quarterlyReturn2026, type ReturnRules } from './rules.js';
import { VERSION_PATTERN } from './version.js';

/** The name of the format of these mappings, which each carries. */
export const RETURN_MAPPING_FORMAT = 'send-reform/return-mapping/1';

const LIMITS: Limits = { depth: 6, values: 100_000, characters: 2_000_000 };

const id = z.string().check(z.minLength(1), z.maxLength(80));
const optional = z.optional;

const place = {
  sheet: z.string().check(z.regex(SHEET_NAME_PATTERN, 'sheet-name')),
  cell: z.string().check(z.regex(CELL_PATTERN, 'cell')),
  /** What the row says, for people who read the mapping. */
  note: optional(z.string().check(z.maxLength(2_000))),
};

const cell = z.discriminatedUnion('holds', [
  /** The authority, as code and name: what the return must begin with. */
  z.strictObject({ holds: z.literal('area'), ...place }),
  /** The label of the year. */
  z.strictObject({ holds: z.literal('label'), ...place }),
  /** What an indicator came to in a quarter of the return's year. */
  z.strictObject({
    holds: z.literal('indicator'),
    ...place,
    indicator: id,
    quarter: z.enum(['Q1', 'Q2', 'Q3', 'Q4']),
    /** `share`: a figure in per cent as a part of one, 61.5 as 0.615, which is what a cell that shows percentages holds. */
    as: z.enum(['number', 'share', 'text']),
  }),
]);

const mappingSchema = z.strictObject({
  format: z.literal(RETURN_MAPPING_FORMAT),
  id,
  title: optional(z.string().check(z.maxLength(200))),
  /** The version of the blank copy whose cells these are. */
  version: z.string().check(z.regex(VERSION_PATTERN, 'return-version')),
  cells: z.array(cell).check(z.minLength(1), z.maxLength(10_000)),
});

/** Which cells of the council's blank copy get what. The rows of the return are not published, so this is data. */
export type ReturnMapping = z.infer<typeof mappingSchema>;
export type MappedCell = ReturnMapping['cells'][number];

/** What the mapping can be held against. */
export interface MappingContext {
  /** The ids of the plan's indicators. */
  readonly indicators?: readonly string[];
  /** The names of the sheets of the blank copy. */
  readonly sheets?: readonly string[];
  readonly rules?: ReturnRules;
}

/**
 * A mapping from a JSON value that may come from anywhere, with every problem at once: cells that no workbook has, one
 * cell twice, a cell that the return keeps for something else, a sheet or an indicator that is not there.
 *
 * @example
 * const parsed = parseReturnMapping({
 *   format: 'send-reform/return-mapping/1', id: 'ours', version: 'September-2026',
 *   cells: [{ holds: 'area', sheet: 'Cover', cell: 'B13' }],
 * });
 * parsed.ok; // true
 */
export function parseReturnMapping(json: unknown, context: MappingContext = {}): Result<ReturnMapping> {
  return parseAndCheck(mappingSchema, json, LIMITS, (mapping) => mappingProblems(mapping, context));
}

function mappingProblems({ cells }: ReturnMapping, { indicators, sheets, rules = quarterlyReturn2026 }: MappingContext): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, mapped] of cells.entries()) {
    const path = ['cells', index];
    const name = placeName(mapped);
    if (!isCell(mapped.cell)) problems.push({ code: 'format', path: [...path, 'cell'], expected: 'cell', received: quote(mapped.cell) });
    if (seen.has(name)) problems.push({ code: 'return-mapping.cell-twice', path: [...path, 'cell'], received: quote(name) });
    seen.add(name);
    if (sheets !== undefined && !sheets.includes(mapped.sheet)) {
      problems.push({ code: 'return-mapping.no-sheet', path: [...path, 'sheet'], expected: sheets, received: quote(mapped.sheet) });
    }
    if (mapped.holds === 'indicator' && indicators?.includes(mapped.indicator) === false) {
      problems.push({ code: 'unknown-reference', path: [...path, 'indicator'], expected: 'indicator', received: quote(mapped.indicator) });
    }
    problems.push(...keptProblems(mapped, rules).map((problem) => ({ ...problem, path: [...path, 'cell'] })));
  }
  return problems;
}

/** A cell that the return's own rules keep: for the authority, for the label, or empty. */
function keptProblems(mapped: MappedCell, { areaCell, labelCell, columns }: ReturnRules): Problem[] {
  const path: Problem['path'] = [];
  const kept = [['area', areaCell.value], ['label', labelCell.value]] as const;
  const holder = kept.find(([, { sheet, cell: address }]) => sheet === mapped.sheet && address === mapped.cell)?.[0];
  const received = quote(placeName(mapped));
  if (holder !== undefined && holder !== mapped.holds) return [{ code: 'return-mapping.kept-cell', path, expected: holder, received }];
  return columns.value
    .filter(({ sheet, column, holds }) => holds === 'nothing' && sheet === mapped.sheet && column === columnOf(mapped.cell))
    .map(({ column }) => ({ code: 'return-mapping.empty-column', path, expected: column, received }));
}
