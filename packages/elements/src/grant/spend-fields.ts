import { inPounds } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { fieldset } from '../design-system/fieldset.js';
import { hint } from '../design-system/hint.js';
import { insetText } from '../design-system/inset-text.js';
import { select } from '../design-system/select.js';
import { amountField } from './amount-field.js';
import { NO_SPEND, type GrantEntries, type SpendEntry } from './entries.js';
import { spendField } from './field-names.js';
import type { GrantText } from './text.js';
import { idOf, mistakeAt, type GrantView } from './view.js';

/** As many kinds of spend as a claim takes. */
const MOST_SPENDS = 50;

/** A kind of spend in words: a kind that nobody has words for as it is written. */
export const kindName = (kind: string, { kinds }: GrantText): string =>
  (Object.hasOwn(kinds, kind) ? kinds[kind]! : kind.replaceAll('-', ' '));

/** What of the deficit was not spent on high needs, kind by kind. */
export function spendFields(view: GrantView): TemplateResult {
  const { text, entries } = view;
  const id = idOf(view, 'spends');
  return fieldset({
    legend: { text: text.spends, classes: 'govuk-fieldset__legend--s' },
    describedBy: `${id}-hint`,
    content: html`
      ${hint({ id: `${id}-hint`, text: text.spendsHint })}
      ${entries.spendsByRecord === undefined ? oneList(view) : byRecord(view, entries.spendsByRecord)}
    `,
  });
}

function oneList(view: GrantView): TemplateResult {
  const { text, entries: { spends } } = view;
  const add = (): void => view.enter((now) => ({ spends: [...now.spends, NO_SPEND] }), spendField(spends.length, 'kind'));
  return html`
    ${spends.map((spend, index) =>
      spends.length === 1
        ? row(view, spend, index)
        : html`<div class="send-spend">
            ${fieldset({
              legend: { text: text.spendNumber(index + 1) },
              content: html`${row(view, spend, index)} ${remove(view, index)}`,
            })}
          </div>`,
    )}
    ${spends.length >= MOST_SPENDS ? nothing : button({ text: text.addSpend, type: 'button', variant: 'secondary', onClick: add })}
  `;
}

function row(view: GrantView, { kind, typed }: SpendEntry, index: number): TemplateResult {
  const { text } = view;
  const change = (part: Partial<SpendEntry>): void =>
    view.enter(({ spends }) => ({ spends: spends.map((spend, at) => (at === index ? { ...spend, ...part } : spend)) }));
  const kindField = spendField(index, 'kind');
  const known = [...new Set([...Object.keys(text.kinds), ...(kind === '' ? [] : [kind])])];
  return html`
    ${select({
      id: idOf(view, kindField),
      name: idOf(view, kindField),
      label: { text: text.spendKind },
      errorMessage: mistakeAt(view, kindField),
      value: kind,
      items: [{ value: '', text: text.spendKindToChoose }, ...known.map((value) => ({ value, text: kindName(value, text) }))],
      onChange: ({ target }) => change({ kind: target.value }),
    })}
    ${amountField(view, spendField(index, 'amount'), {
      what: text.spendAmount, typed, onTyped: (next) => change({ typed: next }), small: true,
    })}
  `;
}

function remove(view: GrantView, index: number): TemplateResult {
  const { text, entries: { spends } } = view;
  return button({
    text: html`${text.removeSpend}<span class="govuk-visually-hidden"> ${text.spendNumber(index + 1)}</span>`,
    type: 'button',
    variant: 'secondary',
    onClick: () =>
      view.enter((now) => ({ spends: now.spends.filter((_, at) => at !== index) }), spendField(Math.min(index, spends.length - 2), 'kind')),
  });
}

function byRecord(view: GrantView, lists: NonNullable<GrantEntries['spendsByRecord']>): TemplateResult {
  const { text } = view;
  return html`
    ${insetText({
      text: html`<p class="govuk-body">${text.spendsByRecord}</p>
        <ul class="govuk-list govuk-list--bullet">
          ${spendsByRecordInWords(lists, text).map((words) => html`<li>${words}</li>`)}
        </ul>`,
    })}
    ${button({
      id: idOf(view, 'spendsForAll'),
      text: text.spendsForAll,
      type: 'button',
      variant: 'secondary',
      onClick: () => view.enter(() => ({ spendsByRecord: undefined }), spendField(0, 'kind')),
    })}
  `;
}

/** Ineligible spend that differs by record, a line for each record. */
export function spendsByRecordInWords(lists: NonNullable<GrantEntries['spendsByRecord']>, text: GrantText): string[] {
  const titles: Readonly<Record<string, string>> = { ...text.deficitIn, agreed: text.agreed };
  return Object.entries(lists).map(([record, spends = []]) => {
    const said = spends.map(({ kind, amount }) => `${kindName(kind, text)} ${inPounds(amount)}`).join(', ');
    return `${titles[record] ?? record}: ${said === '' ? text.none : said}`;
  });
}
