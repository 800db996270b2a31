import { parseInstrument, type Instrument } from '@send-reform/core/instrument';
import { resultOf, type Problem, type Result } from '@send-reform/core/problems';
import { cellAt, mergedAround, placeOf, rowsOf, sheetNamed, type Grid, type GridSheet } from '../grid/index.js';
import { instrumentOf, type MappedColumn, type WorkbookMapping } from './mapping.js';
import { apart, slugOf } from './slug.js';

/** An instrument that was read from a workbook. */
export interface InstrumentRead {
  readonly instrument: Instrument;
  /** What was read with some doubt, each with its cell: spaces taken off, a section taken from the row above. */
  readonly doubts: readonly Problem[];
}

/** Nobody answers so many statements. */
const MOST_ROWS = 5_000;

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly statements: Record<string, unknown>[];
}

/** A reader of one row's cells, which tells what it finds. */
class Row {
  readonly #sheet: GridSheet;
  readonly #row: number;
  readonly #problems: Problem[];
  readonly #doubts: Problem[];

  constructor(sheet: GridSheet, row: number, problems: Problem[], doubts: Problem[]) {
    this.#sheet = sheet;
    this.#row = row;
    this.#problems = problems;
    this.#doubts = doubts;
  }

  isEmpty(letters: string): boolean {
    return this.#sheet.cells[`${letters}${this.#row}`] === undefined;
  }

