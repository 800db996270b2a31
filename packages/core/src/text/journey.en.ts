/**
 * What stands in the way on a journey, in English: these stand beside a field and in the summary of errors, without a
 * full stop. They are part of the catalogue of problems; a page that shows no others pays for these alone.
 */
export const journeyEnglish = {
  'place-missing': 'Select what kind of place you are answering for',
  'answer-missing': 'Select an answer, or skip this for now',
  'level-missing': 'Select the level that you confirm',
  'reason-missing': 'Enter why this does not apply',
  'reason-too-long': 'The reason must be {expected} characters or fewer, and it has {received}',
  'note-too-long': 'The note must be {expected} characters or fewer, and it has {received}',
  'evidence-too-many': 'There must be {expected} pieces of evidence or fewer, and there are {received}',
  'evidence-title-missing': 'Enter a title for this evidence',
  'evidence-title-too-long': 'The title must be {expected} characters or fewer, and it has {received}',
  'evidence-reference-too-long': 'The link or reference must be {expected} characters or fewer, and it has {received}',
  'evidence-link-unsafe': 'Enter a link that starts with https://, http:// or mailto:, or a reference that does not start like a link',
  'evidence-date-incomplete': 'Enter the whole date, or none of it',
  'evidence-date-incomplete.day': 'The date must include a day',
  'evidence-date-incomplete.month': 'The date must include a month',
  'evidence-date-incomplete.year': 'The date must include a year',
  'evidence-date-incomplete.day,month': 'The date must include a day and a month',
  'evidence-date-incomplete.day,year': 'The date must include a day and a year',
  'evidence-date-incomplete.month,year': 'The date must include a month and a year',
  'evidence-date-not-real': 'The date must be a real date in numbers, such as 27 3 2026',
  'evidence-date-not-real.year': 'The year must have 4 numbers, such as 2026',
  'answer-open': 'Not answered yet',
  'evidence-wanted': 'No evidence given yet',
} as const;
