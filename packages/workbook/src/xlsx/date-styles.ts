import type { Problem } from '@send-reform/core/problems';
import { readXml } from '../xml/read-xml.js';
import type { ZipArchive, ZipEntry } from '../zip/index.js';
import { isDateFormat } from './dates.js';

/** Which of a workbook's styles show a number as a date: by the numbers that cells call them. */
export function readDateStyles(archive: ZipArchive, entry: ZipEntry): { readonly dates: ReadonlySet<number>; readonly problems: readonly Problem[] } {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let styles = 0;
  let isInCells = false;
  const problem = readXml(archive, entry, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return undefined;
      const format = Number(numFmtId ?? 0);
      if (isDateFormat(format, codes.get(format))) dates.add(styles);
      styles += 1;
      return undefined;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return { dates, problems: problem === undefined ? [] : [problem] };
}
