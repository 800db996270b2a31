import { backLink } from './back-link.js';
import { button, type ButtonOptions } from './button.js';
import { characterCount, type CharacterCountMessages } from './character-count.js';
import { checkboxes } from './checkboxes.js';
import type { ChoiceItem, Divider } from './choices.js';
import type { Content } from './content.js';
import { dateInput, type DateInputItem } from './date-input.js';
import { details } from './details.js';
import { errorMessage, type ErrorText } from './error-message.js';
import { errorSummary } from './error-summary.js';
import { fileUpload } from './file-upload.js';
import { fieldset, type FieldsetText } from './fieldset.js';
import type { Params } from './fixture.test-helper.js';
import { hint } from './hint.js';
import { input } from './input.js';
import { insetText } from './inset-text.js';
import { label } from './label.js';
import { notificationBanner } from './notification-banner.js';
import { radios } from './radios.js';
import { select } from './select.js';
import { summaryCard } from './summary-card.js';
import { summaryList } from './summary-list.js';
import { table } from './table.js';
import { tag } from './tag.js';
import { taskList } from './task-list.js';
import { textarea } from './textarea.js';
import type { ActionLink } from './action-link.js';
import { warningText } from './warning-text.js';

/** Trusted, as it comes from govuk-frontend itself; the templates take nodes and never HTML. */
function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  return template.content;
}

const either = (html: string | undefined, text: string | undefined): Content => (html ? parsed(html) : text);
const said = ({ html, text }: Params): Content => either(html, text);
const words = (params: Params | undefined) => params && { ...params, text: said(params) };
const wrong = (params: Params | undefined): ErrorText | undefined =>
  params && { ...params, text: said(params), visuallyHiddenText: params.visuallyHiddenText ?? 'Error' };
const grouped = (params: Params | undefined): FieldsetText | undefined => params && { ...params, legend: words(params.legend) };
const typed = (value: string | number | undefined): string | undefined => (value === undefined ? undefined : String(value));
const there = <Item>(items: readonly Item[] | undefined): Item[] => (items ?? []).filter(Boolean);
const around = (params: Params | undefined) =>
  params && {
    classes: params.classes,
    beforeInput: params.beforeInput && said(params.beforeInput),
    afterInput: params.afterInput && said(params.afterInput),
    beforeInputs: params.beforeInputs && said(params.beforeInputs),
    afterInputs: params.afterInputs && said(params.afterInputs),
  };

/** What every field with a label of its own is given. */
const fieldOf = (params: Params) => ({
  ...params,
  id: params.id ?? params.name!,
  name: params.name!,
  label: words(params.label as Params)!,
  value: typed(params.value),
  hint: words(params.hint),
  errorMessage: wrong(params.errorMessage),
  formGroup: around(params.formGroup),
});

/** What radios and checkboxes are given. */
const choicesOf = (params: Params) => ({
  ...params,
  idPrefix: params.idPrefix ?? params.name!,
  name: params.name!,
  value: typed(params.value),
  values: params.values && [...params.values].map(String),
  hint: words(params.hint),
  errorMessage: wrong(params.errorMessage),
  fieldset: grouped(params.fieldset),
  formGroup: around(params.formGroup),
  items: there(params.items).map((item): (ChoiceItem & { readonly name?: string | undefined }) | Divider =>
    item.divider
      ? { divider: item.divider }
      : {
          ...item,
          text: said(item),
          value: String(item.value ?? ''),
          label: item.label as Params | undefined,
          hint: words(item.hint),
          conditional: item.conditional && said(item.conditional),
        },
  ),
});

/** The macro has English names and widths of its own for a day, a month and a year; here the caller gives them. */
function dateItemsOf(params: Params): DateInputItem[] {
  const { namePrefix, values, items } = params;
  const parts = (['day', 'month', 'year'] as const).map((name) => {
    const given: Params | false = params[name] ?? (values?.[name] === undefined ? {} : { value: values[name] });
    return (
      given && {
        ...given,
        name: given.name ?? name,
        classes: joinedClasses(given.classes, name === 'year' && given.name && 'govuk-input--width-4'),
      }
    );
  });
  const asked: readonly (Params | false)[] = items?.length ? items : parts;
  return there(asked).map((one) => {
    const item = one as Params;
    const name = item.name!;
    const part = parts.find((other) => other && other.name === name);
    const value = item.value ?? (part || undefined)?.value ?? values?.[namePrefix ? `${namePrefix}-${name}` : name];
    const isWrong = item.classes?.includes('govuk-input--error') ? true : item.error;
    return {
      ...item,
      name,
      label: typeof item.label === 'string' ? item.label : name[0]!.toUpperCase() + name.slice(1),
      value: typed(value),
      classes: item.classes?.replace('govuk-input--error', ''),
      error: isWrong,
    };
  });
}

const joinedClasses = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

