import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { details } from '../design-system/details.js';
import { errorSummary } from '../design-system/error-summary.js';
import type { ErrorText } from '../design-system/error-message.js';
import { fieldset } from '../design-system/fieldset.js';
import { input } from '../design-system/input.js';
import { radios } from '../design-system/radios.js';
import type { Mistake } from '../grant/read-entries.js';
import { dayField } from '../shared/day-field.js';
import { APPROVAL_OPEN, approvedOnIn, byOf, endOf, shareOf, statusOf, YEARS, type LaterEntries } from './later-entries.js';
import type { GrantOverTimeText } from './text.js';

/** What the form draws from, and what it can do. */
export interface LaterFormView {
  readonly text: GrantOverTimeText;
  readonly entries: LaterEntries;
  readonly mistakes: readonly Mistake[];
  readonly prefix: string;
  /** Whether the element can have a form of its own: it stands in none. */
  readonly ownForm: boolean;
  readonly enter: (field: string, typed: string) => void;
  readonly work: () => void;
}

const idOf = ({ prefix }: LaterFormView, field: string): string => `${prefix}-${field}`;

function mistakeAt({ mistakes, text }: LaterFormView, field: string): ErrorText | undefined {
  const mistake = mistakes.find((one) => one.field === field);
  return mistake && { text: mistake.text, visuallyHiddenText: text.errorPrefix };
}

function box(view: LaterFormView, field: string, label: string, more: Partial<Parameters<typeof input>[0]> = {}): TemplateResult {
  const id = idOf(view, field);
  return input({
    id,
    name: id,
    label: { text: label },
    errorMessage: mistakeAt(view, field),
    classes: 'govuk-input--width-20',
    autocomplete: 'off',
    value: view.entries[field] ?? '',
    onInput: ({ target }) => view.enter(field, target.value),
    ...more,
  });
}

/** Brackets, signs and digits stay where they are typed. */
const amountBox = (view: LaterFormView, field: string, label: string, more: Partial<Parameters<typeof input>[0]> = {}): TemplateResult =>
  box(view, field, label, { prefix: { text: view.text.pounds }, dir: 'ltr', spellcheck: false, ...more });

const percentBox = (view: LaterFormView, field: string, label: string, more: Partial<Parameters<typeof input>[0]> = {}): TemplateResult =>
  box(view, field, label, { suffix: { text: view.text.perCent }, dir: 'ltr', inputmode: 'decimal', classes: 'govuk-input--width-5', ...more });

/** An amount, and how sure it is: an assumed one by whom. */
function figure(view: LaterFormView, field: string, label: string, hint: string): TemplateResult {
  const { text } = view;
  const id = idOf(view, statusOf(field));
  return html`
    ${amountBox(view, field, label, { hint: { text: hint }, label: { text: label, classes: 'govuk-label--s' } })}
    ${radios({
      idPrefix: id,
      name: id,
      fieldset: { legend: { text: html`<span class="govuk-visually-hidden">${text.statusOf(label)}</span>${text.status}` } },
      errorMessage: mistakeAt(view, statusOf(field)),
      classes: 'govuk-radios--small',
      value: view.entries[statusOf(field)] ?? '',
      items: (['audited', 'draft', 'assumed'] as const).map((value) => ({
        value,
        text: text.statuses[value],
        ...(value === 'assumed' && { conditional: box(view, byOf(field), text.statedBy(label)) }),
      })),
      onChange: ({ target }) => view.enter(statusOf(field), target.value),
    })}
  `;
}

function year(view: LaterFormView, name: string): TemplateResult {
  const { text } = view;
  const adds = text.yearAdds(name);
  const share = shareOf(name);
  return fieldset({
    legend: { text: text.yearTitle(name), classes: 'govuk-fieldset__legend--m' },
    content: html`
      ${figure(view, name, adds, text.yearAddsHint)}
      ${details({
        id: idOf(view, `${name}-ranges`),
        summaryText: text.ranges(name),
        content: html`
          <p class="govuk-body">${text.rangesIntro}</p>
          ${amountBox(view, endOf(name, 'lowest'), text.lowest(adds))} ${amountBox(view, endOf(name, 'highest'), text.highest(adds))}
          ${percentBox(view, share, text.share(name), { hint: { text: text.shareHint } })} ${box(view, byOf(share), text.statedBy(text.share(name)))}
          ${percentBox(view, endOf(share, 'lowest'), text.lowest(text.share(name)))}
          ${percentBox(view, endOf(share, 'highest'), text.highest(text.share(name)))}
        `,
      })}
    `,
  });
}

/** The fields within what is folded away for a year. */
export const foldedFields = (name: string): string[] => {
  const share = shareOf(name);
  return [name, share].flatMap((field) => [endOf(field, 'lowest'), endOf(field, 'highest')]).concat(share, byOf(share));
};

/** How approval is taken to go in a scenario of the user's own. */
function ownApproval(view: LaterFormView): TemplateResult {
  const { text, entries } = view;
  const [id, day] = [idOf(view, 'approval'), idOf(view, 'approvedOn')];
  const chosen = entries.approval ?? APPROVAL_OPEN;
  return html`
    ${radios({
      idPrefix: id,
      name: id,
      fieldset: { legend: { text: text.approval, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: text.approvalHint },
      classes: 'govuk-radios--small',
      value: chosen,
      items: Object.entries(text.approvals).map(([value, label]) => ({ value, text: label })),
      onChange: ({ target }) => view.enter('approval', target.value),
    })}
    ${chosen.startsWith('approved')
      ? dayField({
          id: day,
          fieldset: { legend: { text: text.approvedOn, classes: 'govuk-fieldset__legend--s' } },
          hint: { text: text.approvedOnHint },
          errorMessage: mistakeAt(view, 'approvedOn'),
          value: approvedOnIn(entries),
          text,
          onEnter: (change) => Object.entries(change).forEach(([part, typed]) => view.enter(`approvedOn-${part}`, typed)),
        })
      : nothing}
  `;
}

/** What is known or assumed of later years. */
export function laterForm(view: LaterFormView): TemplateResult {
  const { text, mistakes, ownForm, work } = view;
  const fields = html`
    ${figure(view, 'opening', text.opening, text.openingHint)} ${YEARS.map((name) => year(view, name))}
    ${ownApproval(view)} ${figure(view, 'reserves', text.reserves, text.reservesHint)}
    ${ownForm ? button({ text: text.work }) : button({ text: text.work, type: 'button', onClick: work })}
  `;
  const submitted = (event: Event): void => {
    event.preventDefault();
    work();
  };
  return html`
    ${mistakes.length === 0
      ? nothing
      : errorSummary({
          titleText: text.errorTitle,
          errorList: mistakes.map(({ field, text: said }) => ({ text: said, href: field === undefined ? undefined : `#${idOf(view, field === 'approvedOn' ? 'approvedOn-day' : field)}` })),
        })}
    <h2 class="govuk-heading-l" tabindex="-1">${text.title}</h2>
    <p class="govuk-body">${text.intro}</p>
    ${ownForm ? html`<form novalidate @submit=${submitted}>${fields}</form>` : fields}
  `;
}
