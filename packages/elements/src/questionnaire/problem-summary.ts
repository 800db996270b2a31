import type { Problem } from '@send-reform/core/problems';
import { nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../design-system/error-summary.js';
import { inWords } from '../question/field-error.js';
import type { View } from './view.js';

/** What stands in the way of going on, with a link to each field. It takes focus when somebody tried to go on. */
export function problemSummary(view: View): TemplateResult | typeof nothing {
  const { journey, text, fieldOf, openProblem } = view;
  const { problems, step } = journey;
  if (problems.length === 0) return nothing;
  return errorSummary({
    titleText: text.problemTitle,
    errorList: problems.map((problem) => {
      const field = fieldOf(problem);
      return { text: sentence(view, problem), href: field === undefined ? undefined : `#${field}` };
    }),
    onFollow: (id, event) => {
      if (step.at !== 'check') return;
      event.preventDefault();
      openProblem(problems.find((problem) => fieldOf(problem) === id)!);
    },
  });
}

/** The words beside the field; where several statements are at hand, with the one they are about. */
function sentence({ journey, text }: View, problem: Problem): string {
  const words = inWords(problem, text);
  const isOnly = journey.step.at === 'question' && journey.by === 'question';
  const statement = isOnly ? undefined : statementOf(journey.compiled, problem);
  return statement === undefined ? words : text.reminder(statement, words);
}

/** The statement that a problem is about, in words. */
export const statementOf = ({ statementById }: View['journey']['compiled'], { path }: Problem): string | undefined =>
  path[0] === 'answers' ? statementById.get(String(path[1]))?.statement.text : undefined;
