/** Delivery: the indicators with a form for a quarter's figures, and what goes into the quarter's return. */
import { quarterAt, quarterNumber, quarterOf } from '@send-reform/core/plan';
import { returnFileName, returnLabel, returnValuesOf, returnVersion } from '@send-reform/core/returns';
import { today } from '@send-reform/elements';
import '@send-reform/elements/indicators/register';
import '@send-reform/workbook/element/register';
import { html, render, type TemplateResult } from 'lit';
import { indicatorsOf, keepPlan, keptPlan } from './kept-plan.js';
import { find, room } from './portal.js';

const element = find<HTMLElementTagNameMap['send-indicators']>('send-indicators');

const due = room('#return');

let plan = keptPlan();
element.indicators = indicatorsOf(plan);
find<HTMLElementTagNameMap['send-return-check']>('send-return-check').dfeCode = plan.dfeCode;
element.addEventListener('send-indicators-change', ({ detail }) => {
  plan = { ...plan, indicators: detail.indicators.indicators };
  keepPlan(plan);
  draw();
});
draw();

function draw(): void {
  render(quarterlyReturn(), due);
}

/** The return of the last quarter that has ended; the first there is. */
function quarterlyReturn(): TemplateResult {
  const last = quarterAt(quarterNumber(quarterOf(today())) - 1);
  const quarter = last < '2026-27 Q2' ? '2026-27 Q2' : last;
  const of = { dfeCode: plan.dfeCode, version: returnVersion(quarter) };
  const name = returnFileName(of);
  const values = returnValuesOf(plan.indicators, of).values.filter((value) => value.quarter === quarter);
  const titleOf = (id: string): string => plan.indicators.find((indicator) => indicator.id === id)!.title;
  return html`
    <h2>The quarterly return</h2>
    <p>
      Ambleford is made up and has no code, so the name of the file borrows another council’s. The rows of the return are not
      public: what goes into which cell is for a mapping to say.
    </p>
    <dl class="govuk-summary-list">
      ${row('Name of the file', name.ok ? name.value : '–')}
      ${row('Label of the year', returnLabel(quarter.slice(0, 7)))}
      ${row('Quarter', quarter)}
      ${row('Figures for it', html`
        ${values.length === 0 ? 'None yet: enter them above.' : html`<ul class="govuk-list">${values.map(({ indicator, value }) => html`<li>${titleOf(indicator)}: ${value}</li>`)}</ul>`}
      `)}
    </dl>
  `;
}

function row(name: string, value: unknown): TemplateResult {
  return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
}

export {};
