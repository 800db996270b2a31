import type { ProblemCatalogue } from '@send-reform/core/text';

/** What can be wrong before the core sees anything: files, and texts that are no JSON. */
export const fileProblemEnglish: ProblemCatalogue = {
  'file.missing': 'There is no such file.',
  'file.is-directory': 'This is a folder, not a file.',
  'file.not-allowed': 'You may not read this file.',
  'file.unreadable': 'This file cannot be read ({received}).',
  'file.too-large': 'This file is too large: at most 16 MB are read.',
  'file.there-already': 'There is a file of this name already. It is not written over: give another name, or move it away.',
  'file.not-written': 'This file cannot be written ({received}).',
  'file.other-kind': 'This file holds {received}. Expected here: {expected}.',
  'instrument.missing': 'There is no such file, and no instrument of that name comes with this program. It knows: {expected}.',
  'file.unknown-format':
    'This is no instrument, answer sheet, grant claim or file of later years: its format is none of {expected}.',

  'json.empty': 'This file is empty.',
  'json.encoding': 'This file is not in UTF-8. Save it again as UTF-8.',
  'json.syntax': 'This is not JSON: expected {expected}, found “{received}”.',
  'json.syntax.comma': 'A comma is missing before “{received}”.',
  'json.syntax.value': 'This is not a value that JSON has: “{received}”. Write texts in double quotation marks.',
  'json.syntax.key': 'Expected a name in double quotation marks, found “{received}”.',
  'json.syntax.colon': 'Expected a colon after the name, found “{received}”.',
  'json.syntax.end of file': 'The JSON has ended before this, and something follows: “{received}”.',
  'json.syntax.quotation mark': 'This text is never closed: expected a quotation mark before the {received}.',
  'json.text':
    'This text holds an escape that JSON does not have or a control character. Write a backslash as \\\\ and a tab as \\t.',
  'json.comment': 'JSON has no comments: take this one out.',
  'json.trailing-comma': 'There is a comma before this, and nothing comes after it: take it out.',
  'json.too-many': 'There are more than {expected} mistakes up to here. The rest of the file has not been looked at.',
  'json.not-finite': '{received} is not a number that can be used: it has no finite value.',
  'duplicate-key': '“{received}” stands twice here.',
};
