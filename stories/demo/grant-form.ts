import type { PlanStatus } from '@send-reform/core/approval';
import { areasOn, type Area } from '@send-reform/core/areas';
import type { EvidenceSource, GrantClaim } from '@send-reform/core/grant';
import { html, nothing, render, type TemplateResult } from 'lit';
import { recordedBalance } from './recorded-balance.js';
import { typedAmount } from './typed-amount.js';

const AREAS: readonly Area[] = areasOn('2026-04-01').sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

/** The records in the order in which the form asks for them. */
const RECORDS: Readonly<Record<EvidenceSource, string>> = {
  publishedAccounts: 'Published accounts',
  section251: 'Section 251 return',
  dsgNote: 'DSG note in the accounts',
  section151Assurance: 'Section 151 officer’s DSG assurance',
  revenueOutturn: 'Revenue Outturn',
};

const IN_MISTAKES: Readonly<Record<EvidenceSource, string>> = {
  publishedAccounts: 'The deficit in the published accounts',
  section251: 'The deficit in the Section 251 return',
  dsgNote: 'The deficit in the DSG note',
  section151Assurance: 'The deficit in the Section 151 officer’s assurance',
  revenueOutturn: 'The deficit in the Revenue Outturn',
};

const SOURCES = Object.keys(RECORDS) as EvidenceSource[];
const OTHER_RECORDS = SOURCES.filter((source) => source !== 'publishedAccounts');

const PLAN: Readonly<Record<PlanStatus, string>> = {
  none: 'Not begun',
  draft: 'Being drafted',
  submitted: 'Sent to the Department, no answer yet',
  'to-revise': 'To be revised',
  resubmitted: 'Revised and sent again',
  'approved-first-round': 'Approved in the first round',
  'approved-after-revision': 'Approved after revision',
};

const inPounds = (amount: number): string =>
  amount.toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });

/** What is wrong with one field, by the field's id. */
type Mistakes = Readonly<Record<string, string>>;

/**
 * The form in which a visitor says what is on record for an authority. The page's own: the kit's element shows results.
 *
 * @param answered what to do with a claim that is filled in, and the authority it is for.
 * @param refused what to do when something in the form is wrong, so that there is no claim.
 */
export function grantForm(form: HTMLFormElement, answered: (claim: GrantClaim, area: Area) => void, refused: () => void): void {
  const draw = (mistakes: Mistakes): void => {
    render(fields(form, mistakes, () => draw(mistakes)), form);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = readForm(form);
    draw('mistakes' in read ? read.mistakes : {});
    if ('claim' in read) {
      answered(read.claim, read.area);
      return;
    }
    refused();
    for (const wrong of form.querySelectorAll('details .govuk-error-message')) wrong.closest('details')!.open = true;
    form.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
  });
  draw({});
}

function fields(form: HTMLFormElement, mistakes: Mistakes, redraw: () => void): TemplateResult {
  const area = chosenArea(form);
  return html`
    ${errorSummary(form, mistakes)}
    <div class="govuk-form-group ${mistakes['authority'] ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--s" for="authority">Authority</label>
      ${errorMessage('authority', mistakes)}
      <select class="govuk-select" id="authority" name="authority" aria-describedby=${describedBy('authority', mistakes)} @change=${redraw}>
        <option value="">Choose an authority</option>
        ${AREAS.map(({ dfeCode, name }) => html`<option value=${dfeCode}>${name}</option>`)}
      </select>
    </div>
    <div class="recorded" role="status">${area === undefined ? nothing : recorded(form, area)}</div>
    ${amountField('publishedAccounts', 'Deficit in the published accounts, in pounds', mistakes, 'The total deficit in the unusable reserve of the dedicated schools grant (DSG) at 31 March 2026, in full pounds and not in thousands, such as 44,910,000.')}
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Are these accounts audited?</legend>
        <div class="govuk-radios">
          ${statusRadio('draft', 'Draft', true)} ${statusRadio('audited', 'Audited', false)}
        </div>
      </fieldset>
    </div>
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">The same deficit in other records</span></summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          The Department compares these. Where they differ and the difference is not explained, the lowest is used. Leave empty
          what you do not have.
        </p>
        ${OTHER_RECORDS.map((source) => amountField(source, `${RECORDS[source]}, in pounds`, mistakes))}
      </div>
    </details>
    ${amountField('ineligible', 'Spend in this deficit that was not on high needs, in pounds', mistakes, 'For example equal pay or early years. The grant does not cover it. Leave empty if there is none.')}
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="plan">Where is the Local SEND Reform Plan?</label>
      <select class="govuk-select" id="plan" name="plan">
        ${Object.entries(PLAN).map(([status, label]) => html`<option value=${status}>${label}</option>`)}
      </select>
    </div>
    <div class="govuk-form-group">
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="safety-valve" name="safety-valve" type="checkbox" />
          <label class="govuk-label govuk-checkboxes__label" for="safety-valve">The council held a Safety Valve agreement</label>
        </div>
      </div>
    </div>
    <button type="submit" class="govuk-button">Work out the grant</button>
  `;
}

