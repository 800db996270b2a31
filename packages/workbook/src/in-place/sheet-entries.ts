import { Meter } from '../xml/meter.js';
import { readXml } from '../xml/read-xml.js';
import { readRelationships } from '../xlsx/relationships.js';
import { entryNamed, type ZipArchive, type ZipEntry } from '../zip/index.js';

/** The file that each sheet is kept in, by the sheet's name, of a workbook that is known to be readable. */
export function sheetEntries(archive: ZipArchive): ReadonlyMap<string, ZipEntry> {
  const meter = new Meter();
  const main = [...readRelationships(archive, '', meter).byId.values()].find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const { byId } = readRelationships(archive, main, meter);
  const entries = new Map<string, ZipEntry>();
  readXml(archive, entryNamed(archive, main)!, {
    open: (element, attributes) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const link = element === 'sheet' ? byId.get(id ?? '') : undefined;
      const entry = link?.kind === 'worksheet' ? entryNamed(archive, link.target) : undefined;
      if (entry !== undefined) entries.set(attributes.name ?? '', entry);
    },
  }, meter);
  return entries;
}
