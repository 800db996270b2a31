import { findArea, type Area } from '../areas/index.js';
import { quarterEnds, type Quarter } from '../plan/quarter.js';
import { quote, type Problem } from '../problems/index.js';
import { likeBlockedText } from './blocked-text.js';
import { columnOf, inReadingOrder, type WorkbookPlace } from './cell.js';
import { checkFileName, problemsOfReturn, type ReturnOf } from './file-name.js';
import { isReturnLabel, returnLabel } from './label.js';
import { quarterlyReturn2026, type ColumnRule, type ReturnRules } from './rules.js';
import { quarterOfVersion, returnVersion, yearOf } from './version.js';
import { cellIn, hasContent, isFormula, storedText, type ReturnSheet, type ReturnWorkbook, type StoredValue } from './workbook.js';

/** What is looked at. */
export interface ReturnInput {
  /** The file's name alone, without folders. */
  readonly fileName: string;
  readonly workbook: ReturnWorkbook;
  /** Whom it is for; without a version, the one that the rules accept. */
  readonly expected: Pick<ReturnOf, 'dfeCode'> & Partial<Pick<ReturnOf, 'version'>>;
}

/** A problem with its place in the workbook; without one it is about the file's name or what was asked. */
export interface ReturnProblem extends Problem {
  readonly place?: WorkbookPlace;
}

/** What the Department's published checks would say of a return. */
export interface ReturnCheck {
  /** Null when no authority holds the code, or the version names no quarter. */
  readonly area: Area | null;
  readonly quarter: Quarter | null;
  /** The version that the file's name is held to. */
  readonly version: string;
  /** Each of them alone would have the return rejected. */
  readonly problems: readonly ReturnProblem[];
  /** What the published checks do not reject, and may still go wrong. */
  readonly warnings: readonly ReturnProblem[];
}

/** How many cells of one kind are named one by one; how many more there are is said in one further problem. */
const MOST_NAMED = 50;

type Place = WorkbookPlace & { readonly cell: string };

/** The first sheet of a name, exactly, with its path. */
interface Found {
  readonly sheet: ReturnSheet;
  readonly path: readonly (string | number)[];
}

function findSheet({ sheets }: ReturnWorkbook, name: string): Found | undefined {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  return index < 0 ? undefined : { sheet: sheets[index]!, path: ['workbook', 'sheets', index, 'cells'] };
}

const simplified = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** A sheet that the return must have is not there; perhaps one is there under nearly that name. */
function missingSheet({ sheets }: ReturnWorkbook, name: string): ReturnProblem {
  const path = ['workbook', 'sheets'];
  const like = sheets.find((sheet) => simplified(sheet.name) === simplified(name));
  return like === undefined
    ? { code: 'return.sheet-missing', path, place: { sheet: name }, expected: name }
    : { code: 'return.sheet-renamed', path, place: { sheet: name }, expected: name, received: quote(like.name) };
}

/**
 * The text of a cell that must hold one, or what keeps it from being read. The Department's code reads what is stored: a
 * cell that is not stored is an error, and of a formula it reads the formula too.
 */
function textAt({ sheet, path: cells }: Found, place: Place, expected: string): { readonly text: string } | { readonly problem: ReturnProblem } {
  const value: StoredValue | undefined = cellIn(sheet, place.cell);
  const path = [...cells, place.cell];
  if (value === undefined) return { problem: { code: 'return.cell-missing', path, place, expected } };
  if (isFormula(value)) return { problem: { code: 'return.cell-formula', path, place, expected, received: quote(storedText(value.value)) } };
  return { text: storedText(value) };
}

function checkArea(found: Found, place: Place, { dfeCode }: ReturnOf): ReturnProblem[] {
  const read = textAt(found, place, dfeCode);
  if ('problem' in read) return [read.problem];
  const [code = ''] = read.text.split(' ');
  return code.toLowerCase() === dfeCode.toLowerCase()
    ? []
    : [{ code: 'return.area', path: [...found.path, place.cell], place, expected: dfeCode, received: quote(read.text) }];
}

function checkLabel(found: Found, place: Place, quarter: Quarter | undefined): Pick<ReturnCheck, 'problems' | 'warnings'> {
  const expected = returnLabel(quarter === undefined ? '2026-27' : yearOf(quarter));
  const read = textAt(found, place, expected);
  if ('problem' in read) return { problems: [read.problem], warnings: [] };
  const path = [...found.path, place.cell];
  const received = quote(read.text);
  if (!isReturnLabel(read.text)) return { problems: [{ code: 'return.label', path, place, expected, received }], warnings: [] };
  // The Department's check compares the label with no quarter.
  return quarter === undefined || read.text === expected
    ? { problems: [], warnings: [] }
    : { problems: [], warnings: [{ code: 'return.label-other-year', path, place, expected, received }] };
}

