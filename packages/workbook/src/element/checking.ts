/** What is fetched only when somebody checks a workbook: reading it, the rules, and the sentences. */
import { describeProblem } from '@send-reform/core/text';
import { checkReturnFile } from '../returns/index.js';
import { workbookProblemEnglish } from '../text/index.js';
import { ZIP_LIMITS } from '../zip/index.js';
import type { Problem } from '@send-reform/core/problems';
import type { ReturnCheckText } from './text.js';

/** The most bytes that are read. */
export const MOST_BYTES = ZIP_LIMITS.bytes;

export const check = checkReturnFile;

export const sentenceFor = (problem: Problem, { sentences }: ReturnCheckText): string =>
  describeProblem(problem, { ...workbookProblemEnglish, ...sentences });
