import { parseInstrument } from '@send-reform/core/instrument';
import { parseAndCheck, quote, type Limits, type Path, type Problem, type Result } from '@send-reform/core/problems';
import { placeOf } from '../grid/index.js';
import { instrumentOf, mappingSchema, type WorkbookMapping } from './mapping.js';

const LIMITS: Limits = { depth: 6, values: 2_000, characters: 2_000_000 };

/** A statement to try the mapping's own part of an instrument with. Its id is of the mapping's own making. */
const trialSections = (id: string): unknown[] => [{ id: `${id.slice(0, 40)}-section`, title: 'Trial', statements: [{ id: `${id.slice(0, 40)}-statement`, text: 'Trial' }] }];

/** Where in the mapping a part of the instrument stands; undefined for what is not the mapping's. */
function inMapping(path: Path): Path | undefined {
  const [first, second, third, ...rest] = path;
  if (first === 'id' || first === 'title' || first === 'version') return ['instrument', ...path];
  return first === 'scales' && second === 'levels' && third === 'levels' ? ['levels', ...rest] : undefined;
}

/** What an instrument does not take is told of the mapping, so that both go by one set of rules. */
function instrumentProblems(mapping: WorkbookMapping): Problem[] {
  const tried = parseInstrument(instrumentOf(mapping, trialSections(mapping.instrument.id)));
  if (tried.ok) return [];
  return tried.problems.flatMap((problem) => {
    const path = inMapping(problem.path);
    return path === undefined ? [] : [{ ...problem, path }];
  });
}

/** A column can be one thing, and has to be one that a workbook can have. */
function columnProblems({ columns, levels }: WorkbookMapping): Problem[] {
  const used = [
    ...Object.entries(columns).map(([name, letters]) => ({ path: ['columns', name], letters })),
    ...levels.map(({ column }, index) => ({ path: ['levels', index, 'column'], letters: column })),
  ];
  const seen = new Set<string>();
  return used.flatMap(({ path, letters }): Problem[] => {
    if (letters === undefined) return [];
    if (placeOf(`${letters}1`) === undefined) return [{ code: 'format', path, expected: 'column', received: quote(letters) }];
    if (seen.has(letters)) return [{ code: 'mapping.column-twice', path, received: letters }];
    seen.add(letters);
    return [];
  });
}

/**
 * A mapping from a JSON value that may come from anywhere, with every problem at once: keys that it does not have, columns
 * that no workbook has, one column for two things, levels and names that an instrument cannot have.
 *
 * @example
 * const parsed = parseWorkbookMapping({
 *   format: 'send-reform/workbook-mapping/1', instrument: { id: 'ours', title: 'Ours', version: '1.0.0' },
 *   sheet: 'Maturity', headings: 3, columns: { statement: 'C' },
 *   levels: [{ id: 'emerging', label: 'Emerging', value: '1', column: 'D' }, { id: 'mature', label: 'Mature', value: '2', column: 'E' }],
 * });
 * parsed.ok; // true
 */
export function parseWorkbookMapping(json: unknown): Result<WorkbookMapping> {
  return parseAndCheck(mappingSchema, json, LIMITS, (mapping) => [...instrumentProblems(mapping), ...columnProblems(mapping)]);
}
