import type { ProblemCatalogue } from '@send-reform/core/text';

/**
 * What can be wrong with a workbook, in English, for `describeProblem` of the core. A host replaces what it wants to say
 * otherwise.
 */
export const workbookProblemEnglish = {
  'workbook.empty': 'This file is empty.',
  'workbook.not-packed': 'This is no workbook of the kind XLSX, whatever its name says. Open it in your office program and save it as XLSX.',
  'workbook.old-format': 'This is a workbook of the old kind XLS. Open it in your office program and save it as XLSX.',
  'workbook.password': 'This workbook is locked with a password. Save a copy without one.',
  'workbook.truncated': 'This file ends too early. Save or download it again.',
  'workbook.damaged': 'This file is damaged. Save or download it again.',
  'workbook.too-large': 'This file is too large: at most {expected} bytes are read.',
  'workbook.too-many-files': 'This file holds {received} files, and at most {expected} are read.',
  'workbook.unpacks-too-large': 'This unpacks to {received} bytes, and at most {expected} are read. Delete the empty rows and columns that follow your data, and save again.',
  'workbook.packed-too-well': 'This is packed to less than one {expected}th, as no workbook is. It may be made to use up memory, so it is not opened.',
  'workbook.packed-otherwise': 'This is packed in a way that workbooks are not: {received}. Open it in your office program and save it as XLSX.',
  'workbook.unsafe-path': 'This file holds a path that leads out of it, so it is not opened.',
  'workbook.overlapping': 'Two of the files within this one share the same bytes, which no office program writes. It is not opened.',
  'workbook.listed-twice': 'This stands twice in the file, so nobody can tell which is meant.',
  'workbook.macros': 'This workbook holds macros. Save a copy as XLSX, which has none.',
  'workbook.no-workbook': 'There is no workbook of the kind XLSX in this file. Open it in your office program and save it as XLSX.',
  'workbook.opendocument': 'This is a spreadsheet of the kind ODS. Save it as XLSX.',
  'workbook.no-sheets': 'This workbook has no sheets.',
  'workbook.too-many-sheets': 'This workbook has more than {expected} sheets, and no more are read.',
  'workbook.sheet-missing': 'The workbook lists this sheet, and it is not there.',
  'workbook.sheet-twice': 'Two sheets have this name.',
  'workbook.not-xml': 'This part of the workbook cannot be read: it is not well-formed XML.',
  'workbook.document-type': 'This part of the workbook declares a document type or entities of its own, which no office program writes. It is not opened.',
  'workbook.too-deep': 'This part of the workbook is nested too deeply.',
  'workbook.text-too-long': 'A text here is longer than a cell can hold.',
  'workbook.too-much-text': 'There is too much text: at most {expected} characters are read.',
  'workbook.too-many-cells': 'There are too many cells: at most {expected} are read.',
  'workbook.no-such-text': 'This cell refers to a text that the workbook does not hold.',
  'workbook.no-such-cell': 'This is not an address that a cell can have here: “{received}”.',
  'workbook.no-number': 'This cell should hold a number, and does not.',
  'workbook.cell-twice': 'This cell stands twice in the file.',
  'workbook.external-link': 'This workbook is linked to another. The link is not followed, and what it last brought may be out of date.',
  'workbook.embedded': 'This workbook holds something made by another program. It is not opened.',
} as const satisfies ProblemCatalogue;
