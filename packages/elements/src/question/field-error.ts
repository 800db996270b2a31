import type { Problem } from '@send-reform/core/problems';
import { fillTemplate, journeyEnglish, type ProblemCatalogue } from '@send-reform/core/text';
import type { ErrorText } from '../design-system/error-message.js';
import type { QuestionText } from './text.js';
import type { QuestionView } from './view.js';

/** A problem of the journey in words: a sentence of the host's as it is, any other from the catalogue. */
export function inWords({ code, expected = '', received = '' }: Problem, { problems }: QuestionText): string {
  if (code === REFUSED) return String(received);
  const find = (key: string) => [problems, ENGLISH].find((catalogue) => Object.hasOwn(catalogue, key))?.[key];
  const template = find(`${code}.${String(expected)}`) ?? find(code);
  return template === undefined ? code : fillTemplate(template, { expected, received });
}

/** No other problems than those of the journey stand beside a field, so no others are brought along. */
const ENGLISH: ProblemCatalogue = journeyEnglish;

/** The code of a problem that the host named in words of its own. */
export const REFUSED = 'refused';

/** What is wrong with a field, all of it in one message. */
export function errorAt({ answers, fieldOf, text }: QuestionView, field: string): ErrorText | undefined {
  const found = answers.problems.filter((problem) => fieldOf(problem) === field);
  if (found.length === 0) return undefined;
  return { text: [...new Set(found.map((problem) => inWords(problem, text)))].join(' '), visuallyHiddenText: text.error };
}
