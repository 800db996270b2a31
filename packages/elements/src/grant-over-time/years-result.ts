import type { GrantOverTime, MarkedAmount, Scenario, Unknown, YearPosition } from '@send-reform/core/grant';
import {
  describeGrantOverTime, describeMarked, inPounds, type FigureDescription, type GrantSentence, type ScenarioDescription,
} from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { radios } from '../design-system/radios.js';
import { warningText } from '../design-system/warning-text.js';
import { inOnePiece } from '../grant/pounds-in-one-piece.js';
import { sentenceList } from '../grant/sentences.js';
import type { AmountUnit } from '../grant/typed-amount.js';
import { listTable } from '../shared/list-table.js';
import { inUnit } from './amounts.js';
import type { TimelinePoint, TimelineRow } from './send-grant-timeline.js';
import type { GrantOverTimeText } from './text.js';

/** What the years are drawn from. */
export interface YearsView {
  readonly prefix: string;
  readonly text: GrantOverTimeText;
  /** What the tables count in. */
  readonly unit: AmountUnit;
  readonly count: (unit: AmountUnit) => void;
}

/** The words of the years, and how the tables write an amount. */
interface YearsText extends GrantOverTimeText {
  readonly amount: (amount: string) => string;
}

/** An amount with how it stands, in words: a colour alone would say it to few. */
function marked(one: MarkedAmount, text: YearsText): TemplateResult {
  const said = describeMarked(one, text.sentences);
  return one.amount === null || one.standing === 'none'
    ? html`${said}`
    : html`${inOnePiece(text.amount(one.amount))}<span class="send-range">${said}</span>`;
}

const figures = (caption: string, first: string, columns: readonly string[], rows: readonly (readonly [title: unknown, ...cells: unknown[]])[]): TemplateResult =>
  listTable({ caption, columns: [first, ...columns], rows: rows.map(([title, ...cells]) => ({ title, cells })) });

/** All scenarios beside one another. */
function sideBySide({ scenarios }: GrantOverTime, described: readonly ScenarioDescription[], text: YearsText): TemplateResult {
  const each = (of: (scenario: Scenario, words: ScenarioDescription) => unknown): unknown[] =>
    scenarios.map((scenario, index) => of(scenario, described[index]!));
  const balances = scenarios[0]!.years.slice(0, -1).map(({ year }, index): [string, ...unknown[]] =>
    [text.balanceAt(year), ...each(({ years }) => marked(years[index]!.closing, text))]);
  return figures(text.caption, text.figure, described.map(({ title }) => title), [
    [text.plan, ...each((_, { standing }) => html`${standing.map((sentence) => `${sentence.text} `)}`)],
    [text.grantIn, ...each((_, { payment }) => html`${payment.map((sentence) => `${sentence.text} `)}`)],
    ...balances,
    [text.onReserves, ...each(({ overrideEnd }) => marked(overrideEnd.onReserves, text))],
    [text.reservesThere, ...each(({ overrideEnd }) => marked(overrideEnd.reserves, text))],
    [text.reservesLeft, ...each(({ overrideEnd }) => marked(overrideEnd.left, text))],
  ]);
}

const ROWS = ['opening', 'inYear', 'grant', 'support', 'onReserves', 'closing'] as const satisfies readonly (keyof YearPosition)[];

/** One scenario year by year, with how its figures came about. */
function yearByYear({ years }: Scenario, { title, years: told, overrideEnd }: ScenarioDescription, text: YearsText): TemplateResult {
  return html`
    ${figures(text.yearsOf(title), text.figure, years.map(({ year }) => year), ROWS.map((row): [string, ...unknown[]] =>
      [text.rows[row], ...years.map((position) => marked(position[row], text))]))}
    ${details({
      summaryText: html`${text.how}<span class="govuk-visually-hidden">${text.howOf(title)}</span>`,
      content: sentenceList([...told.flatMap(({ derivation }) => derivation), ...overrideEnd], text),
    })}
  `;
}

const KINDS: Readonly<Partial<Record<MarkedAmount['standing'], TimelinePoint['kind']>>> = {
  known: 'known', 'worked-out': 'worked-out', assumed: 'assumed',
};

