import type { PlanStatus } from '@send-reform/core/approval';
import type { EvidenceSource } from '@send-reform/core/grant';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { checkboxes } from '../design-system/checkboxes.js';
import { details } from '../design-system/details.js';
import { errorSummary } from '../design-system/error-summary.js';
import { radios } from '../design-system/radios.js';
import { select } from '../design-system/select.js';
import { amountField } from './amount-field.js';
import { dayField } from '../shared/day-field.js';
import { asksAboutDifferences, RECORDS, type GrantEntries, type RecordEntry } from './entries.js';
import { statusField } from './field-names.js';
import { spendFields } from './spend-fields.js';
import type { AmountUnit } from './typed-amount.js';
import { idOf, mistakeAt, type GrantView } from './view.js';

const LEGEND = 'govuk-fieldset__legend--s';

/** The form: the deficit in each record, what of it the grant does not cover, and where the plan stands. */
export function grantForm(view: GrantView): TemplateResult {
  const { text, entries, areas, goOn } = view;
  const [accounts, ...others] = RECORDS;
  const fields = html`
    ${areas.length === 0 ? nothing : authorityField(view)} ${unitField(view)}
    ${recordFields(view, accounts, text.deficitHint(view.day))}
    ${details({
      id: idOf(view, 'others'),
      summaryText: text.otherRecords,
      content: html`
        <p class="govuk-body">${text.otherRecordsIntro}</p>
        ${others.map((record) => recordFields(view, record, record === 'section251' ? text.section251Hint : undefined))}
      `,
    })}
    ${asksAboutDifferences(entries, text.amountWords) ? differencesField(view) : nothing} ${spendFields(view)} ${planField(view)}
    ${entries.plan.startsWith('approved') ? approvedOnField(view) : nothing} ${safetyValveField(view)}
    ${view.ownForm ? button({ text: text.goOn }) : button({ text: text.goOn, type: 'button', onClick: goOn })}
    ${working(view)}
  `;
  const submitted = (event: Event): void => {
    event.preventDefault();
    goOn();
  };
  return html`
    ${mistakes(view)}
    <h2 class="govuk-heading-l" tabindex="-1">${text.formTitle}</h2>
    <p class="govuk-body">${text.formIntro}</p>
    ${view.ownForm
      ? html`<form novalidate @submit=${submitted}>${fields}</form>`
      : html`<div @keydown=${(event: KeyboardEvent) => goOnByEnter(event, goOn)}>${fields}</div>`}
  `;
}

/** Enter in a field goes on, as it does in a form of its own, and does not send the host's. */
function goOnByEnter(event: KeyboardEvent, goOn: () => void): void {
  const isField = event.target instanceof HTMLInputElement;
  if (event.key !== 'Enter' || event.isComposing || !isField) return;
  event.preventDefault();
  goOn();
}

/** Stands empty beforehand, so that it is spoken when something comes in. */
export const working = ({ isWorking, text }: Pick<GrantView, 'isWorking' | 'text'>): TemplateResult =>
  html`<div role="status">${isWorking ? html`<p class="govuk-body">${text.working}</p>` : nothing}</div>`;

function mistakes(view: GrantView): TemplateResult | typeof nothing {
  if (view.mistakes.length === 0) return nothing;
  return errorSummary({
    titleText: view.text.errorTitle,
    errorList: view.mistakes.map(({ field, text }) => ({
      text,
      href: field === undefined ? undefined : `#${idOf(view, field === 'approvedOn' ? 'approvedOn-day' : field)}`,
    })),
  });
}

function authorityField(view: GrantView): TemplateResult {
  const { text, entries, areas } = view;
  const id = idOf(view, 'authority');
  return select({
    id,
    name: id,
    label: { text: text.authority, classes: 'govuk-label--s' },
    errorMessage: mistakeAt(view, 'authority'),
    value: entries.dfeCode,
    items: [{ value: '', text: text.authorityToChoose }, ...areas.map(({ dfeCode, name }) => ({ value: dfeCode, text: name }))],
    onChange: ({ target }) => view.enter(() => ({ dfeCode: target.value })),
  });
}

