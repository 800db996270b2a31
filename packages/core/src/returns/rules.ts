import { cite, type Document } from '../approval/index.js';
import type { Parameter } from '../grant/index.js';
import type { WorkbookPlace } from './cell.js';

/** A column of the return and whether anything may stand in it. */
export interface ColumnRule {
  readonly sheet: string;
  readonly column: string;
  readonly holds: 'nothing' | 'something';
}

/** A kind of text that the Department's firewall has blocked: the very text that is known, and what is like it. */
export interface BlockedText {
  readonly id: 'years-joined-by-or' | 'quoted-prefix';
  /** The text that is known to have been blocked. */
  readonly known: string;
  /** A regular expression, without regard to case, for text of the same shape: our reading of "like it". */
  readonly like: string;
}

/** What a quarterly return is checked for, as dated parameters. */
export interface ReturnRules {
  readonly id: string;
  readonly version: string;
  /** The version that a file's name must carry, `September-2026`. */
  readonly spreadsheetVersion: Parameter<string>;
  /** How a file's name begins and ends. */
  readonly fileName: Parameter<{ readonly prefix: string; readonly extension: string }>;
  /** The cell that begins with the authority's DfE code, followed by a space or nothing. */
  readonly areaCell: Parameter<Required<Pick<WorkbookPlace, 'sheet' | 'cell'>>>;
  /** The cell that holds the label of the year. */
  readonly labelCell: Parameter<Required<Pick<WorkbookPlace, 'sheet' | 'cell'>>>;
  readonly columns: Parameter<readonly ColumnRule[]>;
  /** Whether only a column of exactly this name is meant, or every column whose letters begin with it. */
  readonly columnsRead: Parameter<'by-first-letters'>;
  /** Texts that the Department's firewall blocked in messages of its own validation. Whether it reads workbooks is not known. */
  readonly blockedTexts: Parameter<readonly BlockedText[]>;
}

const CODE: Document = { id: 'dfe-validation-code', title: 'rsd-lsrp-validation-function: public code of the Department for Education' };
const SETTINGS = cite(CODE, 'appsettings.json, commit 118d9fd7');

const COVER = 'Cover';
const TEMPLATE = 'Quarterly Return Template';

/**
 * The rules of the first published version of the quarterly return. The code carries no day on which they begin, and no
 * rule on what is accepted after them is public.
 */
export const quarterlyReturn2026: ReturnRules = {
  id: 'quarterly-return-2026',
  version: '1.0.0',
  spreadsheetVersion: { value: 'September-2026', source: SETTINGS, certainty: 'official' },
  fileName: {
    value: { prefix: 'lsrp-quarterly-return-', extension: '.xlsx' },
    source: cite(CODE, 'FilenameValidator.cs'), certainty: 'official',
  },
  areaCell: { value: { sheet: COVER, cell: 'B13' }, source: SETTINGS, certainty: 'official' },
  labelCell: { value: { sheet: TEMPLATE, cell: 'B5' }, source: SETTINGS, certainty: 'official' },
  columns: {
    value: [{ sheet: TEMPLATE, column: 'A', holds: 'nothing' }, { sheet: TEMPLATE, column: 'B', holds: 'something' }],
    source: SETTINGS, certainty: 'official',
  },
  columnsRead: {
    value: 'by-first-letters', source: cite(CODE, 'SpreadsheetDataProvider.cs, commit b0af5dad'), certainty: 'official',
  },
  blockedTexts: {
    value: [
      { id: 'years-joined-by-or', known: '2025-26 or 2026-27', like: '\\d{4}-\\d{2}\\s+or\\s+\\d{4}-\\d{2}' },
      { id: 'quoted-prefix', known: "'lsrp-quarterly-return-'", like: "'lsrp-quarterly-return-[^']*'" },
    ],
    source: cite(CODE, 'README, Validation error messages'), certainty: 'official',
  },
};