/** The balances of every scenario up to the end of the override, for the drawing. */
function timelineRows({ scenarios }: GrantOverTime, described: readonly ScenarioDescription[]): TimelineRow[] {
  return scenarios.map(({ id, years, overrideEnd: { day } }, index) => ({
    id,
    label: described[index]!.title,
    points: years.slice(0, -1).map(({ year, closing, window }) => ({
      year, amount: closing.amount, kind: KINDS[closing.standing] ?? 'unknown', hasGrant: window !== null,
      endsOverride: day.startsWith(`20${year.slice(-2)}`),
    })),
  }));
}

/** What moves one figure, the strongest first; what does not is named below. */
function ranked({ title, unknowns, joint }: FigureDescription, found: readonly Unknown[], text: YearsText): TemplateResult {
  const rows = unknowns.map((words, index) => ({ words, unknown: found[index]! }));
  const moving = rows.filter(({ unknown }) => unknown.span !== '0.00');
  const still = rows.filter(({ unknown }) => unknown.span === '0.00').map(({ words }) => words.name);
  return html`
    ${moving.length === 0
      ? html`<h4 class="govuk-heading-s">${title}</h4>`
      : figures(title, text.unknown, [text.rank, text.moves, text.lowestAt, text.highestAt], moving.map(({ words, unknown }) => [
          words.name, words.rank, inOnePiece(text.amount(unknown.span)),
          text.at(text.amount(unknown.range.lowest), words.lowestAt), text.at(text.amount(unknown.range.highest), words.highestAt),
        ]))}
    ${still.length === 0
      ? nothing
      : html`<p class="govuk-body">${text.noDifference}</p>
          <ul class="govuk-list govuk-list--bullet">
            ${still.map((name) => html`<li>${name}</li>`)}
          </ul>`}
    <p class="govuk-body"><strong>${joint.text}</strong></p>
  `;
}

/** What the tables count in, to be chosen, and how that is rounded. */
function unitField({ prefix, unit, text, count }: YearsView): TemplateResult {
  const id = `${prefix}-unit`;
  return html`
    <div class="send-choice">
      ${radios({
        idPrefix: id,
        name: id,
        fieldset: { legend: { text: text.unit, classes: 'govuk-fieldset__legend--s' } },
        classes: 'govuk-radios--small govuk-radios--inline',
        value: unit,
        items: Object.entries(text.units).map(([value, label]) => ({ value, text: label })),
        onChange: ({ target }) => count(target.value as AmountUnit),
      })}
    </div>
    <div role="status">${unit === 'pounds' ? nothing : html`<p class="govuk-body">${text.rounded[unit]}</p>`}</div>
  `;
}

/** An amount as the tables show it. */
function writer(unit: AmountUnit, text: GrantOverTimeText): YearsText['amount'] {
  if (unit === 'pounds') return inPounds;
  return (amount) => {
    const { digits, isBelowZero } = inUnit(amount, unit);
    return `${isBelowZero ? '-' : ''}${text.inUnit[unit](digits)}`;
  };
}

/** The years: every scenario beside the others first, then each by itself, what is assumed and what moves it. */
export function yearsResult(result: GrantOverTime, view: YearsView): TemplateResult {
  const text: YearsText = { ...view.text, amount: writer(view.unit, view.text) };
  const described = describeGrantOverTime(result, text.sentences);
  const { scenarios, sensitivity, notRanged } = described;
  const list = (title: string, sentences: readonly GrantSentence[]): TemplateResult | typeof nothing =>
    (sentences.length === 0 ? nothing : html`<h3 class="govuk-heading-m">${title}</h3> ${sentenceList(sentences, text)}`);
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${text.resultTitle}</h2>
    <p class="govuk-body">${text.resultIntro}</p>
    ${unitField(view)}
    ${described.flags.map(({ text: flag }) => warningText({ text: flag, iconFallbackText: text.warning }))}
    ${sideBySide(result, scenarios, text)}
    <send-grant-timeline .rows=${timelineRows(result, scenarios)} .text=${text.timeline}></send-grant-timeline>
    ${result.scenarios.map((scenario, index) => yearByYear(scenario, scenarios[index]!, text))}
    ${list(text.assumptions, described.assumptions)} ${list(text.notKnown, described.notKnown)} ${list(text.published, described.published)}
    ${sensitivity.length === 0
      ? nothing
      : html`<h3 class="govuk-heading-m">${text.sensitivity}</h3>
          <p class="govuk-body">${text.sensitivityIntro}</p>
          ${sensitivity.map((figure, index) => ranked(figure, result.sensitivity.figures[index]!.unknowns, text))}`}
    ${list(text.notRanged, notRanged)}
  `;
}
