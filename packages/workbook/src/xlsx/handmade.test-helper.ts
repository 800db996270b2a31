import { packZip } from '../zip/index.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook written by hand, part by part, as a test needs it. */
export interface Handmade {
  /** What stands in each sheet's file, by the sheet's name: rows, and what follows them. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** What stands in the list of shared texts. */
  readonly strings?: string;
  readonly styles?: string;
  /** Before the list of sheets. */
  readonly settings?: string;
  /** Further files, or others in place of those above. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The files of such a workbook, before they are packed. */
export function handmadeFiles({ sheets = { Sheet1: '<sheetData/>' }, strings, styles, settings = '', files = {} }: Handmade): Record<string, string> {
  const names = Object.keys(sheets);
  const parts = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml']]),
    ...(styles === undefined ? [] : [['styles', 'styles.xml']]),
  ];
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const links = parts.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('');
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${settings}<sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${links}</Relationships>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${HEAD}<worksheet xmlns="${MAIN}">${sheets[name]!}</worksheet>`])),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...files,
  };
}

export const handmade = (workbook: Handmade): Uint8Array => packZip(handmadeFiles(workbook));

/** A workbook of one sheet with these rows. */
export const withRows = (rows: string, more: Handmade = {}): Uint8Array =>
  handmade({ sheets: { Sheet1: `<sheetData>${rows}</sheetData>` }, ...more });
