/**
 * How CSV is read, whoever wrote it: lines may end in three ways, rows need not be alike, and a quotation mark that does
 * not begin a cell is one of its characters.
 */
export const CSV_RULES = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true };

/** A cell in quotation marks, by RFC 4180. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
