import type { Problem } from '@send-reform/core/problems';
import type { Meter } from '../xml/meter.js';
import { readXml } from '../xml/read-xml.js';
import type { ZipArchive, ZipEntry } from '../zip/index.js';
import { isDateFormat } from './dates.js';

/** Which of a workbook's styles show a number as a date: by the numbers that cells call them. */
export function readDateStyles(archive: ZipArchive, entry: ZipEntry, meter: Meter): { readonly dates: ReadonlySet<number>; readonly problems: readonly Problem[] } {
  /** Whether each format of its own shows a date: found out once, however many styles have it. */
  const own = new Map<number, boolean>();
  const dates = new Set<number>();
  let styles = 0;
  let isInCells = false;
  const problem = readXml(archive, entry, {
    open: (name, { numFmtId = '0', formatCode }) => {
      if (name === 'cellXfs') isInCells = true;
      const format = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) {
        meter.add('styles');
        own.set(format, isDateFormat(format, formatCode));
      }
      if (name !== 'xf' || !isInCells) return;
      meter.add('styles');
      if (own.get(format) ?? isDateFormat(format, undefined)) dates.add(styles);
      styles += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  }, meter);
  return { dates, problems: problem === undefined ? [] : [problem] };
}
