import type { ProblemCatalogue } from '@send-reform/core/text';

/** Everything that `<send-return-check>` says of its own accord. A host can replace any part of it. */
export interface ReturnCheckText {
  readonly title: string;
  readonly intro: string;
  /** That the workbook stays where it is. */
  readonly staysHere: string;
  readonly file: string;
  readonly fileHint: string;
  readonly area: string;
  readonly areaHint: string;
  readonly areaToChoose: string;
  readonly quarter: string;
  readonly quarterHint: string;
  /** A version such as `September-2026` in words. */
  readonly versionName: (version: string) => string;
  readonly check: string;
  readonly working: string;
  readonly errorTitle: string;
  /** Said before an error message and not seen. */
  readonly error: string;
  readonly fileMissing: string;
  readonly oneFile: string;
  readonly areaMissing: string;
  readonly areaWrong: string;
  readonly notFetched: string;
  readonly unreadableTitle: (fileName: string) => string;
  readonly rejectedTitle: (count: number) => string;
  readonly acceptedTitle: string;
  readonly accepted: (fileName: string, area: string, version: string) => string;
  /** What was looked at, and that nothing is said of the rest. */
  readonly limits: string;
  readonly problemsCaption: (fileName: string) => string;
  readonly warningsTitle: string;
  readonly warningsIntro: string;
  readonly warningsCaption: (fileName: string) => string;
  readonly where: string;
  readonly what: string;
  /** Where something is wrong that stands in no cell. */
  readonly inFileName: string;
  readonly inChoice: string;
  readonly inWorkbook: string;
  /** The sentences about problems, by code. */
  readonly sentences: ProblemCatalogue;
}

/** The English of `<send-return-check>`. */
export const returnCheckTextEnglish: ReturnCheckText = {
  title: 'Check a quarterly return',
  intro: 'See what the Department for Education’s published checks would reject before you send a return. This is our reading of those checks, and not a service of the Department.',
  staysHere: 'The workbook is read in this page. It is not sent or kept anywhere.',
  file: 'Workbook',
  fileHint: 'An XLSX file of up to 16 MB. You can also drop it here.',
  area: 'Local authority',
  areaHint: 'The DfE code, three digits such as 301',
  areaToChoose: 'Choose an authority',
  quarter: 'Quarter',
  quarterHint: 'The month in which the quarter ends',
  versionName: (version) => version.replace('-', ' '),
  check: 'Check this workbook',
  working: 'Reading the workbook.',
  errorTitle: 'There is a problem',
  error: 'Error',
  fileMissing: 'Choose a workbook',
  oneFile: 'Choose one workbook at a time',
  areaMissing: 'Say which local authority the return is for',
  areaWrong: 'The DfE code has three digits, such as 301',
  notFetched: 'The check could not be loaded. Check your connection and try again',
  unreadableTitle: (fileName) => `${fileName} cannot be read`,
  rejectedTitle: (count) => (count === 1 ? 'The Department would reject this return: 1 problem' : `The Department would reject this return: ${count} problems`),
  acceptedTitle: 'Nothing found that would be rejected',
  accepted: (fileName, area, version) => `${fileName}, for ${area}, ${version}.`,
  limits: 'Looked at: the name of the file, the sheets, the label of the year, the code of the authority, and columns A and B. Whether the figures are right is not checked.',
  problemsCaption: (fileName) => `What would be rejected in ${fileName}`,
  warningsTitle: 'May still go wrong',
  warningsIntro: 'The published checks do not reject these.',
  warningsCaption: (fileName) => `What may still go wrong with ${fileName}`,
  where: 'Where',
  what: 'What is wrong',
  inFileName: 'Name of the file',
  inChoice: 'Your choice',
  inWorkbook: 'Workbook',
  sentences: {},
};
