/** How a cell looks, and whether it may be typed into where its sheet is protected. Only entries may: see `ENTRIES`. */
export type Look = 'plain' | 'title' | 'heading' | 'wrapped' | 'quiet' | 'answer' | 'figure' | 'pounds' | 'amount' | 'pence' | 'day' | 'deadline';

/** Looks of cells that people fill in: a text, an amount of pounds, a date. */
export const ENTRIES: ReadonlySet<Look> = new Set(['answer', 'amount', 'deadline']);

/** A cell to be written. A text is always a text, whatever it begins with. */
export type NewCell =
  | { readonly text: string; readonly look?: Look }
  | { readonly number: string; readonly look?: Look }
  /** A day such as `2026-09-30`, as a date that programs calculate with. */
  | { readonly date: string; readonly look: 'day' | 'deadline' }
  /** `shows` is what the formula comes to, so that programs which do not work it out show it too. */
  | { readonly formula: string; readonly shows: string; readonly isNumber?: boolean; readonly places?: number; readonly look?: Look }
  | { readonly look: Look };

/** What may be chosen in some cells. */
export interface Choice {
  /** The cells, as a range such as `C5:C9`. */
  readonly cells: string;
  /** Where the choices stand, as a range with its sheet. */
  readonly from: string;
  /** What a program says about anything else. */
  readonly title: string;
  readonly message: string;
}

/** A sheet to be written. Every sheet is protected without a password: it keeps people from slips, not from changes. */
export interface NewSheet {
  readonly name: string;
  /** How wide each column is, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (NewCell | undefined)[])[];
  readonly choices?: readonly Choice[];
  /** Rows that stay in sight when the rest moves. */
  readonly frozen?: number;
  readonly hidden?: boolean;
}