function checkColumn({ sheet, path }: Found, { column, holds }: ColumnRule): Pick<ReturnCheck, 'problems' | 'warnings'> {
  const place = { sheet: sheet.name, column };
  const filled = Object.keys(sheet.cells).filter((cell) => hasContent(sheet.cells[cell]!));
  const within = inReadingOrder(filled.filter((cell) => columnOf(cell) === column));
  if (holds === 'something') {
    return { problems: within.length > 0 ? [] : [{ code: 'return.column-empty', path, place, expected: column }], warnings: [] };
  }
  const named: ReturnProblem[] = within.slice(0, MOST_NAMED).map((cell) => {
    const value = sheet.cells[cell]!;
    return {
      code: 'return.column-not-empty', path: [...path, cell], place: { sheet: sheet.name, cell },
      expected: column, received: quote(isFormula(value) ? `=${value.formula}` : storedText(value)),
    };
  });
  const more = within.length - named.length;
  const counted: ReturnProblem[] = more > 0 ? [{ code: 'return.more-in-column', path, place, expected: column, received: more }] : [];
  const alike = inReadingOrder(filled.filter((cell) => columnOf(cell) !== column && cell.startsWith(column)));
  const first = alike[0];
  return {
    problems: [...named, ...counted],
    warnings: first === undefined
      ? []
      : [{ code: 'return.column-begins-alike', path: [...path, first], place: { sheet: sheet.name, cell: first }, expected: column, received: alike.length }],
  };
}

/** A text of a return, and where it stands. */
type Placed = Pick<ReturnProblem, 'path' | 'place'> & { readonly text: string };

/** Every text that goes to the Department with a file: its name, the names of its sheets, and what its cells hold. */
function* textsOf(fileName: string, { sheets }: ReturnWorkbook): Generator<Placed> {
  yield { path: ['fileName'], text: fileName };
  for (const [index, { name, cells }] of sheets.entries()) {
    const path = ['workbook', 'sheets', index];
    yield { path: [...path, 'name'], place: { sheet: name }, text: name };
    for (const cell of inReadingOrder(Object.keys(cells))) {
      const value = cells[cell]!;
      const texts = isFormula(value) ? [value.formula, value.value] : [value];
      for (const text of texts) if (typeof text === 'string') yield { path: [...path, 'cells', cell], place: { sheet: name, cell }, text };
    }
  }
}

/** Every text that is like what the Department's firewall has blocked. */
function checkTexts(fileName: string, workbook: ReturnWorkbook, rules: ReturnRules): ReturnProblem[] {
  const warnings: ReturnProblem[] = [];
  for (const { text, ...where } of textsOf(fileName, workbook)) {
    for (const { found, known } of likeBlockedText(text, rules)) {
      warnings.push({ code: 'return.firewall-text', ...where, expected: known, received: quote(found) });
      if (warnings.length === MOST_NAMED) return warnings;
    }
  }
  return warnings;
}

/** The version that is asked for is not the one that the published rules accept; what they become later is not public. */
const versionWarnings = (version: string, { spreadsheetVersion }: ReturnRules): ReturnProblem[] =>
  (version === spreadsheetVersion.value
    ? []
    : [{ code: 'return.version-not-published', path: ['expected', 'version'], expected: spreadsheetVersion.value, received: quote(version) }]);

/**
 * What the Department's published checks would say of a quarterly return: every problem at once, each with its cell, and
 * apart from them what may still go wrong. It looks at names, labels and columns, as the Department does; whether the
 * figures are right is nobody's check here.
 *
 * @param rules other dated rules, such as those of a later version.
 * @example
 * const { problems } = checkReturn({
 *   fileName: 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx',
 *   workbook: { sheets: [
 *     { name: 'Cover', cells: { B13: '302 Barnet' } },
 *     { name: 'Quarterly Return Template', cells: { B5: '2026-27 Quarterly Data' } },
 *   ] },
 *   expected: { dfeCode: '301' },
 * });
 * problems.map(({ code, place }) => `${code} ${place?.cell}`); // ['return.area B13']
 */
export function checkReturn({ fileName, workbook, expected }: ReturnInput, rules: ReturnRules = quarterlyReturn2026): ReturnCheck {
  const of: ReturnOf = { dfeCode: expected.dfeCode, version: expected.version ?? rules.spreadsheetVersion.value };
  const quarter = quarterOfVersion(of.version);
  const asked = problemsOfReturn(of).map((problem) => ({ ...problem, path: ['expected', ...problem.path] }));
  const name = checkFileName(fileName, of, rules);
  const problems: ReturnProblem[] = [...asked, ...name.problems];
  const warnings: ReturnProblem[] = [...(quarter === undefined ? [] : versionWarnings(returnVersion(quarter), rules)), ...name.warnings];

  const cover = findSheet(workbook, rules.areaCell.value.sheet);
  const labelled = findSheet(workbook, rules.labelCell.value.sheet);
  const needed = [rules.areaCell.value.sheet, rules.labelCell.value.sheet, ...rules.columns.value.map(({ sheet }) => sheet)];
  for (const sheet of new Set(needed)) if (findSheet(workbook, sheet) === undefined) problems.push(missingSheet(workbook, sheet));
  if (cover !== undefined) problems.push(...checkArea(cover, rules.areaCell.value, of));
  const checks = [
    ...(labelled === undefined ? [] : [checkLabel(labelled, rules.labelCell.value, quarter)]),
    ...rules.columns.value.flatMap((rule) => {
      const found = findSheet(workbook, rule.sheet);
      return found === undefined ? [] : [checkColumn(found, rule)];
    }),
  ];
  for (const check of checks) {
    problems.push(...check.problems);
    warnings.push(...check.warnings);
  }
  return {
    area: quarter === undefined || asked.length > 0 ? null : findArea(of.dfeCode, { on: quarterEnds(quarter) })!,
    quarter: quarter ?? null,
    version: of.version,
    problems,
    warnings: [...warnings, ...checkTexts(fileName, workbook, rules)],
  };
}
