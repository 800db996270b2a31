/** Our side: the questionnaire, its answers kept by its host and scored exactly after each. */
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { score } from '@send-reform/core/scoring';
import '../src/questionnaire/register.js';
import { instrumentOf, statementId } from './material.js';
import { offer } from './measure.js';

let questionnaire: HTMLElementTagNameMap['send-questionnaire'];
let counted: number | undefined;

offer({
  async draw(sections, statements) {
    const instrument = instrumentOf(sections, statements);
    const compiled = unwrap(compileInstrument(instrument));
    questionnaire = document.createElement('send-questionnaire');
    questionnaire.by = 'section';
    questionnaire.keep = 'off';
    questionnaire.noHistory = true;
    questionnaire.instrument = instrument;
    questionnaire.step = `question/${statementId(0, 0)}`;
    questionnaire.addEventListener('send-change', ({ detail: { sheet } }) => {
      localStorage.setItem('answers', JSON.stringify(sheet));
      counted = score(compiled, sheet).overall.progress.complete;
    });
    document.body.replaceChildren(questionnaire);
    await questionnaire.updateComplete;
  },
  // The page shown is the first section's, and its statements stand in order.
  radio: (_section, statement, level) =>
    questionnaire.querySelectorAll<HTMLInputElement>(`.govuk-radios__input[value="${level + 1}"]`)[statement]!,
  settled: async () => {
    await questionnaire.updateComplete;
  },
  counted: () => counted,
});
