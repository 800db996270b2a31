import { basename, extname } from 'node:path';
import { readCsv } from '@send-reform/workbook/csv';
import type { Grid } from '@send-reform/workbook/grid';
import { readWorkbook } from '@send-reform/workbook/xlsx';
import type { Io } from './io.js';
import { loadBytes, type Loaded } from './load-file.js';
import { inWorkbook } from './workbook-problem.js';
import { WrongUse } from './wrong-use.js';

/** Names that say CSV. Whatever else a file is called, it is taken for a workbook. */
export const isCsv = (file: string): boolean => ['.csv', '.tsv', '.txt'].includes(extname(file).toLowerCase());

/** The name of a table to be written says what kind it is to be. */
export function checkTableName(out: string): void {
  if (!/\.(?:xlsx|csv)$/i.test(out)) throw new WrongUse(`--out takes a name that ends in .xlsx or .csv, and not ${JSON.stringify(out)}`);
}

/** What stands in a workbook (XLSX) or a CSV file, by its name. */
export async function loadGrid(io: Io, file: string): Promise<Loaded<Grid>> {
  const bytes = await loadBytes(io, file);
  const read = !bytes.ok ? bytes : isCsv(file) ? readCsv(bytes.value, basename(file, extname(file))) : readWorkbook(bytes.value);
  if (read.ok) return { value: read.value, problems: [] };
  return { value: undefined, problems: read.problems.map((problem) => inWorkbook(file, problem)) };
}