function unitField(view: GrantView): TemplateResult {
  const { text, entries } = view;
  const id = idOf(view, 'unit');
  return radios({
    idPrefix: id,
    name: id,
    fieldset: { legend: { text: text.unit, classes: LEGEND } },
    hint: { text: text.unitHint },
    classes: 'govuk-radios--small',
    value: entries.unit,
    items: Object.entries(text.units).map(([value, label]) => ({ value, text: label })),
    onChange: ({ target }) => view.enter(() => ({ unit: target.value as AmountUnit })),
  });
}

function recordFields(view: GrantView, record: EvidenceSource, hint?: string): TemplateResult {
  const { text, entries: { records } } = view;
  const { typed, status } = records[record];
  const what = text.deficitIn[record];
  const change = (part: Partial<RecordEntry>): void =>
    view.enter(({ records: now }) => ({ records: { ...now, [record]: { ...now[record], ...part } } }));
  const id = idOf(view, statusField(record));
  return html`
    ${amountField(view, record, { what, ...(hint !== undefined && { hint }), typed, onTyped: (next) => change({ typed: next }) })}
    ${radios({
      idPrefix: id,
      name: id,
      fieldset: { legend: { text: html`<span class="govuk-visually-hidden">${what}: </span>${text.status}` } },
      errorMessage: mistakeAt(view, statusField(record)),
      classes: 'govuk-radios--inline govuk-radios--small',
      value: status,
      items: [{ value: 'draft', text: text.draft }, { value: 'audited', text: text.audited }],
      onChange: ({ target }) => change({ status: target.value as RecordEntry['status'] }),
    })}
  `;
}

function differencesField(view: GrantView): TemplateResult {
  const { text, entries } = view;
  const id = idOf(view, 'explained');
  return radios({
    idPrefix: id,
    name: id,
    fieldset: { legend: { text: text.explained, classes: LEGEND } },
    hint: { text: text.explainedHint },
    errorMessage: mistakeAt(view, 'explained'),
    value: entries.explained,
    items: [
      {
        value: 'yes',
        text: text.explainedYes,
        conditional: amountField(view, 'agreed', {
          what: text.agreed, typed: entries.agreed, onTyped: (agreed) => view.enter(() => ({ agreed })), small: true,
        }),
      },
      { value: 'no', text: text.explainedNo },
    ],
    onChange: ({ target }) => view.enter(() => ({ explained: target.value as GrantEntries['explained'] })),
  });
}

function planField(view: GrantView): TemplateResult {
  const { text, entries } = view;
  const id = idOf(view, 'plan');
  return radios({
    idPrefix: id,
    name: id,
    fieldset: { legend: { text: text.plan, classes: LEGEND } },
    errorMessage: mistakeAt(view, 'plan'),
    value: entries.plan,
    items: Object.entries(text.plans).map(([value, label]) => ({ value, text: label })),
    onChange: ({ target }) => view.enter(() => ({ plan: target.value as PlanStatus })),
  });
}

function approvedOnField(view: GrantView): TemplateResult {
  const { text, entries: { approvedOn } } = view;
  return dayField({
    id: idOf(view, 'approvedOn'),
    fieldset: { legend: { text: text.approvedOn, classes: LEGEND } },
    hint: { text: text.approvedOnHint },
    errorMessage: mistakeAt(view, 'approvedOn'),
    value: approvedOn,
    text,
    onEnter: (change) => view.enter((now) => ({ approvedOn: { ...now.approvedOn, ...change } })),
  });
}

function safetyValveField(view: GrantView): TemplateResult {
  const { text, entries } = view;
  const id = idOf(view, 'safetyValve');
  return checkboxes({
    idPrefix: id,
    name: id,
    fieldset: { legend: { text: text.safetyValve, classes: LEGEND } },
    hint: { text: text.safetyValveHint },
    items: [{ value: 'yes', text: text.safetyValveHeld, checked: entries.safetyValve }],
    onChange: ({ target }) => view.enter(() => ({ safetyValve: target.checked })),
  });
}
