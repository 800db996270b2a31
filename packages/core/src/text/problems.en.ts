import { journeyEnglish } from './journey.en.js';

/**
 * Problems in English, by code. A host can replace any of them. Places are `{expected}` and `{received}`; a code that
 * asks for several kinds of thing has a sentence for each, `code.kind`, which comes first, and `code.none` is for an
 * empty list of what is expected. Kinds of value and of thing have words of their own, which fill the places.
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
  'missing.0.00': 'An amount is missing here, in pounds with at most two decimals, such as "44910000.00".',
  'unknown-key': '“{received}” is not known here. Check the spelling, or take it out.',
  type: 'This must be {expected}, and is {received}.',
  'one-of': '“{received}” is not allowed here. It must be one of: {expected}.',
  format: '“{received}” is not written as it must be: {expected}.',
  'format.id': '“{received}” cannot be an id: up to 80 letters, digits, full stops, hyphens and underscores, starting with a letter or digit.',
  'format.decimal': '“{received}” is not a decimal number, such as 1 or -0.25. Exponents are not read, and there are at most 15 digits on either side of the point.',
  'format.weight': '“{received}” is not a weight: a decimal number that is not below zero, such as 1 or 0.25.',
  'format.date': '“{received}” is not a day of the calendar, written such as 2026-03-09.',
  'format.version': '“{received}” is not a version, such as 1.0.0.',
  'format.hash': '“{received}” is not a content hash: sha256- and 64 hexadecimal digits.',
  'format.dfe-code': '“{received}” is not a DfE code: three digits, such as 893.',
  'format.amount': '“{received}” is not an amount in pounds with at most two decimals, such as 44910000.00.',
  'format.signed-amount': '“{received}” is not an amount in pounds with at most two decimals, such as 44910000.00 or -250.50.',
  'format.share': '“{received}” is not a share between 0 and 1, such as 0.9.',
  'format.spend-kind': '“{received}” cannot name a kind of spend: up to 40 small letters, digits and hyphens, starting with a letter, such as early-years.',
  'too-small': 'This is too short or too small: at least {expected}, and it is {received}.',
  'too-big': 'This is too long or too large: at most {expected}, and it is {received}.',
  custom: 'This does not hold here: {expected}.',
  'duplicate-id': '“{received}” stands twice. Each {expected} needs an id of its own.',

  // Kinds of value
  'kind.string': 'a text',
  'kind.number': 'a number',
  'kind.integer': 'a whole number',
  'kind.boolean': 'true or false',
  'kind.array': 'a list',
  'kind.object': 'a group of named values',
  'kind.null': 'empty (null)',
  'kind.undefined': 'nothing at all',
  'kind.function': 'a function',
  'kind.symbol': 'a symbol',
  'kind.bigint': 'a bigint',
  'kind.instance': 'an object of a class, such as a date or a map',
  'kind.sparse-array': 'a list with gaps or with names of its own',
  'kind.NaN': 'not a number (NaN)',
  'kind.Infinity': 'a number without end (Infinity)',
  'kind.-Infinity': 'a number without end (-Infinity)',
  'kind.rule': 'a rule',
  'kind.level': 'a level',
  'kind.scale': 'a scale',
  'kind.weight': 'a weight',
  'kind.indicators': 'a list of indicators',

  // Kinds of thing that have an id
  'thing.part': 'section or statement',
  'thing.part directly within': 'section or statement directly within',
  'thing.statement': 'statement',
  'thing.scale': 'scale',
  'thing.level': 'level',
  'thing.source': 'source',
  'thing.partner': 'partner',
  'thing.principle': 'principle',
  'thing.profile': 'profile',
  'thing.gate': 'gate',
  'thing.group': 'group',
  'thing.member': 'member',
  'thing.indicator': 'indicator',
  'thing.sheet': 'sheet',

  'list.comma': '{before}, {next}',
  'list.or': '{before} or {next}',

  // Instruments
  'unknown-reference': 'There is nothing by the name “{received}”. Expected here: the id of a {expected}.',
  'unknown-level': '“{received}” is not a level of this scale. Its levels are: {expected}.',
  'unknown-level.none': '“{received}” cannot be a level here, because no scale is in force.',
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
  'sheet.unknown-partner.none': 'This instrument names no partners, so “{received}” is not one.',
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

  // Partnerships and agreements
  'partnership.same-respondent': 'There are two sheets by “{received}”. Bring them together first, or name their respondents apart.',
  'partnership.other-place': 'Sheet “{received}” is about another place than sheet “{expected}”.',
  'agreement.other-id': 'This agreement is about another instrument, “{received}”. Expected: “{expected}”.',
  'agreement.other-version': 'This agreement is about version {received}. Expected: version {expected}.',
  'agreement.other-hash': 'This agreement is about another wording of the instrument: {received}. Expected: {expected}.',
  'agreement.place-kind-missing': 'The instrument asks different places different things, so the agreement must say what kind of place it is about: {expected}.',
  'agreement.unknown-partner': '“{received}” is not a partner in this instrument. Its partners are: {expected}.',
  'agreement.nobody-agreed': 'Nobody is named who agreed to this.',
  'agreement.reason-missing': 'Say why, in at least a word.',
  'agreement.dissent-without-words': 'Dissent is kept in the words of whoever dissents, and there are none here.',
  'agreement.tie': 'The partners tie between these levels, and people must say which they agreed on: {expected}.',
  'agreement.no-position': 'No partner has a position here, so there is nothing to accept. Say what was agreed. The levels are: {expected}.',
  'agreement.not-asked': 'This kind of place is not asked, so there is nothing to accept.',
  'agreement.indicators-differ': 'Those who stand at this level ticked different indicators, and people must say which hold.',

  ...journeyEnglish,
} as const;

/** The code of a sentence about a problem. */
export type ProblemTextKey = keyof typeof problemEnglish;
