import { html, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { details } from '../design-system/details.js';
import { fieldset } from '../design-system/fieldset.js';
import { input } from '../design-system/input.js';
import { select } from '../design-system/select.js';
import { errorAt } from '../question/field-error.js';
import { emptyDissent, namesPartners, type AgreementDraft, type DissentDraft } from './agreement-draft.js';
import { dissentField } from './field-of.js';
import { questionView, saidField } from './said-field.js';
import type { MatterView } from './view.js';
import { wordsField } from './words-field.js';

/** Who sees it otherwise, as many as there are: whose it is, what they would have said, and their own words. */
export function dissentFields(view: MatterView, draft: AgreementDraft, field: string): TemplateResult {
  const { meeting: { compiled }, text, change, focus, announce } = view;
  const { dissent } = draft;
  const addId = `${field}-dissent-add`;
  const set = (others: readonly DissentDraft[]): void => change({ ...draft, dissent: others });
  const add = (): void => {
    set([...dissent, emptyDissent(compiled)]);
    focus(`${dissentField(field, dissent.length)}-who`);
  };
  const remove = (position: number): void => {
    set(dissent.filter((_, index) => index !== position));
    focus(addId);
    announce(text.dissentRemoved(position + 1));
  };
  return fieldset({
    legend: { text: text.dissentHeading, classes: 'govuk-fieldset__legend--s' },
    describedBy: `${field}-dissent-hint`,
    content: html`
      <div id="${field}-dissent-hint" class="govuk-hint">${text.dissentHint}</div>
      ${dissent.map((one, position) => {
        const replace = (part: Partial<DissentDraft>): void =>
          set(dissent.map((other, index) => (index === position ? { ...other, ...part } : other)));
        return oneDissent(view, one, dissentField(field, position), text.dissentItem(position + 1), replace, () => remove(position));
      })}
      ${button({
        id: addId,
        text: dissent.length === 0 ? text.addDissent : text.addAnotherDissent,
        type: 'button',
        variant: 'secondary',
        onClick: add,
      })}
    `,
  });
}

function oneDissent(
  view: MatterView,
  { who, said, words }: DissentDraft,
  id: string,
  name: string,
  replace: (part: Partial<DissentDraft>) => void,
  remove: () => void,
): TemplateResult {
  const { text, unfolded } = view;
  const error = (field: string) => errorAt(questionView(view, said, () => undefined), field);
  const fold = `${id}-would`;
  return html`<div class="send-evidence">
    ${fieldset({
      legend: { text: name, classes: 'govuk-fieldset__legend--s' },
      content: html`
        ${whoField(view, who, `${id}-who`, (value) => replace({ who: value }))}
        ${wordsField({
          id: `${id}-words`, label: text.ownWords, value: words, text, errorMessage: error(`${id}-words`), change: (value) => replace({ words: value }),
        })}
        ${details({
          id: fold,
          summaryText: html`${text.wouldHaveSaid}<span class="govuk-visually-hidden"> ${name}</span>`,
          open: unfolded.get(fold) ?? Object.keys(said.sheet.answers).length > 0,
          onToggle: ({ target }) => unfolded.set(fold, target.open),
          content: saidField(view, said, id, { text: text.wouldHaveSaid, classes: 'govuk-fieldset__legend--s' }, (would) => replace({ said: would })),
        })}
        ${button({
          id: `${id}-remove`,
          text: html`${text.remove}<span class="govuk-visually-hidden"> ${name}</span>`,
          type: 'button',
          variant: 'secondary',
          onClick: remove,
        })}
      `,
    })}
  </div>`;
}

/** A partner to be chosen, or where the instrument names none, a name. */
function whoField(view: MatterView, who: string, id: string, change: (who: string) => void): TemplateResult {
  const { meeting: { compiled }, text } = view;
  const label = { text: text.whose };
  return namesPartners(compiled)
    ? select({
        id,
        name: id,
        label,
        value: who,
        items: [
          { value: '', text: text.whoseNotSaid, selected: who === '' },
          ...(compiled.instrument.partners ?? []).map((partner) => ({ value: partner.id, text: partner.label })),
        ],
        onChange: ({ target }) => change(target.value),
      })
    : input({
        id,
        name: id,
        label,
        value: who,
        errorMessage: errorAt(questionView(view, { sheet: view.draft!.said.sheet, drafts: {} }, () => undefined), id),
        onInput: ({ target }) => change(target.value),
      });
}
