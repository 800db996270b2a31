import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { checkboxes } from '../design-system/checkboxes.js';
import { insetText } from '../design-system/inset-text.js';
import { textarea } from '../design-system/textarea.js';
import { errorAt } from '../question/field-error.js';
import { statementField } from '../question/field-id.js';
import { dayInWords } from '../questionnaire/answer-in-words.js';
import { namesPartners, type AgreementDraft } from './agreement-draft.js';
import { dissentFields } from './dissent-fields.js';
import { questionView, saidField } from './said-field.js';
import type { MatterView } from './view.js';
import { wordsField } from './words-field.js';

/** The form in which a statement is agreed: the answer, who agrees, why, and who sees it otherwise. */
export function agreeForm(view: MatterView, draft: AgreementDraft): TemplateResult {
  const { matter: { statement }, prefix, text, language, date, agreed, unsaved, hasNext, change, save, keepAgreed } = view;
  const field = statementField(prefix, statement);
  const error = (id: string) => errorAt(questionView(view, draft.said, () => undefined), id);
  return html`
    <h3 class="govuk-heading-m">${text.agreeHeading}</h3>
    ${unsaved.has(statement.id) ? insetText({ text: text.unsavedHere }) : nothing}
    ${saidField(view, draft.said, field, { text: text.agreeOn, classes: 'govuk-fieldset__legend--s' }, (said) => change({ ...draft, said }))}
    ${whoAgrees(view, draft, `${field}-agreed-by`)}
    ${wordsField({
      id: `${field}-why`, label: text.why, value: draft.reason, text, errorMessage: error(`${field}-why`), change: (reason) => change({ ...draft, reason }),
    })}
    ${dissentFields(view, draft, field)}
    <p class="govuk-body">${text.dated(dayInWords(date, language))}</p>
    <div class="govuk-button-group">
      ${button({ text: hasNext ? text.save : text.saveAndFinish, type: 'button', onClick: save })}
      ${agreed.has(statement.id) ? button({ text: text.keepAgreed, type: 'button', variant: 'secondary', onClick: keepAgreed }) : nothing}
    </div>
  `;
}

/** The partners to be ticked, or where the instrument names none, names. */
function whoAgrees(view: MatterView, draft: AgreementDraft, id: string): TemplateResult {
  const { meeting: { compiled }, text, change } = view;
  const errorMessage = errorAt(questionView(view, draft.said, () => undefined), id);
  if (!namesPartners(compiled)) {
    return textarea({
      id,
      name: id,
      label: { text: text.agreedByNames, classes: 'govuk-label--s' },
      hint: { text: text.agreedByNamesHint },
      rows: 4,
      value: draft.names,
      errorMessage,
      onInput: ({ target }) => change({ ...draft, names: target.value }),
    });
  }
  const partners = compiled.instrument.partners ?? [];
  return checkboxes({
    idPrefix: id,
    name: id,
    fieldset: { legend: { text: text.agreedBy, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: text.agreedByHint },
    errorMessage,
    items: partners.map((partner) => ({ value: partner.id, text: partner.label })),
    values: draft.agreedBy,
    onChange: ({ target }) =>
      change({ ...draft, agreedBy: partners.map((partner) => partner.id).filter((one) => (one === target.value ? target.checked : draft.agreedBy.includes(one))) }),
  });
}
