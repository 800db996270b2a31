/** The other side: SurveyJS with its own user interface, the same form, its answers kept and averaged after each. */
import { Model } from 'survey-core';
import 'survey-js-ui';
import { descriptorOf, LEVELS, OTHER_ANSWERS, statementId, statementText } from './material.js';
import { offer } from './measure.js';

const nameOf = (section: number, statement: number): string => statementId(section, statement).replace('-', '_');

let host: HTMLElement;
let survey: Model;

function formOf(sections: number, statements: number): object {
  const names = Array.from({ length: sections * statements }, (_, index) =>
    nameOf(Math.floor(index / statements), index % statements)
  );
  return {
    title: 'Bench',
    calculatedValues: [{ name: 'overall', expression: `avg([${names.map((name) => `{${name}}`).join(', ')}])` }],
    pages: Array.from({ length: sections }, (_, section) => ({
      name: `s${section}`,
      title: `Section ${section + 1}`,
      elements: Array.from({ length: statements }, (_unused, statement) => ({
        type: 'radiogroup',
        name: nameOf(section, statement),
        title: statementText(section, statement),
        showCommentArea: true,
        choices: [
          ...LEVELS.map(({ value, label }, level) => ({ value: Number(value), text: `${label}. ${descriptorOf(level)}` })),
          { value: 'not-applicable', text: OTHER_ANSWERS.notApplicable },
          { value: 'do-not-know', text: OTHER_ANSWERS.doNotKnow },
        ],
      })),
    })),
  };
}

/** Its drawing is put off by a turn of the event loop here and there. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

offer({
  async draw(sections, statements) {
    survey = new Model(formOf(sections, statements));
    survey.onValueChanged.add(() => localStorage.setItem('answers', JSON.stringify(survey.data)));
    host = document.createElement('div');
    document.body.replaceChildren(host);
    (survey as unknown as { render: (element: HTMLElement) => void }).render(host);
    while (host.querySelector('input[type="radio"]') === null) await drawn();
  },
  radio: (section, statement, level) => {
    const question = survey.getQuestionByName(nameOf(section, statement)) as unknown as { id: string };
    return host.querySelector<HTMLInputElement>(`#${CSS.escape(question.id)} input[type="radio"][value="${level + 1}"]`)!;
  },
  settled: drawn,
  counted: () => Object.values(survey.data as object).filter((value) => typeof value === 'number').length,
});
