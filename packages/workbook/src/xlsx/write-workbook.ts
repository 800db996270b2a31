import { addressOf } from '../grid/index.js';
import { escapeXml, xml } from '../xml/write-xml.js';
import { packZip } from '../zip/index.js';
import { serialOf } from './dates.js';
import type { NewCell, NewSheet } from './new-workbook.js';
import { figureStyle, isWrapped, styleOf, stylesXml } from './styles.js';
import { asWritten, fitting } from './text-of.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a program could take for the beginning of a formula, or of a command. */
export const STARTS_LIKE_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

const textElement = (text: string): string => xml('t', { 'xml:space': 'preserve' }, escapeXml(asWritten(fitting(text))));

/** Workbooks count days from 1900, and think that it had a 29 February: days before it ended are written as texts. */
const FIRST_SURE_DAY = 61;

function dateXml(day: string, place: { readonly r: string; readonly s: number }): string {
  const serial = serialOf(day);
  return serial < FIRST_SURE_DAY ? xml('c', { ...place, t: 'inlineStr' }, xml('is', {}, textElement(day))) : xml('c', place, xml('v', {}, String(serial)));
}

function cellXml(cell: NewCell, r: string): string {
  const look = cell.look ?? 'plain';
  if ('text' in cell) {
    if (cell.text === '') return xml('c', { r, s: styleOf(look) });
    return xml('c', { r, s: styleOf(look, STARTS_LIKE_FORMULA.test(cell.text)), t: 'inlineStr' }, xml('is', {}, textElement(cell.text)));
  }
  if ('date' in cell) return dateXml(cell.date, { r, s: styleOf(look) });
  if ('number' in cell) return xml('c', { r, s: styleOf(look) }, xml('v', {}, escapeXml(cell.number)));
  if (!('formula' in cell)) return xml('c', { r, s: styleOf(look) });
  const s = cell.places === undefined ? styleOf(look) : figureStyle(cell.places);
  const isNumber = cell.isNumber === true && cell.shows !== '';
  return xml('c', { r, s, t: isNumber ? undefined : 'str' }, xml('f', {}, escapeXml(cell.formula)) + xml('v', {}, escapeXml(asWritten(cell.shows))));
}

const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 22;
/** The most that a row can have. */
const HIGHEST = 409;

/**
 * How high a row has to be for its wrapped texts; undefined where one line is enough. Programs that open a file without a
 * window leave rows as they find them, and texts would lie over one another in print.
 */
function heightOf(cells: readonly (NewCell | undefined)[], widths: readonly number[]): number | undefined {
  if (cells.some((cell) => cell?.look === 'title')) return TITLE_HEIGHT;
  const lines = cells.map((cell, column) => {
    const shown = cell === undefined || !isWrapped(cell.look ?? 'plain') ? '' : 'text' in cell ? cell.text : 'shows' in cell ? cell.shows : '';
    const width = widths[column] ?? widths.at(-1) ?? 1;
    return shown.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE_HEIGHT);
}

function sheetXml({ widths, rows, choices = [], frozen = 0 }: NewSheet, isFirst: boolean): string {
  const pane = frozen === 0 ? '' : xml('pane', { ySplit: frozen, topLeftCell: `A${frozen + 1}`, activePane: 'bottomLeft', state: 'frozen' });
  const columns = widths.map((width, index) => xml('col', { min: index + 1, max: index + 1, width, customWidth: 1 })).join('');
  const written = rows.map((cells, index) => {
    const row = index + 1;
    const inner = cells.map((cell, column) => (cell === undefined ? '' : cellXml(cell, addressOf({ row, column: column + 1 })))).join('');
    return inner === '' ? '' : xml('row', { r: row, ht: heightOf(cells, widths) }, inner);
  });
  const lists = choices.map(({ cells, from, title, message }) =>
    xml('dataValidation', { type: 'list', allowBlank: 1, showErrorMessage: 1, errorTitle: title.slice(0, 32), error: message.slice(0, 225), sqref: cells }, xml('formula1', {}, escapeXml(from))));
  return HEAD + xml('worksheet', { xmlns: MAIN }, [
    xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
    xml('sheetViews', {}, xml('sheetView', { workbookViewId: 0, showGridLines: 0, tabSelected: isFirst ? 1 : undefined }, pane)),
    xml('sheetFormatPr', { defaultRowHeight: LINE_HEIGHT }),
    columns === '' ? '' : xml('cols', {}, columns),
    xml('sheetData', {}, written.join('')),
    xml('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0 }),
    lists.length === 0 ? '' : xml('dataValidations', { count: lists.length }, lists.join('')),
    xml('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
    xml('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
  ].join(''));
}

/** Rows that stay in sight are printed at the head of every page. */
function printedOnEachPage(sheets: readonly NewSheet[]): string {
  const named = sheets.flatMap(({ name, frozen = 0 }, index) => (frozen === 0 ? [] : [
    xml('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, escapeXml(`${inFormula(name)}!$1:$${frozen}`)),
  ]));
  return named.length === 0 ? '' : xml('definedNames', {}, named.join(''));
}

/** The name of a sheet as a formula writes it. */
export const inFormula = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/**
 * Writes a workbook (XLSX). The same sheets give the same bytes. Programs work every formula out anew when they open it.
 *
 * @param sheets at least one, each by a name that a sheet can have: see `sheetNames`.
 */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const files = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const types = [
    xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    xml('Override', { PartName: '/xl/workbook.xml', ContentType: `${KIND}.sheet.main+xml` }),
    xml('Override', { PartName: '/xl/styles.xml', ContentType: `${KIND}.styles+xml` }),
    ...files.map((file) => xml('Override', { PartName: `/xl/${file}`, ContentType: `${KIND}.worksheet+xml` })),
  ];
  const link = (id: number, kind: string, target: string): string => xml('Relationship', { Id: `rId${id}`, Type: `${OFFICE}/${kind}`, Target: target });
  const links = [...files.map((file, index) => link(index + 1, 'worksheet', file)), link(files.length + 1, 'styles', 'styles.xml')];
  const listed = sheets.map(({ name, hidden }, index) =>
    xml('sheet', { name, sheetId: index + 1, state: hidden === true ? 'hidden' : undefined, 'r:id': `rId${index + 1}` }));
  return packZip({
    '[Content_Types].xml': HEAD + xml('Types', { xmlns: `${PACKAGE}/content-types` }, types.join('')),
    '_rels/.rels': HEAD + xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, link(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': HEAD + xml('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
      xml('bookViews', {}, xml('workbookView')), xml('sheets', {}, listed.join('')), printedOnEachPage(sheets), xml('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
    ].join('')),
    'xl/_rels/workbook.xml.rels': HEAD + xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, links.join('')),
    'xl/styles.xml': HEAD + stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${files[index]!}`, sheetXml(sheet, index === 0)])),
  });
}