function recorded(form: HTMLFormElement, { name, dfeCode }: Area): TemplateResult {
  const balance = recordedBalance(dfeCode);
  if (balance === undefined) {
    return html`<p class="govuk-hint">No balance of 2021-22 is at hand for ${name}: the authority is newer, or was not in the list.</p>`;
  }
  const fill = (): void => {
    const field = form.elements.namedItem('publishedAccounts') as HTMLInputElement;
    field.value = Math.abs(balance).toLocaleString('en-GB');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };
  return html`
    <div class="govuk-inset-text">
      <p class="govuk-body">
        At the end of 2021-22, ${name} had a ${balance < 0 ? 'deficit' : 'surplus'} of ${inPounds(Math.abs(balance))} on its
        dedicated schools grant. This is an old figure, worked back from a published percentage. <strong>It is not what the
        grant is worked out from</strong>, but it gives an idea of the size.
      </p>
      ${balance < 0
        ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${fill}>Try it with this old figure</button>`
        : nothing}
    </div>
  `;
}

function amountField(id: string, label: string, mistakes: Mistakes, hint?: string): TemplateResult {
  const mistake = mistakes[id];
  return html`
    <div class="govuk-form-group ${mistake ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--s" for=${id}>${label}</label>
      ${hint === undefined ? nothing : html`<div id="${id}-hint" class="govuk-hint">${hint}</div>`} ${errorMessage(id, mistakes)}
      <input
        class="govuk-input ${mistake ? 'govuk-input--error' : ''}"
        id=${id}
        name=${id}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${describedBy(id, mistakes, hint)}
      />
    </div>
  `;
}

const statusRadio = (value: string, label: string, checked: boolean): TemplateResult => html`
  <div class="govuk-radios__item">
    <input class="govuk-radios__input" id="status-${value}" name="status" type="radio" value=${value} ?checked=${checked} />
    <label class="govuk-label govuk-radios__label" for="status-${value}">${label}</label>
  </div>
`;

function describedBy(id: string, mistakes: Mistakes, hint?: string): string | typeof nothing {
  return [hint && `${id}-hint`, mistakes[id] && `${id}-error`].filter(Boolean).join(' ') || nothing;
}

const errorMessage = (id: string, mistakes: Mistakes): TemplateResult | typeof nothing =>
  mistakes[id] === undefined
    ? nothing
    : html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${mistakes[id]}</p>`;

function errorSummary(form: HTMLFormElement, mistakes: Mistakes): TemplateResult | typeof nothing {
  const found = Object.entries(mistakes);
  if (found.length === 0) return nothing;
  const goTo = (id: string) => (event: Event) => {
    event.preventDefault();
    const field = form.elements.namedItem(id) as HTMLElement;
    const folded = field.closest('details');
    if (folded !== null) folded.open = true;
    field.focus();
  };
  return html`
    <div class="govuk-error-summary" tabindex="-1">
      <div role="alert">
        <h3 class="govuk-error-summary__title">There is a problem</h3>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            ${found.map(([id, mistake]) => html`<li><a href="#${id}" @click=${goTo(id)}>${mistake}</a></li>`)}
          </ul>
        </div>
      </div>
    </div>
  `;
}

function chosenArea(form: HTMLFormElement): Area | undefined {
  const select = form.elements.namedItem('authority') as HTMLSelectElement | null;
  return AREAS.find(({ dfeCode }) => dfeCode === select?.value);
}

function readForm(form: HTMLFormElement): { claim: GrantClaim; area: Area } | { mistakes: Mistakes } {
  const data = new FormData(form);
  const value = (name: string): string => String((data.get(name) as string | null) ?? '').trim();
  const mistakes: Record<string, string> = {};
  const area = chosenArea(form);
  if (area === undefined) mistakes['authority'] = 'Choose an authority';
  const amount = (id: string, label: string): string | undefined => {
    if (value(id) === '') return undefined;
    const read = typedAmount(value(id));
    if (read === undefined) mistakes[id] = `${label} must be an amount in pounds without a minus sign, such as 44,910,000 or 44,910,000.50`;
    return read;
  };
  if (value('publishedAccounts') === '') mistakes['publishedAccounts'] = 'Enter the deficit in the published accounts';
  const deficits: GrantClaim['deficits'] = {};
  for (const source of SOURCES) {
    const read = amount(source, IN_MISTAKES[source]);
    // Only the accounts are asked about here; returns to the Department are taken as drafts until they are final.
    const status = source === 'publishedAccounts' && value('status') === 'audited' ? 'audited' : 'draft';
    if (read !== undefined) deficits[source] = { amount: read, status };
  }
  const ineligible = amount('ineligible', 'Spend that was not on high needs');
  if (area === undefined || Object.keys(mistakes).length > 0) return { mistakes };
  return {
    area,
    claim: {
      format: 'send-reform/grant-claim/1',
      dfeCode: area.dfeCode,
      deficits,
      ineligible: ineligible === undefined ? [] : [{ kind: 'other', amount: ineligible }],
      differencesExplained: false,
      plan: { status: value('plan') as PlanStatus },
      safetyValve: data.has('safety-valve'),
    },
  };
}
