/** The name of the mapping's format. */
export const WORKBOOK_MAPPING_FORMAT = 'send-reform/workbook-mapping/1';

/** A level of the workbook: what it is called and worth, and the column that says what it looks like, where there is one. */
export interface MappedLevel {
  readonly id: string;
  readonly label: string;
  /** A decimal. */
  readonly value: string;
  /** The column's letters. */
  readonly column?: string;
}

/** What a column of the workbook is. */
export type MappedColumn = 'id' | 'section' | 'statement' | 'guidance' | 'weight' | 'evidencePrompt';

/**
 * Where in a council's workbook an instrument stands, as data: guessed from headings, and put right by people before it is
 * used. One row a statement; what each level looks like may stand in a column a level.
 */
export interface WorkbookMapping {
  readonly format: typeof WORKBOOK_MAPPING_FORMAT;
  readonly instrument: { readonly id: string; readonly title: string; readonly version: string };
  /** The sheet's name. */
  readonly sheet: string;
  /** The row with the headings; statements stand below it. */
  readonly headings: number;
  /** The letters of each column that is used. */
  readonly columns: Readonly<Partial<Record<MappedColumn, string>>> & { readonly statement: string };
  /** From the lowest to the highest. */
  readonly levels: readonly MappedLevel[];
}
