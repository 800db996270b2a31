import type { Problem } from '@send-reform/core/problems';
import { GRID_LIMITS } from '../grid/index.js';

/**
 * How much of a workbook is read, all of its parts together. A sheet whose rows are formatted down to the last of the
 * million comes to seven million tags and attributes, and is read.
 */
export const READ_LIMITS = {
  /**
   * Bytes as they are packed. What holds the cells that are read comes to far less, and a block of what is packed may cost
   * more than what comes of it.
   */
  packed: 6_000_000,
  /** Bytes unpacked. A part that is read twice counts twice. */
  unpacked: 96_000_000,
  /** Tags and attributes. */
  tags: 7_500_000,
  /** Characters are those of all that is kept: texts of cells, formulas, names. A text that many cells share counts for each. */
  ...GRID_LIMITS,
  /** Texts that cells can share. */
  texts: GRID_LIMITS.cells,
  styles: 65_536,
  /** Ranges of merged cells. */
  merged: 10_000,
  /** Parts that a part points at. */
  links: 10_000,
} as const;

/** What is counted. */
export type Counted = keyof typeof READ_LIMITS;

const CODES: Readonly<Record<Counted, string>> = {
  packed: 'workbook.packed-too-large',
  unpacked: 'workbook.unpacks-too-large',
  tags: 'workbook.too-many-tags',
  sheets: 'workbook.too-many-sheets',
  cells: 'workbook.too-many-cells',
  characters: 'workbook.too-much-text',
  texts: 'workbook.too-many-texts',
  styles: 'workbook.too-many-styles',
  merged: 'workbook.too-many-merged',
  links: 'workbook.too-many-links',
};

/** Thrown in the middle of a file of XML, to leave it there; `readXml` catches it and tells the problem, if there is one. */
export class StopReading extends Error {
  readonly problem: Omit<Problem, 'path'> | undefined;

  constructor(problem?: Omit<Problem, 'path'>) {
    super(problem?.code);
    this.problem = problem;
  }
}

/** Counts what reading one workbook has cost, and ends it where that passes a limit. */
export class Meter {
  readonly spent: Record<Counted, number> = { packed: 0, unpacked: 0, tags: 0, sheets: 0, cells: 0, characters: 0, texts: 0, styles: 0, merged: 0, links: 0 };

  add(what: Counted, count = 1): void {
    this.spent[what] += count;
    if (this.spent[what] > READ_LIMITS[what]) throw new StopReading({ code: CODES[what], expected: READ_LIMITS[what] });
  }

  /** Whether nothing more is read. */
  get isOver(): boolean {
    return Object.entries(this.spent).some(([what, count]) => count > READ_LIMITS[what as Counted]);
  }
}
