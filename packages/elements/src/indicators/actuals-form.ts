import type { Indicator, Quarter } from '@send-reform/core/plan';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { errorSummary } from '../design-system/error-summary.js';
import { fieldset } from '../design-system/fieldset.js';
import { input } from '../design-system/input.js';
import { select } from '../design-system/select.js';
import type { ActualMistake, Typed } from './read-actuals.js';
import type { IndicatorsText } from './text.js';

export interface ActualsForm {
  readonly text: IndicatorsText;
  readonly prefix: string;
  readonly indicators: readonly Indicator[];
  readonly quarters: readonly Quarter[];
  readonly quarter: Quarter;
  readonly mistakes: readonly ActualMistake[];
  readonly typedFor: (indicator: Indicator) => Typed;
  readonly choose: (quarter: Quarter) => void;
  readonly type: (indicator: Indicator, change: Partial<Typed>) => void;
  readonly record: () => void;
}

/** A quarter to choose, a figure and a note for each indicator, and what is wrong with them above all. */
export function actualsForm(form: ActualsForm): TemplateResult {
  const { text, prefix, indicators, quarters, quarter, mistakes } = form;
  return html`
    <div class="send-enter">
      <h2 class="govuk-heading-m">${text.enter}</h2>
      ${mistakes.length === 0
        ? nothing
        : errorSummary({
          titleText: text.errorTitle,
          errorList: mistakes.map((mistake) => ({ text: mistake.text, href: `#${prefix}-${fieldOf(mistake, indicators)}` })),
        })}
      <p class="govuk-body">${text.enterIntro}</p>
      ${select({
        id: `${prefix}-quarter`, name: `${prefix}-quarter`, label: { text: text.forQuarter, classes: 'govuk-label--s' }, value: quarter,
        items: quarters.map((one) => ({ text: one, value: one })),
        onChange: ({ target }) => form.choose(target.value),
      })}
      ${indicators.map((indicator, index) => fields(form, indicator, index))}
      ${button({ text: text.record, type: 'button', variant: 'secondary', preventDoubleClick: true, onClick: () => form.record() })}
    </div>
  `;
}

const fieldOf = ({ indicator }: ActualMistake, indicators: readonly Indicator[]): string =>
  indicator === undefined ? 'quarter' : `figure-${indicators.findIndex(({ id }) => id === indicator)}`;

function fields(form: ActualsForm, indicator: Indicator, index: number): TemplateResult {
  const { text, prefix, mistakes } = form;
  const mistake = mistakes.find((one) => one.indicator === indicator.id);
  const { figure, note } = form.typedFor(indicator);
  const [figureId, noteId] = [`${prefix}-figure-${index}`, `${prefix}-note-${index}`];
  return fieldset({
    legend: { text: indicator.title, classes: 'govuk-fieldset__legend--s' },
    classes: 'send-actual',
    content: html`
      ${input({
        id: figureId, name: figureId, label: { text: text.figure }, hint: { text: hintFor(indicator, text) },
        errorMessage: mistake && { text: mistake.text, visuallyHiddenText: text.error },
        classes: 'govuk-input--width-10', inputmode: 'text', autocomplete: 'off', spellcheck: false, dir: 'ltr',
        ...(indicator.unit === 'pounds' ? { prefix: { text: '£' } } : {}), ...(indicator.unit === 'percent' ? { suffix: { text: '%' } } : {}),
        value: figure, onInput: ({ target }) => form.type(indicator, { figure: target.value }),
      })}
      ${input({
        id: noteId, name: noteId, label: { text: text.note }, hint: { text: text.noteHint }, autocomplete: 'off',
        value: note, onInput: ({ target }) => form.type(indicator, { note: target.value }),
      })}
    `,
  });
}

const hintFor = ({ unit, per = '' }: Indicator, { figureHint }: IndicatorsText): string =>
  unit === 'rate' ? figureHint.rate(per) : figureHint[unit];
