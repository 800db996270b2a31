import { Model } from 'survey-core';
import type { AnswerSheet } from '../src/assessment/index.js';
import { instrument, LEVEL_IDS, written } from './material.js';

/* The scores of a complete sheet by survey-core: one model, a calculated value a section and one for the whole. */

const name = (id: string): string => id.replaceAll('-', '_');
const sections = instrument.sections ?? [];
const meanOf = (parts: readonly { name: string; weight: string }[]): string =>
  `(${parts.map((part) => `{${part.name}} * ${part.weight}`).join(' + ')}) / (${parts.map(({ weight }) => weight).join(' + ')})`;

const model = new Model({
  pages: sections.map(({ id, statements = [] }) => ({
    name: `page_${name(id)}`,
    elements: statements.map((statement) => ({
      type: 'radiogroup', name: name(statement.id),
      choices: LEVEL_IDS.map((text, index) => ({ value: index + 1, text })),
    })),
  })),
  calculatedValues: [
    ...sections.map(({ id, statements = [] }) => ({
      name: `score_${name(id)}`,
      expression: meanOf(statements.map((statement) => ({ name: name(statement.id), weight: written(statement.weight) }))),
    })),
    {
      name: 'score',
      expression: meanOf(sections.map(({ id, weight }) => ({ name: `score_${name(id)}`, weight: written(weight) }))),
    },
  ],
});

/** Every score of a complete sheet, as survey-core calculates it. */
export function scoreInSurveyCore({ answers }: AnswerSheet) {
  model.data = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      name(id), answer.state === 'answered' ? LEVEL_IDS.indexOf(answer.level!) + 1 : undefined,
    ]),
  );
  return { figures: model.calculatedValues.map(({ value }: { value: unknown }) => value as number) };
}