function messagesOf(params: Params): CharacterCountMessages {
  const counted = (plurals: { one: string; other: string }, count: number): string =>
    plurals[count === 1 ? 'one' : 'other'].replace('%{count}', String(count));
  const under = params.charactersUnderLimitText ?? {
    one: 'You have %{count} character remaining',
    other: 'You have %{count} characters remaining',
  };
  const over = params.charactersOverLimitText ?? {
    one: 'You have %{count} character too many',
    other: 'You have %{count} characters too many',
  };
  const description = params.textareaDescriptionText ?? 'You can enter up to %{count} characters';
  return {
    description: (most) => description.replace('%{count}', String(most)),
    remaining: (count) => (count === 0 && params.charactersAtLimitText) || counted(under, count),
    tooMany: (count) => counted(over, count),
  };
}

const actionsOf = (params: Params | undefined): ActionLink[] | undefined =>
  params?.items?.map((item) => ({ ...item, text: said(item), href: item.href! }));

const listOf = (params: Params) => ({
  classes: params.classes,
  rows: there(params.rows as readonly Params[]).map((row) => ({
    key: said(row.key!),
    value: said(row.value as unknown as Params),
    actions: actionsOf(row.actions),
    classes: row.classes,
  })),
});

const cellsOf = (cells: readonly Params[]) => cells.map((cell) => ({ ...cell, text: said(cell) }));

/** Each component drawn with what a fixture gives to its macro. */
export const drawn: Readonly<Record<string, (params: Params) => unknown>> = {
  'back-link': (params) => backLink({ ...params, text: said(params) ?? 'Back' }),
  button: (params) =>
    button({ ...params, text: said(params), type: params.type as ButtonOptions['type'], value: typed(params.value) }),
  'character-count': (params) =>
    characterCount({
      ...fieldOf(params),
      rows: params.rows as number,
      maxlength: params.maxlength!,
      messages: messagesOf(params),
    }),
  checkboxes: (params) => checkboxes(choicesOf(params)),
  'date-input': (params) =>
    dateInput({
      ...params,
      id: params.id!,
      hint: words(params.hint),
      errorMessage: wrong(params.errorMessage),
      fieldset: grouped(params.fieldset),
      formGroup: around(params.formGroup),
      items: dateItemsOf(params),
    }),
  details: (params) => details({ ...params, summaryText: either(params.summaryHtml, params.summaryText), content: said(params) }),
  'error-message': (params) => errorMessage(wrong(params)!),
  'error-summary': (params) =>
    errorSummary({
      classes: params.classes,
      titleText: either(params.titleHtml, params.titleText),
      descriptionText: either(params.descriptionHtml, params.descriptionText),
      errorList: there(params.errorList).map((item) => ({ href: item.href, text: said(item) })),
    }),
  fieldset: (params) => fieldset({ ...grouped(params), role: params.role, content: params.html && parsed(params.html) }),
  hint: (params) => hint({ ...params, text: said(params) }),
  input: (params) => input({ ...fieldOf(params), prefix: words(params.prefix), suffix: words(params.suffix) }),
  'inset-text': (params) => insetText({ ...params, text: said(params) }),
  label: (params) => label({ ...params, text: said(params) }),
  'notification-banner': (params) =>
    notificationBanner({
      classes: params.classes,
      role: params.role,
      type: params.type === 'success' ? 'success' : undefined,
      titleText: either(params.titleHtml, params.titleText) ?? (params.type === 'success' ? 'Success' : 'Important'),
      titleId: params.titleId ?? 'govuk-notification-banner-title',
      content: said(params),
    }),
  radios: (params) => radios(choicesOf(params)),
  select: (params) =>
    select({
      ...fieldOf(params),
      items: there(params.items).map(({ text, value, selected, disabled }) => ({
        text: text!,
        value: typed(value),
        selected,
        disabled,
      })),
    }),
  'summary-list': (params) =>
    params.card
      ? summaryCard({
          ...listOf(params),
          card: {
            title: params.card.title && said(params.card.title),
            classes: params.card.classes,
            actions: actionsOf(params.card.actions),
          },
        })
      : summaryList(listOf(params)),
  table: (params) =>
    table({
      ...params,
      head: params.head && cellsOf(params.head),
      rows: there(params.rows as readonly (readonly Params[])[]).map(cellsOf),
    }),
  tag: (params) => tag({ ...params, text: said(params) }),
  'task-list': (params) =>
    taskList({
      classes: params.classes,
      idPrefix: params.idPrefix ?? 'task-list',
      items: there(params.items).map(({ title, href, hint, status, classes }) => ({
        title: said(title!),
        href,
        hint: hint && said(hint),
        status: status?.tag ? tag({ ...status.tag, text: said(status.tag) }) : said(status!),
        statusClasses: status?.classes,
        classes,
      })),
    }),
  'file-upload': (params) => fileUpload({ ...fieldOf(params), multiple: params.multiple }),
  textarea: (params) => textarea({ ...fieldOf(params), rows: params.rows as number }),
  'warning-text': (params) =>
    warningText({ ...params, text: said(params), iconFallbackText: params.iconFallbackText ?? 'Warning' }),
};
