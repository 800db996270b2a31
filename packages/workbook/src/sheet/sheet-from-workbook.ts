import { PLACE_KINDS } from '@send-reform/core/areas';
import { checkSheet, SHEET_FORMAT, type Answer, type AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement } from '@send-reform/core/instrument';
import type { Path, Problem, Result } from '@send-reform/core/problems';
import { besideLabels, columnsByHeading } from '../grid/find-labelled.js';
import { addressOf, cellAt, mergedAround, plainText, rowsOf, type Cell, type CellPlace, type Grid, type GridSheet } from '../grid/index.js';
import { workbookEnglish, type WorkbookTextKey, type WorkbookWords } from '../text/workbook.en.js';
import { CONFIDENCES, levelNames, OF_STATEMENT, STATES, takesLevel, type Say } from './choices-of.js';
import { evidenceOf } from './evidence-lines.js';
import { readChoice, type Choosable, type Choosing } from './read-choice.js';
import { SHEET_WORKBOOK_FORMAT } from './sheet-to-workbook.js';

/** Answers that came back in a workbook. */
export interface SheetRead {
  /** Checked against its instrument. */
  readonly sheet: AnswerSheet;
  /** What was accepted with some doubt, each with its cell: a level typed by hand, a number in place of a level. */
  readonly remarks: readonly Problem[];
}

type Column = 'ref' | 'answer' | 'confidence' | 'reason' | 'note' | 'evidence';
const COLUMNS: readonly Column[] = ['ref', 'answer', 'confidence', 'reason', 'note', 'evidence'];
/** Without these a row says nothing. */
const NEEDED: readonly Column[] = ['ref', 'answer'];

