import { packZip } from '../zip/index.js';

/**
 * A blank return made up for tests and examples: the sheets, the label and the cells that the Department's published
 * checks name. Its rows are ours, since those of the return are not public. It holds what such workbooks hold besides:
 * lists to choose from, protection, looks, a hidden sheet, a formula.
 */
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relationships = (...links: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

const TEXTS = [
  'Quarterly return (made up)', 'Local authority', 'Choose your authority', 'Indicator', 'Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4',
  '2026-27 Quarterly Data', 'EHC plans issued within 20 weeks (%)', 'Requests refused (%)', 'Comment', 'Highest', '301 Barking and Dagenham', '302 Barnet',
];
const text = (value: string): string => String(TEXTS.indexOf(value));

const COVER = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetPr><tabColor rgb="FF003078"/></sheetPr><dimension ref="B2:C13"/>`
  + '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="3"/><col min="2" max="2" width="40" style="1" customWidth="1"/></cols>'
  + `<sheetData><row r="2" spans="2:3" ht="24" customHeight="1"><c r="B2" s="2" t="s"><v>${text('Quarterly return (made up)')}</v></c></row>`
  + `<row r="12" spans="2:3"><c r="B12" s="1" t="s"><v>${text('Local authority')}</v></c></row><row r="13" spans="2:3"><c r="B13" s="3" t="s"><v>${text('Choose your authority')}</v></c><c r="C13" s="3"/></row></sheetData>`
  + '<sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="B13:C13"/></mergeCells>'
  + '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B13"><formula1>Lists!$A$1:$A$2</formula1></dataValidation></dataValidations>'
  + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

const TEMPLATE = `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="B5:H8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  + '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="44" customWidth="1"/><col min="4" max="7" width="12" style="3" customWidth="1"/></cols>'
  + `<sheetData><row r="5" spans="2:8"><c r="B5" s="2" t="s"><v>${text('2026-27 Quarterly Data')}</v></c></row>`
  + `<row r="7" spans="2:8">${['Indicator', undefined, 'Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4', 'Highest'].map((title, index) =>
    (title === undefined ? '' : `<c r="${'BCDEFGH'[index]!}7" s="1" t="s"><v>${text(title)}</v></c>`)).join('')}</row>`
  + `<row r="8" spans="2:8"><c r="B8" t="s"><v>${text('EHC plans issued within 20 weeks (%)')}</v></c><c r="D8" s="3"/><c r="E8" s="3"/><c r="F8" s="3"/><c r="H8" s="4"><f>MAX(D8:G8)</f><v>0</v></c></row>`
  + `<row r="9" s="3" customFormat="1"><c r="B9" t="s"><v>${text('Requests refused (%)')}</v></c></row>`
  + `<row r="12"><c r="B12" t="s"><v>${text('Comment')}</v></c></row></sheetData>`
  + '<conditionalFormatting sqref="D8:G9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>'
  + '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="Figures only" error="A figure from 0 to 100, such as 61.5" sqref="D8:G9"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations></worksheet>';

const LISTS = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${['301 Barking and Dagenham', '302 Barnet'].map((area, index) =>
  `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${text(area)}</v></c></row>`).join('')}</sheetData></worksheet>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>`
  + '<fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font><font><b/><sz val="16"/><name val="Arial"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF7BF"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
  + '<xf numFmtId="164" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>';

const type = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

/** Its files, so that a test can change one before they are packed. */
export const BLANK_RETURN_FILES: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${[1, 2, 3].map((number) => type(`xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr/><sheets><sheet name="Cover" sheetId="1" r:id="rId1"/><sheet name="Quarterly Return Template" sheetId="2" r:id="rId2"/><sheet name="Lists" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'styles', 'styles.xml'], ['rId5', 'sharedStrings', 'sharedStrings.xml'],
  ),
  'xl/worksheets/sheet1.xml': COVER,
  'xl/worksheets/sheet2.xml': TEMPLATE,
  'xl/worksheets/sheet3.xml': LISTS,
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${TEXTS.length}" uniqueCount="${TEXTS.length}">${TEXTS.map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
};

export const blankReturn = (): Uint8Array => packZip(BLANK_RETURN_FILES);
