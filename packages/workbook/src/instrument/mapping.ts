import { INSTRUMENT_FORMAT } from '@send-reform/core/instrument';
import * as z from 'zod/mini';

/** The name of the mapping's format. */
export const WORKBOOK_MAPPING_FORMAT = 'send-reform/workbook-mapping/1';

const COLUMN_PATTERN = /^[A-Z]{1,3}$/;

const text = z.string().check(z.minLength(1), z.maxLength(20_000));
const optional = z.optional;
const letters = z.string().check(z.regex(COLUMN_PATTERN, 'column'));

const level = z.strictObject({
  id: text,
  label: text,
  /** A decimal. */
  value: text,
  /** The column that says what the level looks like, by its letters; without one, nothing does. */
  column: optional(letters),
});

export const mappingSchema = z.strictObject({
  format: z.literal(WORKBOOK_MAPPING_FORMAT),
  instrument: z.strictObject({ id: text, title: text, version: text }),
  /** The sheet's name. */
  sheet: text,
  /** The row with the headings; statements stand below it. */
  headings: z.int().check(z.minimum(1), z.maximum(1_048_576)),
  /** The letters of each column that is used. */
  columns: z.strictObject({
    statement: letters,
    id: optional(letters),
    section: optional(letters),
    guidance: optional(letters),
    weight: optional(letters),
    evidencePrompt: optional(letters),
  }),
  /** From the lowest to the highest. */
  levels: z.array(level).check(z.minLength(1), z.maxLength(100)),
});

/**
 * Where in a council's workbook an instrument stands, as data: guessed from headings, and put right by people before it is
 * used. One row a statement; what each level looks like may stand in a column a level.
 */
export type WorkbookMapping = z.infer<typeof mappingSchema>;

/** A level of the workbook: what it is called and worth, and the column that says what it looks like, where there is one. */
export type MappedLevel = WorkbookMapping['levels'][number];

/** What a column of the workbook is. */
export type MappedColumn = keyof WorkbookMapping['columns'];

/** The instrument that a mapping speaks of, with what was found in the workbook. It may not hold yet. */
export const instrumentOf = ({ instrument, levels }: WorkbookMapping, sections: readonly unknown[]): unknown => ({
  format: INSTRUMENT_FORMAT, ...instrument, status: 'local',
  scales: { levels: { levels: levels.map(({ id, label, value }) => ({ id, label, value })) } }, scale: 'levels',
  rule: { kind: 'weighted-mean', unanswered: 'withhold', doNotKnow: 'withhold', notApplicable: 'exclude' },
  sections,
});
