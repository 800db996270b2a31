import { evidenceFields as evidenceOf, MOST_EVIDENCE, type EvidenceDraft } from '@send-reform/core/assessment';
import type { AskedStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import type { Content, FieldEvent } from '../design-system/content.js';
import { dateInput } from '../design-system/date-input.js';
import { fieldset } from '../design-system/fieldset.js';
import { group } from '../design-system/group.js';
import { input } from '../design-system/input.js';
import { errorAt } from './field-error.js';
import { evidenceField } from './field-id.js';
import type { QuestionView } from './view.js';

const EMPTY: EvidenceDraft = { title: '', reference: '', date: { day: '', month: '', year: '' } };

/** What shows that an answer is true: any number of documents, each by title, place and date. */
export function evidenceFields(
  view: QuestionView,
  { id, statement }: AskedStatement,
  field: string,
  label: (text: string) => Content
): TemplateResult {
  const { answers, text } = view;
  const items = evidenceOf(answers, id);
  const change = (evidence: readonly EvidenceDraft[]): void => view.change({ type: 'evidence', statement: id, evidence });
  const addId = `${field}-evidence-add`;
  const add = (): void => {
    change([...items, EMPTY]);
    view.focus(`${evidenceField(field, items.length)}-title`);
  };
  const remove = (position: number): void => {
    change(items.filter((_, index) => index !== position));
    view.focus(addId);
    view.announce(text.removed(position + 1));
  };
  const prompt = statement.evidencePrompt;
  return group(
    `${field}-evidence`,
    {
      fieldset: { legend: { text: label(text.evidence), classes: 'govuk-fieldset__legend--s' } },
      hint: { text: prompt === undefined ? text.evidenceHint : html`${text.whatShows(prompt)}<br />${text.evidenceHint}` },
      errorMessage: errorAt(view, addId),
    },
    html`
      ${items.map((item, position) => {
        const replace = (part: Partial<EvidenceDraft>): void =>
          change(items.map((other, index) => (index === position ? { ...other, ...part } : other)));
        return oneItem(view, field, item, position, replace, () => remove(position));
      })}
      ${items.length >= MOST_EVIDENCE
        ? nothing
        : button({
            id: addId,
            text: items.length === 0 ? label(text.addEvidence) : label(text.addAnother),
            type: 'button',
            variant: 'secondary',
            onClick: add,
          })}
    `
  );
}

function oneItem(
  view: QuestionView,
  field: string,
  item: EvidenceDraft,
  position: number,
  replace: (part: Partial<EvidenceDraft>) => void,
  remove: () => void
): TemplateResult {
  const { text } = view;
  const id = evidenceField(field, position);
  const name = text.evidenceItem(position + 1);
  return html`<div class="send-evidence">
    ${fieldset({
      legend: { text: name, classes: 'govuk-fieldset__legend--s' },
      content: html`
        ${input({
          id: `${id}-title`,
          name: `${id}-title`,
          label: { text: text.evidenceTitle },
          value: item.title,
          errorMessage: errorAt(view, `${id}-title`),
          onInput: ({ target }) => replace({ title: target.value }),
        })}
        ${input({
          id: `${id}-reference`,
          name: `${id}-reference`,
          label: { text: text.evidenceReference },
          hint: { text: text.evidenceReferenceHint },
          spellcheck: false,
          value: item.reference,
          errorMessage: errorAt(view, `${id}-reference`),
          onInput: ({ target }) => replace({ reference: target.value }),
        })}
        ${dateField(view, `${id}-date`, item, replace)}
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

function dateField(
  view: QuestionView,
  id: string,
  item: EvidenceDraft,
  replace: (part: Partial<EvidenceDraft>) => void
): TemplateResult {
  const { text } = view;
  const parts = ['day', 'month', 'year'] as const;
  const errors = parts.map((name) => errorAt(view, `${id}-${name}`));
  return dateInput({
    id,
    namePrefix: id,
    fieldset: { legend: { text: text.evidenceDate } },
    hint: { text: text.evidenceDateHint },
    errorMessage: errors.find((error) => error !== undefined),
    items: parts.map((name, index) => ({ name, label: text[name], value: item.date[name], error: errors[index] !== undefined })),
    onInput: (event: FieldEvent<HTMLInputElement>) => {
      const name = parts.find((part) => event.target.id === `${id}-${part}`)!;
      replace({ date: { ...item.date, [name]: event.target.value } });
    },
  });
}
