import { DEFAULT_STATUS_RULE, INDICATOR_STATUSES, quarterBegins, type Indicator, type IndicatorSet, type IndicatorStatus, type Quarter } from '@send-reform/core/plan';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { details } from '../design-system/details.js';
import { notificationBanner } from '../design-system/notification-banner.js';
import { select } from '../design-system/select.js';
import { focusFirst } from '../design-system/focus-first.js';
import { LightElement } from '../shared/light-element.js';
import { today } from '../shared/today.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { actualsForm } from './actuals-form.js';
import type { SendIndicatorsChangeDetail } from './events.js';
import { indicatorDrawings } from './indicator-quarters.js';
import { indicatorsTable, ruleInWords } from './indicators-table.js';
import { indicatorsView, statusWords, wordsOver, type IndicatorsView, type OwnText } from './indicators-view.js';
import { readActuals, typedFrom, type ActualMistake, type Typed } from './read-actuals.js';

const keyOf = (quarter: Quarter, { id }: Indicator): string => `${quarter} ${id}`;

/**
 * Indicators of a plan: a table of where each stands, with its status in words by the declared rule; a small drawing of
 * each trajectory against what came out, with its quarters in a table to be opened; and a form for a quarter's figures. It
 * stores nothing and sends nothing: what is entered comes with the event.
 *
 * @example
 * ```ts
 * const element = document.querySelector('send-indicators');
 * element.indicators = unwrap(parseIndicators(stored));
 * element.addEventListener('send-indicators-change', ({ detail }) => keep(detail.indicators));
 * ```
 *
 * @tagname send-indicators
 * @fires {CustomEvent<SendIndicatorsChangeDetail>} send-indicators-change - A quarter's figures were entered; `detail` has all indicators with them.
 */
export class SendIndicators extends LightElement {
  /** The indicators, as `parseIndicators` gives them. Never changed in place: set another one. */
  @property({ attribute: false }) indicators: IndicatorSet | undefined;

  /** The day on which it is looked at, which decides what is due: `YYYY-MM-DD`. Without one, today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Leaves the form out. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  /** Leaves the drawings out; the quarters stay. */
  @property({ type: Boolean, attribute: 'table-only' }) tableOnly = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: OwnText = {};

  #prefix = '';
  #filter: IndicatorStatus | '' = '';
  #quarter: Quarter | undefined;
  /** What has been typed and not yet put into the table, by quarter and indicator: choosing another quarter loses none of it. */
  #typed: ReadonlyMap<string, Typed> = new Map();
  #mistakes: readonly ActualMistake[] = [];
  #recorded: { readonly quarter: Quarter; readonly count: number } | undefined;
  /** Whether the form has been sent, so that what came of it takes the focus. */
  #isSent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('indicators')) return;
    const idsOf = (set: IndicatorSet | undefined): string => JSON.stringify(set?.indicators.map(({ id }) => id));
    // The same indicators with other figures, such as a host gives back once they are kept, end nothing.
    if (idsOf(changed.get('indicators')) === idsOf(this.indicators)) return;
    this.#typed = new Map();
    this.#mistakes = [];
    this.#recorded = undefined;
  }

  protected override updated(): void {
    if (this.#isSent) focusFirst(this, '.govuk-error-summary, .govuk-notification-banner');
    this.#isSent = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = wordsOver(this.text);
    if (this.indicators === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    if (this.indicators.indicators.length === 0) return html`<p class="govuk-body">${text.noIndicators}</p>`;
    const view = indicatorsView(this.indicators, this.asOf || today(), text);
    const shown = view.all.filter(({ series }) => this.#filter === '' || series.status === this.#filter);
    return html`
      ${this.#recorded === undefined
        ? nothing
        : notificationBanner({
          type: 'success', titleText: text.recordedTitle, titleId: `${this.#prefix}-recorded`,
          content: text.recorded(this.#recorded.quarter, this.#recorded.count),
        })}
      ${this.#filterField(view)}
      ${shown.length === 0 ? html`<p class="govuk-body">${text.noneOfThese}</p>` : indicatorsTable(shown, view)}
      <p class="govuk-body">${text.asOf(text.writeDay(view.asOf))}</p>
      ${details({ summaryText: text.howJudged, content: ruleInWords(view.set.rule ?? DEFAULT_STATUS_RULE, text) })}
      ${shown.some(({ series }) => series.quarters.length > 0) ? indicatorDrawings(shown, !this.tableOnly, text) : nothing}
      ${this.readOnly ? nothing : this.#form(view)}
    `;
  }

  #filterField({ all, text }: IndicatorsView): TemplateResult {
    const id = `${this.#prefix}-filter`;
    const count = (status: IndicatorStatus): number => all.filter(({ series }) => series.status === status).length;
    const statuses = INDICATOR_STATUSES.filter((status) => count(status) > 0 || status === this.#filter);
    return select({
      id, name: id, label: { text: text.filter, classes: 'govuk-label--s' }, value: this.#filter || 'all',
      items: [
        { text: text.all(all.length), value: 'all' },
        ...statuses.map((status) => ({ text: text.only(statusWords(status, text), count(status)), value: status })),
      ],
      onChange: ({ target }) => {
        this.#filter = target.value === 'all' ? '' : (target.value as IndicatorStatus);
        this.requestUpdate();
      },
    });
  }

  /** The quarters that have begun: what comes out of one can be known from then on. */
  #quarters({ all, asOf }: IndicatorsView): Quarter[] {
    const stated = all.flatMap(({ series }) => series.quarters.map(({ quarter }) => quarter));
    return [...new Set(stated)].filter((quarter) => quarterBegins(quarter) <= asOf).toSorted();
  }

  #form(view: IndicatorsView): TemplateResult | typeof nothing {
    const quarters = this.#quarters(view);
    const ended = view.all.flatMap(({ series }) => series.quarters).filter(({ ends }) => ends < view.asOf).map(({ quarter }) => quarter).toSorted();
    const quarter = quarters.find((one) => one === this.#quarter) ?? ended.at(-1) ?? quarters.at(-1);
    if (quarter === undefined) return nothing;
    const typedFor = (indicator: Indicator): Typed => this.#typed.get(keyOf(quarter, indicator)) ?? typedFrom(indicator, quarter);
    return actualsForm({
      text: view.text, prefix: this.#prefix, indicators: view.set.indicators, quarters, quarter, mistakes: this.#mistakes, typedFor,
      choose: (chosen) => {
        this.#quarter = chosen;
        this.#mistakes = [];
        this.requestUpdate();
      },
      type: (indicator, change) => {
        this.#typed = new Map([...this.#typed, [keyOf(quarter, indicator), { ...typedFor(indicator), ...change }]]);
      },
      record: () => this.#record(view, quarter, typedFor),
    });
  }

  #record({ set, text }: IndicatorsView, quarter: Quarter, typedFor: (indicator: Indicator) => Typed): void {
    const read = readActuals(set, quarter, typedFor, text);
    this.#recorded = undefined;
    this.#mistakes = 'mistakes' in read ? read.mistakes : [];
    this.#isSent = true;
    this.requestUpdate();
    if ('mistakes' in read) return;
    this.#recorded = { quarter, count: read.changed.length };
    this.#quarter = quarter;
    this.#typed = new Map([...this.#typed].filter(([key]) => !key.startsWith(quarter)));
    this.indicators = read.indicators;
    const detail: SendIndicatorsChangeDetail = { ...read, quarter };
    this.dispatchEvent(new CustomEvent('send-indicators-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-indicators': SendIndicators;
  }
}