/** A row of the workbook that answers a statement, or one of its indicators. */
interface Row {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** What is found on the way. */
interface Finding {
  readonly problems: Problem[];
  readonly remarks: Problem[];
}

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || (cell.value.trim() === '' && cell.formula === undefined);

const placeIn = ({ row, columns }: Row, column: Column): CellPlace | undefined => {
  const found = columns.get(column);
  return found === undefined ? undefined : { row, column: found };
};

/** A plain text in a cell; an error where a text should be is a problem. */
function textIn(place: Row, column: Column, finding: Finding): string {
  const at = placeIn(place, column);
  if (at === undefined) return '';
  const cell = cellAt(place.sheet, at);
  if (cell?.kind === 'error') finding.problems.push({ code: 'answers.error', path: [place.sheet.name, addressOf(at)], received: cell.value });
  return cell?.kind === 'text' || cell?.kind === 'number' || cell?.kind === 'date' ? cell.value : '';
}

/** The columns of answers on a sheet, and the row of their headings. */
const headingsOf = (sheet: GridSheet, say: Say): ReturnType<typeof columnsByHeading<Column>> =>
  columnsByHeading(sheet, Object.fromEntries(COLUMNS.map((column) => [column, say(`column.${column}`)])) as Record<Column, string>, NEEDED);

/** The rows of all sheets by what they answer, whatever the sheets are called now. */
function rowsByRef(compiled: CompiledInstrument, grid: Grid, say: Say, finding: Finding): Map<string, Row> {
  const refs = compiled.statements.flatMap(({ id, statement }) =>
    [id, ...(statement.indicators ?? []).flatMap((group) => group.indicators).map((indicator) => `${id}${OF_STATEMENT}${indicator.id}`)]);
  // Ids may differ by case alone, so the very id comes first.
  const known = new Map([...refs.map((ref) => [plainText(ref), ref] as const), ...refs.map((ref) => [ref, ref] as const)]);
  const rows = new Map<string, Row>();
  for (const sheet of grid.sheets) {
    const headings = headingsOf(sheet, say);
    if (headings === undefined) continue;
    for (const column of COLUMNS.filter((one) => !headings.columns.has(one))) {
      finding.remarks.push({ code: 'answers.column-missing', path: [sheet.name], expected: say(`column.${column}`) });
    }
    for (const { row } of rowsOf(sheet).filter((one) => one.row > headings.row)) {
      const found: Row = { sheet, row, columns: headings.columns };
      const at = placeIn(found, 'ref')!;
      const path = [sheet.name, addressOf(at)];
      const ref = cellAt(sheet, at)?.value ?? '';
      const saysSomething = COLUMNS.some((column) => column !== 'ref' && headings.columns.has(column) && !isBlank(cellAt(sheet, placeIn(found, column)!)));
      const id = known.get(ref.trim()) ?? known.get(plainText(ref));
      if (id === undefined) {
        if (saysSomething) finding.problems.push({ code: ref.trim() === '' ? 'answers.no-reference' : 'answers.unknown-reference', path, received: ref.slice(0, 80) });
      } else if (rows.has(id)) finding.problems.push({ code: 'answers.twice', path, received: id });
      else {
        const merged = mergedAround(sheet, at);
        if (merged !== undefined) finding.problems.push({ code: 'answers.merged', path, received: merged });
        rows.set(id, found);
      }
    }
  }
  return rows;
}

const ABOUT = {
  instrument: 'about.instrument', version: 'about.version', hash: 'about.hash', id: 'about.id', revision: 'about.revision',
  dfeCode: 'about.dfeCode', kind: 'about.kind', partner: 'about.partner', respondent: 'about.respondent', date: 'about.date',
} as const satisfies Record<string, WorkbookTextKey>;

/** What a row says of a statement. */
function answerIn(statement: CompiledStatement, row: Row, ticked: readonly string[] | undefined, say: Say, finding: Finding): Answer | undefined {
  const choose = (column: Column, choices: readonly Choosable[]): string | undefined => {
    const at = placeIn(row, column);
    const choosing: Choosing | undefined = at && readChoice(row.sheet, at, cellAt(row.sheet, at), choices);
    if (choosing?.problem !== undefined) finding.problems.push(choosing.problem);
    if (choosing?.remark !== undefined) finding.remarks.push(choosing.remark);
    return choosing?.id;
  };
  const names = levelNames(statement);
  const levels: Choosable[] = takesLevel(statement)
    ? statement.levels.map(({ id, label, value }, index) => ({ id, name: names[index]!, also: [id, label], value })) : [];
  // A level may have the id of a state, so that states are told apart by a sign that no id holds.
  const states = STATES.map((state): Choosable => ({ id: `${OF_STATEMENT}${state}`, name: say(`answer.${state}`), also: [state] }));
  const chosen = choose('answer', [...levels, ...states]);
  const confidence = choose('confidence', CONFIDENCES.map((id): Choosable => ({ id, name: say(`confidence.${id}`), also: [id] }))) as (typeof CONFIDENCES)[number] | undefined;
  const note = textIn(row, 'note', finding);
  const reason = textIn(row, 'reason', finding);
  const evidence = evidenceOf(textIn(row, 'evidence', finding));
  const beside = { ...(note === '' ? {} : { note }), ...(evidence.length === 0 ? {} : { evidence }) };
  const lost = (column: Column): void => {
    finding.problems.push({ code: `answers.${column}-without-answer`, path: [row.sheet.name, addressOf(placeIn(row, column)!)] });
  };
  const at = placeIn(row, 'answer')!;
  // What stands beside an answer that cannot be read is not wrong itself.
  const isUnread = chosen === undefined && !isBlank(cellAt(row.sheet, at));
  if (!isUnread && confidence !== undefined && (chosen === undefined ? ticked === undefined : chosen.startsWith(OF_STATEMENT))) lost('confidence');
  if (!isUnread && reason !== '' && chosen !== `${OF_STATEMENT}not-applicable`) lost('reason');
  if (chosen === `${OF_STATEMENT}not-applicable`) return { state: 'not-applicable', ...(reason === '' ? {} : { reason }), ...beside };
  if (chosen === `${OF_STATEMENT}do-not-know`) return { state: 'do-not-know', ...beside };
  if (chosen !== undefined || ticked !== undefined) {
    return {
      state: 'answered', ...(chosen === undefined ? {} : { level: chosen }), ...(ticked === undefined ? {} : { indicators: [...ticked] }),
      ...(confidence === undefined ? {} : { confidence }), ...beside,
    };
  }
  return Object.keys(beside).length === 0 ? undefined : { state: 'not-yet', ...beside };
}

/** The ticked indicators of a statement; undefined where none has been ticked or left unticked on purpose. */
function tickedIn({ id, statement }: CompiledStatement, rows: ReadonlyMap<string, Row>, say: Say, finding: Finding): string[] | undefined {
  const indicators = (statement.indicators ?? []).flatMap((group) => group.indicators);
  let isAnswered = false;
  const ticked: string[] = [];
  for (const indicator of indicators) {
    const row = rows.get(`${id}${OF_STATEMENT}${indicator.id}`);
    if (row === undefined) continue;
    const at = placeIn(row, 'answer')!;
    const choosing = readChoice(row.sheet, at, cellAt(row.sheet, at), [
      { id: 'yes', name: say('ticked.yes'), also: ['yes', 'y', 'true', 'x'] }, { id: 'no', name: say('ticked.no'), also: ['no', 'n', 'false'] },
    ]);
    if (choosing?.problem !== undefined) finding.problems.push(choosing.problem);
    if (choosing?.remark !== undefined) finding.remarks.push(choosing.remark);
    if (choosing?.id !== undefined) isAnswered = true;
    if (choosing?.id === 'yes') ticked.push(indicator.id);
  }
  return isAnswered ? ticked : undefined;
}

/**
 * The answers in a workbook that `sheetToWorkbook` wrote and people have filled in, whatever Excel, LibreOffice or Google
 * Sheets did to it on the way: sheets moved and renamed, rows and columns added, levels typed by hand. Either all of them
 * are read, or none and every problem is named with its cell.
 *
 * @param grid the workbook, from `readWorkbook`, or what `sheetToCsv` wrote, from `readCsv`.
 * @param words the texts it was written with, where they were others than ours.
 * @returns problems with the codes `answers.…`, and those of `checkSheet`; a path is a sheet's name and a cell's address.
 * @example
 * const read = sheetFromWorkbook(compiled, unwrap(readWorkbook(sheetToWorkbook(compiled, sheet))));
 * if (read.ok) Object.keys(read.value.sheet.answers).length; // 36
 */
export function sheetFromWorkbook(compiled: CompiledInstrument, grid: Grid, words: WorkbookWords = {}): Result<SheetRead> {
  const say: Say = (key) => words[key] ?? workbookEnglish[key];
  const labels = Object.fromEntries(Object.entries(ABOUT).map(([name, key]) => [name, say(key)])) as Record<keyof typeof ABOUT, string>;
  const about = besideLabels(grid, SHEET_WORKBOOK_FORMAT, labels, (sheet) => headingsOf(sheet, say)?.row);
  if (about === undefined) return { ok: false, problems: [{ code: 'answers.other-workbook', path: [], expected: SHEET_WORKBOOK_FORMAT }] };
  const finding: Finding = { problems: [], remarks: [...grid.remarks] };
  const valueOf = (name: keyof typeof ABOUT): string | undefined => about.get(name)?.text;
  const other = about.get('instrument');
  // Not one reference would be known, and this alone says why.
  if (other !== undefined && other.text !== compiled.instrument.id) {
    return { ok: false, problems: [{ code: 'answers.other-instrument', path: other.path, expected: compiled.instrument.id, received: other.text.slice(0, 80) }] };
  }
  const rows = rowsByRef(compiled, grid, say, finding);
  const kind = valueOf('kind');
  const { asked } = compiled.planFor(PLACE_KINDS.find((one) => one === kind));
  const answers: Record<string, Answer> = {};
  for (const statement of compiled.statements) {
    const row = rows.get(statement.id);
    if (row === undefined) {
      if (asked[statement.index] === true) finding.problems.push({ code: 'answers.statement-missing', path: [], received: statement.id });
      continue;
    }
    const answer = answerIn(statement, row, tickedIn(statement, rows, say, finding), say, finding);
    if (answer !== undefined) answers[statement.id] = answer;
  }
  const revision = valueOf('revision') ?? '';
  const place = { ...withValue('dfeCode', valueOf('dfeCode')), ...withValue('kind', kind) };
  const json = {
    format: SHEET_FORMAT, id: valueOf('id') ?? '', revision: /^\d{1,15}$/.test(revision) ? Number(revision) : revision,
    instrument: { id: valueOf('instrument') ?? '', version: valueOf('version') ?? '', hash: valueOf('hash') ?? '' },
    ...(Object.keys(place).length === 0 ? {} : { place }),
    ...withValue('partner', valueOf('partner')), ...withValue('respondent', valueOf('respondent')), ...withValue('date', valueOf('date')),
    answers,
  };
  const checked = checkSheet(compiled, json);
  const inCells = checked.ok ? [] : checked.problems.map((problem): Problem => ({ ...problem, path: cellOf(problem.path, about, rows) }));
  const problems = [...finding.problems, ...inCells];
  if (!checked.ok || problems.length > 0) return { ok: false, problems: problems as [Problem, ...Problem[]] };
  return { ok: true, value: { sheet: checked.value, remarks: finding.remarks } };
}

const withValue = (name: string, value: string | undefined): Record<string, string> => (value === undefined || value === '' ? {} : { [name]: value });

/** The cell that a part of the sheet was read from. */
function cellOf(path: Path, about: ReadonlyMap<string, { path: Path }>, rows: ReadonlyMap<string, Row>): Path {
  const [first, second, third] = path.map(String);
  if (first === 'answers' && second !== undefined) {
    const row = rows.get(second);
    const column = COLUMNS.find((one) => one === third) ?? 'answer';
    const at = row && placeIn(row, column);
    return row === undefined || at === undefined ? path : [row.sheet.name, addressOf(at)];
  }
  const name = first === 'instrument' && (second === undefined || second === 'id') ? 'instrument' : (second ?? first ?? '');
  return about.get(name)?.path ?? path;
}
