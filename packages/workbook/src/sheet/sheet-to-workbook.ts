import { emptySheet, type Answer, type AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledSection, CompiledStatement } from '@send-reform/core/instrument';
import { workbookEnglish, type WorkbookWords } from '../text/workbook.en.js';
import { Lists } from '../xlsx/lists.js';
import type { Choice, NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { sheetNames } from '../xlsx/sheet-names.js';
import { text } from '../xlsx/text-cell.js';
import { inFormula, writeWorkbook } from '../xlsx/write-workbook.js';
import { choicesOf, CONFIDENCES, levelNames, OF_STATEMENT, type Say } from './choices-of.js';
import { evidenceLines } from './evidence-lines.js';

/** The mark by which such a workbook is known again. */
export const SHEET_WORKBOOK_FORMAT = 'send-reform/sheet-workbook/1';

const COLUMNS = ['ref', 'statement', 'answer', 'confidence', 'reason', 'note', 'evidence', 'guidance', 'levels'] as const;
/** Rows of a section before its first statement: its title, its description, and the headings of the columns. */
export const HEADING_ROWS = 3;

const WIDTHS = [18, 60, 22, 14, 28, 36, 40, 44, 60];

/** Where a statement's answer stands, and where what can be chosen there does, as formulas write them. */
export interface AnswerCell {
  readonly cell: string;
  readonly choices: string;
}

/** The sheets of a workbook to fill in, and where the answers stand in them. */
export interface AnswerSheets {
  readonly about: NewSheet;
  readonly sections: readonly NewSheet[];
  readonly lists: Lists;
  /** By statement. Those decided by ticked indicators are not among them. */
  readonly answers: ReadonlyMap<string, AnswerCell>;
  /** Names for further sheets that are asked for. */
  readonly names: readonly string[];
}

/** A section's cells grow by rows; the choices in each are gathered on the way. */
interface Growing {
  readonly rows: (NewCell | undefined)[][];
  readonly choices: Choice[];
}

function chosen(statement: CompiledStatement, answer: Answer | undefined, say: Say): string {
  switch (answer?.state) {
    case 'answered':
      return levelNames(statement)[statement.levelIds.indexOf(answer.level ?? '')] ?? '';
    case 'not-applicable':
    case 'do-not-know':
      return say(`answer.${answer.state}`);
    default:
      return '';
  }
}

const described = (statement: CompiledStatement): string => {
  const names = levelNames(statement);
  return statement.levels.flatMap(({ id, description }, index) => {
    const words = statement.statement.descriptors?.[id] ?? description;
    return words === undefined ? [] : [`${names[index]!}: ${words}`];
  }).join('\n');
};

/**
 * The sheets of a workbook to fill in, and where the answers stand in it.
 *
 * @param further titles of further sheets, to be named apart from these.
 */
export function answerSheets(compiled: CompiledInstrument, sheet: AnswerSheet, words: WorkbookWords, further: readonly string[] = []): AnswerSheets {
  const say: Say = (key) => words[key] ?? workbookEnglish[key];
  const { asked } = compiled.planFor(sheet.place?.kind);
  const root = compiled.sections[0]!;
  const tops = [...(root.statements.length > 0 ? [root] : []), ...root.sections.map((index) => compiled.sections[index]!)];
  const all = sheetNames([...further, say('about.sheet'), say('lists.sheet'), ...tops.map(({ section }) => section.title)]);
  const [aboutName, listsName, ...names] = all.slice(further.length);
  const lists = new Lists(listsName!);
  const answers = new Map<string, AnswerCell>();

  const askFor = (growing: Growing, choices: readonly string[], column: string): void => {
    const row = growing.rows.length + 1;
    growing.choices.push({ cells: `${column}${row}`, from: lists.range(choices), title: say('choose.title'), message: say('choose.message') });
  };

  const addStatement = (growing: Growing, name: string, statement: CompiledStatement): void => {
    const { id, statement: written, indicators } = statement;
    const answer = sheet.answers[id];
    askFor(growing, choicesOf(statement, say), 'C');
    askFor(growing, CONFIDENCES.map((confidence) => say(`confidence.${confidence}`)), 'D');
    if (indicators === undefined) {
      answers.set(id, { cell: `${inFormula(name)}!$C$${growing.rows.length + 1}`, choices: lists.range(choicesOf(statement, say)) });
    }
    const confidence = answer?.state === 'answered' ? answer.confidence : undefined;
    growing.rows.push([
      text(id, 'quiet'), text(written.text, 'wrapped'), text(chosen(statement, answer, say), 'answer'),
      text(confidence === undefined ? '' : say(`confidence.${confidence}`), 'answer'),
      text((answer?.state === 'not-applicable' ? answer.reason : undefined) ?? '', 'answer'),
      text(answer?.note ?? '', 'answer'), text(evidenceLines(answer?.evidence ?? []), 'answer'),
      text([written.guidance, written.evidencePrompt].filter(Boolean).join('\n'), 'quiet'), text(described(statement), 'quiet'),
    ]);
    for (const indicator of (written.indicators ?? []).flatMap((group) => group.indicators)) {
      askFor(growing, [say('ticked.yes'), say('ticked.no')], 'C');
      const ticked = answer?.state === 'answered' ? (answer.indicators ?? []).includes(indicator.id) : undefined;
      growing.rows.push([
        text(`${id}${OF_STATEMENT}${indicator.id}`, 'quiet'), text(indicator.text, 'wrapped'),
        text(ticked === undefined ? '' : say(ticked ? 'ticked.yes' : 'ticked.no'), 'answer'),
      ]);
    }
  };

  const addSection = (growing: Growing, name: string, section: CompiledSection, isWithin: boolean): void => {
    if (isWithin) growing.rows.push([undefined, text(section.section.title, 'heading')]);
    for (const index of section.statements) if (asked[index] === true) addStatement(growing, name, compiled.statements[index]!);
    if (section !== root) for (const index of section.sections) addSection(growing, name, compiled.sections[index]!, true);
  };

  const sections = tops.map((section, index): NewSheet => {
    const growing: Growing = {
      rows: [[text(section.section.title, 'title')], [text(section.section.description ?? '', 'quiet')], COLUMNS.map((column) => text(say(`column.${column}`), 'heading'))],
      choices: [],
    };
    addSection(growing, names[index]!, section, false);
    return { name: names[index]!, widths: WIDTHS, rows: growing.rows, choices: growing.choices, frozen: HEADING_ROWS };
  });

  const line = (label: Parameters<Say>[0], value: string, look: NewCell['look'] = 'wrapped'): NewCell[] => [text(say(label), 'heading'), text(value, look)];
  const { instrument } = compiled;
  const about: NewSheet = {
    name: aboutName!, widths: [26, 76],
    rows: [
      [text(instrument.title, 'title')], [undefined, text(say('about.how'), 'wrapped')], [],
      line('about.format', SHEET_WORKBOOK_FORMAT), line('about.instrument', instrument.id), line('about.version', instrument.version),
      line('about.hash', compiled.hash), line('about.id', sheet.id), line('about.revision', String(sheet.revision)),
      line('about.dfeCode', sheet.place?.dfeCode ?? '', 'answer'), line('about.kind', sheet.place?.kind ?? '', 'wrapped'),
      line('about.partner', sheet.partner ?? '', 'answer'), line('about.respondent', sheet.respondent ?? '', 'answer'), line('about.date', sheet.date ?? '', 'answer'),
    ],
  };
  return { about, sections, lists, answers, names: all.slice(0, further.length) };
}

/**
 * An instrument as a workbook (XLSX) that people fill in without a connection: one sheet a section, what each level looks
 * like beside each statement, a list to choose from in every answer cell, and everything else protected. It carries the
 * instrument's id, version and hash, so that its answers find their way back by `sheetFromWorkbook`.
 *
 * @param sheet the answers to begin with, checked; without it, none. A kind of place is asked only its own statements.
 * @param words texts to say otherwise. Read the workbook with the same.
 * @example
 * const bytes = sheetToWorkbook(compiled, sheet);
 */
export function sheetToWorkbook(compiled: CompiledInstrument, sheet: AnswerSheet = emptySheet(compiled), words: WorkbookWords = {}): Uint8Array {
  const { about, sections, lists } = answerSheets(compiled, sheet, words);
  return writeWorkbook([about, ...sections, lists.sheet()]);
}
