import type { Problem } from '@send-reform/core/problems';
import type { ReturnCheck } from '@send-reform/core/returns';
import { describeProblem } from '@send-reform/core/text';
import { workbookProblemEnglish } from '@send-reform/workbook/text';
import { inWorkbook } from '../workbook-problem.js';
import { paragraph } from './paragraph.js';
import { printable } from './printable.js';

/** What is no problem and should be known, each with its cell. */
export const describeWarnings = (warnings: readonly Problem[]): string =>
  warnings.map((warning) => {
    const { place } = inWorkbook('', warning);
    const sentence = describeProblem(warning, workbookProblemEnglish);
    return paragraph(`Note: ${place === undefined ? '' : `${place}: `}${sentence} [${warning.code}]`, 2);
  }).join('');

/** That a file would not be rejected, whom and which quarter it is for, and what that does not show. */
export function describeAccepted(file: string, { area, quarter, version }: ReturnCheck): string {
  return [
    `${printable(file)}\n`,
    paragraph('The Department’s published checks would reject nothing here.'),
    paragraph(`Checked for ${area?.name} (${area?.dfeCode}), ${version} (${quarter}): the name of the file, the sheets, the label of the year, the code of the authority, columns A and B.`),
    paragraph('It says nothing of the figures, and is not a decision of the Department.'),
  ].join('');
}
