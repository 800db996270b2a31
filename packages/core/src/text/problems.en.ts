/**
 * Problems in English, by code. A host can replace any of them. Places are `{expected}` and `{received}`; a code that
 * asks for several kinds of thing has a sentence for each, `code.kind`, which comes first.
 */
export const problemEnglish = {
  // Any input
  'too-deep': 'This is nested too deeply: at most {expected} levels are read.',
  'too-large': 'This holds too much: at most {expected} values are read.',
  'too-much-text': 'This holds too much text: at most {expected} characters are read.',
  'unsafe-key': '“{received}” cannot be a name here: JavaScript gives it a meaning of its own.',
  'broken-text': 'This text is broken: it holds half of a character.',
  'not-json': 'This is not a value that JSON has: {received}.',
  missing: 'Something is missing here: {expected}.',
  'unknown-key': '“{received}” is not known here. Check the spelling, or take it out.',
  type: 'This must be of the kind {expected}, and is of the kind {received}.',
  'one-of': '“{received}” is not allowed here. It must be one of: {expected}.',
  format: '“{received}” is not written as it must be: {expected}.',
  'format.id': '“{received}” cannot be an id: up to 80 letters, digits, full stops, hyphens and underscores, starting with a letter or digit.',
  'format.decimal': '“{received}” is not a decimal number, such as 1 or -0.25. Exponents are not read, and there are at most 15 digits on either side of the point.',
  'format.weight': '“{received}” is not a weight: a decimal number that is not below zero, such as 1 or 0.25.',
  'format.date': '“{received}” is not a date, such as 2026-03-09.',
  'format.version': '“{received}” is not a version, such as 1.0.0.',
  'format.hash': '“{received}” is not a content hash: sha256- and 64 hexadecimal digits.',
  'format.dfe-code': '“{received}” is not a DfE code: three digits, such as 893.',
  'too-small': 'This is too short or too small: at least {expected}, and it is {received}.',
  'too-big': 'This is too long or too large: at most {expected}, and it is {received}.',
  custom: 'This does not hold here: {expected}.',
  'duplicate-id': '“{received}” stands twice. Each {expected} needs an id of its own.',

  // Instruments
  'unknown-reference': '“{received}” is not among those that the instrument holds. Expected here: {expected}.',
  'unknown-level': '“{received}” is not a level of this scale. Its levels are: {expected}.',
  'row-length': 'A row of this table has {received} words and there are {expected} groups.',
  'duplicate-row': 'This row stands twice: {received}.',
  'statements-only': 'The rule {expected} looks at statements only, and this section holds sections.',
  'both-scale-and-options': 'A statement has a scale or options of its own, not both.',

  // Answer sheets and validations
  'sheet.other-id': 'This sheet answers another instrument, “{received}”. Expected: “{expected}”.',
  'sheet.other-version': 'This sheet answers version {received}. Expected: version {expected}.',
  'sheet.other-hash': 'This sheet was filled in on another wording of the instrument: {received}. Expected: {expected}.',
  'sheet.place-kind-missing': 'The instrument asks different places different things, so the sheet must say what kind of place it is about: {expected}.',
  'sheet.unknown-partner': '“{received}” is not a partner in this instrument. Its partners are: {expected}.',
  'answer.unknown-statement': 'There is no statement “{received}” in this instrument.',
  'answer.unknown-level': '“{received}” is not a level that this statement can be answered at. Its levels are: {expected}.',
  'answer.level-missing': 'An answered statement needs a level.',
  'answer.no-indicators': 'This statement has no indicators to tick.',
  'answer.indicators-missing': 'This statement is answered by its indicators: list those ticked, or an empty list for none.',
  'answer.unknown-indicator': '“{received}” is not an indicator of this statement.',
  'answer.level-is-decided': 'The ticked indicators decide the level here, so none can be given: “{received}”.',
  'answer.based-on-later': 'This answer says that it changed revision {received}, which is not before its own, {expected}.',
  'answer.revision-later': 'This answer is of revision {received}, later than the sheet itself, {expected}.',
  'validation.same-day': 'Two validations of {received} differ for the same statement, so neither is the latest. Retract one.',
} as const;

/** The code of a sentence about a problem. */
export type ProblemTextKey = keyof typeof problemEnglish;
