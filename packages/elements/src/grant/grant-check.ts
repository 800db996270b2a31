import { inPounds } from '@send-reform/core/text';
import type { GrantClaim } from '@send-reform/core/grant';
import { html, nothing, type TemplateResult } from 'lit';
import { backLink } from '../design-system/back-link.js';
import { button } from '../design-system/button.js';
import { summaryList, type SummaryListRow } from '../design-system/summary-list.js';
import { asksAboutDifferences, isBlank, RECORDS } from './entries.js';
import { spendField } from './field-names.js';
import { poundsInOnePiece } from './pounds-in-one-piece.js';
import { kindName, spendsByRecordInWords } from './spend-fields.js';
import { typedAmount } from './typed-amount.js';
import { idOf, type GrantView } from './view.js';

/** Everything that was typed, as it was read, each with the way back to its field. */
export function grantCheck(view: GrantView, claim: GrantClaim): TemplateResult {
  const { text } = view;
  const back = (event: Event): void => {
    event.preventDefault();
    view.change();
  };
  return html`
    ${backLink({ text: text.back, href: view.hrefOf('form'), onClick: back })}
    <h2 class="govuk-heading-l" tabindex="-1">${text.checkTitle}</h2>
    <p class="govuk-body">${text.checkIntro}</p>
    ${summaryList({
      rows: [
        ...authorityRows(view), ...unitRows(view), ...recordRows(view), ...differenceRows(view, claim), ...spendRows(view),
        ...planRows(view, claim), ...carriedRows(view),
      ],
    })}
    ${button({ text: text.workOut, type: 'button', preventDoubleClick: true, onClick: view.workOut })}
  `;
}

function row(view: GrantView, field: string, key: string, value: unknown): SummaryListRow {
  const go = (event: Event): void => {
    event.preventDefault();
    view.change(field);
  };
  const { change } = view.text;
  return { key, value, actions: [{ text: change, visuallyHiddenText: key, href: `#${idOf(view, field)}`, onClick: go }] };
}

const authorityRows = (view: GrantView): SummaryListRow[] => {
  const { text, areas, authority, entries: { dfeCode } } = view;
  if (areas.length > 0) return [row(view, 'authority', text.authority, authority)];
  return dfeCode === '' ? [] : [{ key: text.authority, value: authority === '' ? dfeCode : authority }];
};

const unitRows = (view: GrantView): SummaryListRow[] => [
  row(view, 'unit', view.text.unit, view.text.units[view.entries.unit]),
];

const recordRows = (view: GrantView): SummaryListRow[] => {
  const { text, entries: { records } } = view;
  return RECORDS.map((record) => {
    const { typed, status } = records[record];
    const value = isBlank(typed) ? text.notGiven : balance(view, typed, status === 'audited' ? text.audited : text.draft);
    return row(view, record, text.deficitIn[record], value);
  });
};

/** A deficit or a surplus in full pounds, with what was typed where that looks otherwise. */
function balance(view: GrantView, typed: string, status?: string): TemplateResult {
  const { text, entries: { unit } } = view;
  const read = typedAmount(typed, unit, text.amountWords);
  if (!read.ok) return html`${typed}`;
  const { amount, sign } = read;
  const isNil = !/[1-9]/.test(amount);
  const say = isNil ? text.readNil : sign === 'surplus' ? text.readSurplus : text.readDeficit;
  const said = say(inPounds(amount));
  const pounds = amount.indexOf('.');
  const looks = isNil ? undefined : pounds < 4 ? text.looksSmall : pounds > 9 ? text.looksLarge : undefined;
  return html`
    <p class="govuk-body">${status === undefined ? said : text.withStatus(said, status)}</p>
    ${asItWasTyped(view, typed)} ${looks === undefined ? nothing : html`<p class="govuk-body"><strong>${looks}</strong></p>`}
  `;
}

/** What was typed, where a unit or a sign was read into the amount. */
function asItWasTyped({ text, entries: { unit } }: GrantView, typed: string): TemplateResult | typeof nothing {
  const read = typedAmount(typed, unit, text.amountWords);
  return !read.ok || read.plain ? nothing : html`<p class="govuk-hint">${text.youTyped(typed.trim(), text.inUnit[read.unit])}</p>`;
}

function differenceRows(view: GrantView, { agreedDeficit }: GrantClaim): SummaryListRow[] {
  const { text, entries } = view;
  if (!asksAboutDifferences(entries, text.amountWords)) return [];
  return [
    row(view, 'explained', text.explained, agreedDeficit === undefined ? text.explainedNo : text.explainedYes),
    ...(agreedDeficit === undefined ? [] : [row(view, 'agreed', text.agreed, balance(view, entries.agreed))]),
  ];
}

function spendRows(view: GrantView): SummaryListRow[] {
  const { text, entries: { spends, spendsByRecord, unit } } = view;
  if (spendsByRecord !== undefined) {
    const lines = spendsByRecordInWords(spendsByRecord, text).map((line) => html`<p class="govuk-body">${line}</p>`);
    return [row(view, 'spendsForAll', text.spends, lines)];
  }
  const given = spends.map((spend, index) => ({ ...spend, index })).filter(({ typed }) => !isBlank(typed));
  if (given.length === 0) return [row(view, spendField(0, 'kind'), text.spends, text.none)];
  return given.map(({ kind, typed, index }) => {
    const read = typedAmount(typed, unit, text.amountWords);
    const amount = html`<p class="govuk-body">${read.ok ? poundsInOnePiece(read.amount) : typed}</p> ${asItWasTyped(view, typed)}`;
    return row(view, spendField(index, 'amount'), `${text.spendAmount}: ${kindName(kind, text)}`, amount);
  });
}

function planRows(view: GrantView, { plan: { status, approvedOn } }: GrantClaim): SummaryListRow[] {
  const { text, entries } = view;
  return [
    row(view, 'plan', text.plan, text.plans[status]),
    ...(status.startsWith('approved')
      ? [row(view, 'approvedOn-day', text.approvedOn, approvedOn === undefined ? text.notGiven : text.writeDay(approvedOn))]
      : []),
    row(view, 'safetyValve', text.safetyValveHeld, entries.safetyValve ? text.yes : text.no),
  ];
}

/** What the form does not ask for and the claim that it began with had: shown, since it counts. */
function carriedRows({ text, entries: { carried } }: GrantView): SummaryListRow[] {
  const { maskedByOtherBlocks, highNeedsDeficit, laterDeficits = [] } = carried;
  const amounts: readonly (readonly [string, string | undefined])[] = [
    [text.maskedByOtherBlocks, maskedByOtherBlocks],
    [text.highNeedsDeficit, highNeedsDeficit],
    ...laterDeficits.map(({ year, deficit }) => [text.laterDeficit(year), deficit] as const),
  ];
  return amounts.flatMap(([key, amount]) =>
    amount === undefined
      ? []
      : [{ key, value: html`<p class="govuk-body">${poundsInOnePiece(amount)}</p> <p class="govuk-hint">${text.givenByPage}</p>` }]);
}