  path(letters: string): [string, string] {
    return [this.#sheet.name, `${letters}${this.#row}`];
  }

  wrong(code: string, letters: string, more: Partial<Problem> = {}): void {
    this.#problems.push({ code, path: this.path(letters), ...more });
  }

  doubt(code: string, letters: string, more: Partial<Problem> = {}): void {
    this.#doubts.push({ code, path: this.path(letters), ...more });
  }

  /** The text in a column, without spaces around it. Empty for no column. */
  text(letters: string | undefined, mayBeMerged = false): string {
    const place = letters === undefined ? undefined : placeOf(`${letters}${this.#row}`);
    if (letters === undefined || place === undefined) return '';
    const merged = mergedAround(this.#sheet, place);
    const isWithinRow = merged !== undefined && merged.split(':').every((end) => placeOf(end)?.row === this.#row);
    if (merged !== undefined && !mayBeMerged && !isWithinRow) this.wrong('mapping.merged', letters, { received: merged });
    const cell = cellAt(this.#sheet, place);
    if (cell === undefined) return '';
    if (cell.kind === 'error') this.wrong('mapping.error', letters, { received: cell.value });
    if (cell.kind === 'date') this.wrong('mapping.date', letters, { received: cell.value });
    if (cell.formula !== undefined && cell.kind !== 'error') this.doubt('mapping.by-formula', letters, { received: cell.value.slice(0, 80) });
    const text = cell.value.trim();
    if (text !== cell.value && text !== '') this.doubt('mapping.spaces', letters, { received: text.slice(0, 80) });
    return cell.kind === 'error' || cell.kind === 'date' ? '' : text;
  }
}

/** What marks a level as chosen, and does not say what it looks like. */
const MARK = /^(?:x|y|yes|[✓✔☑☒●•*])$/i;

/** What a row says that each level looks like. Where it only marks one, that is somebody's answer. */
function descriptorsIn(here: Row, levels: WorkbookMapping['levels']): [string, string][] {
  const described = levels.flatMap(({ id, column }) => (column === undefined ? [] : [{ id, column, words: here.text(column) }]));
  const given = described.filter(({ words }) => words !== '');
  if (given.length > 0 && given.every(({ words }) => MARK.test(words))) {
    for (const { id, column, words } of given) here.doubt('mapping.mark', column, { expected: id, received: words });
    return [];
  }
  for (const { id, column } of described) if (here.isEmpty(column)) here.doubt('mapping.no-descriptor', column, { expected: id });
  return given.map(({ id, words }) => [id, words]);
}

/**
 * An instrument from a council's workbook, through a mapping that people have looked at. It is a council's own (`local`),
 * with a mean of what is answered; bands and other rules are for the council to write, since a workbook does not say them.
 *
 * @param grid the workbook, from `readWorkbook`.
 * @returns the instrument and every doubtful cell, or problems with the codes `mapping.…`, each with its cell.
 */
export function instrumentFromWorkbook(grid: Grid, mapping: WorkbookMapping): Result<InstrumentRead> {
  const { instrument, sheet: name, headings, columns, levels } = mapping;
  const sheet = sheetNamed(grid, name);
  if (sheet === undefined) return { ok: false, problems: [{ code: 'mapping.no-such-sheet', path: [], expected: grid.sheets.map((one) => one.name), received: name }] };
  const problems: Problem[] = [];
  const doubts: Problem[] = [...grid.remarks];
  const letters = (column: MappedColumn): string | undefined => columns[column];
  const sections: Draft[] = [];
  const taken = new Set([instrument.id]);
  const references = new Set<string>();
  const texts = new Map<string, string>();
  let current: Draft | undefined;
  /** The section of this title, which may have been left and come back to. */
  const sectionCalled = (title: string): Draft => {
    const known = sections.find((one) => one.title === title);
    if (known !== undefined) return known;
    const section: Draft = { id: apart(slugOf(title) || 'section', taken), title, statements: [] };
    sections.push(section);
    taken.add(section.id);
    return section;
  };
  const rows = rowsOf(sheet).filter(({ row }) => row > headings);
  if (rows.length > MOST_ROWS) return { ok: false, problems: [{ code: 'mapping.too-many-rows', path: [sheet.name], expected: MOST_ROWS, received: rows.length }] };
  for (const { row } of rows) {
    const here = new Row(sheet, row, problems, doubts);
    const isBlank = [columns.statement, ...levels.map(({ column }) => column)].every((column) => column === undefined || here.isEmpty(column));
    const sectionTitle = here.text(letters('section'), true);
    if (sectionTitle !== '') current = sectionCalled(sectionTitle);
    if (isBlank) continue;
    const text = here.text(columns.statement);
    if (text === '') {
      // What is wrong with the cell itself has been told.
      if (here.isEmpty(columns.statement)) here.wrong('mapping.no-statement', columns.statement);
      continue;
    }
    const first = texts.get(text);
    if (first !== undefined) here.doubt('mapping.statement-twice', columns.statement, { expected: first, received: text.slice(0, 80) });
    else texts.set(text, `${columns.statement}${row}`);
    const section = current ?? sectionCalled(instrument.title);
    if (columns.section !== undefined && sectionTitle === '') here.doubt('mapping.section-above', columns.section, { received: section.title });
    const given = here.text(letters('id'));
    const slug = given === '' ? apart(`${section.id.slice(0, 40)}-${section.statements.length + 1}`, taken) : slugOf(given);
    if (given !== '' && (slug === '' || references.has(slug))) here.wrong(slug === '' ? 'mapping.no-id' : 'mapping.id-twice', columns.id!, { received: given.slice(0, 80) });
    taken.add(slug);
    references.add(slug);
    const weight = here.text(letters('weight'));
    if (weight !== '' && !/^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(weight)) here.wrong('mapping.no-weight', columns.weight!, { received: weight.slice(0, 80) });
    const descriptors = descriptorsIn(here, levels);
    const guidance = here.text(letters('guidance'));
    const evidencePrompt = here.text(letters('evidencePrompt'));
    section.statements.push({
      id: slug, text,
      ...(guidance === '' ? {} : { guidance }), ...(evidencePrompt === '' ? {} : { evidencePrompt }), ...(weight === '' ? {} : { weight }),
      ...(descriptors.length === 0 ? {} : { descriptors: Object.fromEntries(descriptors) }),
    });
  }
  if (problems.length === 0 && texts.size === 0) problems.push({ code: 'mapping.no-statements', path: [sheet.name] });
  if (problems.length > 0) return resultOf(problems, (): InstrumentRead => { throw new TypeError('There are problems'); });
  const parsed = parseInstrument(instrumentOf(mapping, sections.filter(({ statements }) => statements.length > 0)));
  return parsed.ok ? { ok: true, value: { instrument: parsed.value, doubts } } : parsed;
}
