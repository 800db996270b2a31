import type { AnswerSheet, Validation } from '@send-reform/core/assessment';
import type { Comparison } from '@send-reform/core/comparison';
import type { Crosswalk, Instrument } from '@send-reform/core/instrument';
import type { Basis } from '@send-reform/core/scoring';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { details } from '../design-system/details.js';
import { insetText } from '../design-system/inset-text.js';
import { radios } from '../design-system/radios.js';
import { LightElement } from '../shared/light-element.js';
import { notThereYet } from '../shared/not-there-yet.js';
import { OnDemand } from '../shared/on-demand.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import type * as drawings from './change-drawings.js';
import { compareGiven, needsFurther, type Compared, type Given, type Refusal } from './compared.js';
import type { ComparedDate } from './compared-dates.js';
import { versionsOf, type ComparisonView } from './comparison-view.js';
import type { PartChoice } from './dates-table.js';
import { figuresShown, figuresTable } from './figures-table.js';
import { SHOWN, type ShownChanges } from './kinds.js';
import type * as further from './further.js';
import { remarksOn, summaryOf } from './summary.js';
import { statementsShown, statementTables } from './statements-table.js';
import { comparisonTextEnglish, type ComparisonText } from './text.js';

/** The part that is fetched for a page that has more than two sheets of one version. */
type Further = typeof further;

/**
 * Then and now: what rose, what fell, what is new or gone, by section and by statement, in tables first and as a drawing
 * beside them. Differences are exact; where a figure came about another way there is none, and the reasons are given.
 * Across two versions of a questionnaire a crosswalk says what may be compared. Where there are more sheets it shows each
 * partner then and now, averages over several dates, and what is declared, evidenced and validated.
 *
 * @example
 * ```html
 * <send-comparison></send-comparison>
 * <script type="module">
 *   import '@send-reform/elements/comparison/register';
 *   import { partnershipStarter } from '@send-reform/instruments';
 *
 *   const comparison = document.querySelector('send-comparison');
 *   Object.assign(comparison, { instrument: partnershipStarter, earlier: december, later: june });
 * </script>
 * ```
 *
 * @tagname send-comparison
 */
export class SendComparison extends LightElement {
  /** What is asked now. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was asked then, where that was another version. */
  @property({ attribute: false }) earlierInstrument: Instrument | undefined;

  /** How the version of then became the one of now, as `parseCrosswalk` gives it. */
  @property({ attribute: false }) crosswalk: Crosswalk | undefined;

  /** The answers then, as `checkSheet` gives them. */
  @property({ attribute: false }) earlier: AnswerSheet | undefined;

  /** The answers now. */
  @property({ attribute: false }) later: AnswerSheet | undefined;

  /** A comparison that is made already, in place of the two sheets. */
  @property({ attribute: false }) comparison: Comparison | undefined;

  /** The partners' own sheets then, each naming its partner. */
  @property({ attribute: false }) partnersEarlier: readonly AnswerSheet[] = [];

  /** The partners' own sheets now. */
  @property({ attribute: false }) partnersLater: readonly AnswerSheet[] = [];

  /** Several dates, to be shown as averages in this order. */
  @property({ attribute: false }) dates: readonly ComparedDate[] = [];

  /** What counts as an answer on both sides. Partners and averages are as declared where it is `validated`. */
  @property() basis: Basis = 'declared';

  /** What is confirmed now, as `checkValidations` gives it. Where it is given, the three bases are shown side by side. */
  @property({ attribute: false }) validations: readonly Validation[] | undefined;

  /** What was confirmed then. */
  @property({ attribute: false }) earlierValidations: readonly Validation[] | undefined;

  /** Which changes are shown: `all`, `rose`, `fell`, `new`, `gone` or `not-comparable`. A visitor can choose others. */
  @property() show: ShownChanges = 'all';

  /** Leaves the drawing out. */
  @property({ type: Boolean, attribute: 'table-only' }) tableOnly = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<ComparisonText> = {};

  #prefix = '';
  #compared: Compared | Refusal | undefined;
  #furtherCompared: further.FurtherCompared | undefined;
  readonly #further = new OnDemand<Further>(() => this.fetchFurther(), () => this.requestUpdate());
  /** A drawing that cannot be had is not missed: the tables say all of it. */
  readonly #drawings = new OnDemand(() => import('./change-drawings.js'), () => this.requestUpdate());
  /** Whether the further part has been put to use since it came. */
  #isFurtherUsed = false;
  /** The section whose averages are shown; the whole until somebody chooses. */
  #part = '';
  #statementsOpen = false;
  /** Only what a visitor chose is told of: what a host set is what it knows. */
  #hasChosen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  /** The file for more than two sheets of one version. */
  protected fetchFurther(): Promise<Further> {
    return import('./further.js');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const given = this.#given();
    const { part } = this.#further;
    const needs = given !== undefined && needsFurther(given);
    // What the host has set is a reason to try again; that the last attempt failed is none.
    if (needs && part === undefined && (changed.size > 0 || !this.#further.hasFailed)) void this.#further.fetch();
    if (this.#wantsDrawing) void this.#drawings.fetch();
    // A choice of what is shown compares nothing again.
    const isOther = [...changed.keys()].some((name) => name !== 'show' && name !== 'tableOnly');
    if (!isOther && (part === undefined || this.#isFurtherUsed)) return;
    this.#isFurtherUsed = part !== undefined;
    const compared = given && compareGiven(given, part);
    this.#compared = compared;
    this.#furtherCompared =
      given === undefined || compared === undefined || 'because' in compared || !needs
        ? undefined
        : part?.compareFurther(given, { ...compared, text: this.#text });
  }

  /** Complete is an update that shows what the host has set, for which something may have to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const given = this.#given();
    const { part, hasFailed } = this.#further;
    const wantsFurther = given !== undefined && needsFurther(given) && part === undefined && !hasFailed;
    if (!wantsFurther && !this.#wantsDrawing) return isComplete;
    if (wantsFurther) await this.#further.fetch();
    if (this.#wantsDrawing) await this.#drawings.fetch();
    return super.getUpdateComplete();
  }

  /** Whether there is a drawing to be fetched, once. */
  get #wantsDrawing(): boolean {
    const { part, hasFailed } = this.#drawings;
    return !this.tableOnly && this.instrument !== undefined && part === undefined && !hasFailed;
  }

  /** What draws, once it is there, unless it is not wanted. */
  get #drawing(): typeof drawings | undefined {
    return this.tableOnly ? undefined : this.#drawings.part;
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content(this.#text)}</div>`;
  }

  get #text(): ComparisonText {
    return { ...comparisonTextEnglish, ...this.text };
  }

  #given(): Given | undefined {
    const { instrument, earlierInstrument, crosswalk, earlier, later, comparison, partnersEarlier, partnersLater, dates, basis } = this;
    if (instrument === undefined) return undefined;
    const { validations, earlierValidations } = this;
    return {
      instrument, earlierInstrument, crosswalk, earlier, later, comparison, partnersEarlier, partnersLater, dates, basis, validations,
      earlierValidations,
    };
  }

  #content(text: ComparisonText): unknown {
    const given = this.#given();
    const compared = this.#compared;
    if (compared !== undefined && 'because' in compared) {
      const sentence = text[compared.because];
      return 'problems' in compared ? wrongInstrument(sentence, compared.problems) : insetText({ text: sentence });
    }
    const { part } = this.#further;
    const waits = given !== undefined && needsFurther(given) && part === undefined;
    const more = this.#furtherCompared;
    const comparison = compared?.comparison;
    const hasMore = more !== undefined && (more.partners.length > 0 || more.dates !== undefined || more.gap !== undefined);
    if (comparison === undefined && !hasMore && !waits) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    return html`
      ${comparison === undefined ? nothing : this.#thenAndNow({ ...versionsOf(comparison, { ...compared!, text }), comparison, show: this.#shown })}
      ${more === undefined ? nothing : part?.furtherTables(more, this.#choice(), { ...compared!, text }, this.#drawing?.datesDrawing)}
      ${waits ? notThereYet(this.#further, text, () => void this.#further.fetch()) : nothing}
    `;
  }

  /** What is to be shown; all of it where a page asks for changes that do not exist. */
  get #shown(): ShownChanges {
    return SHOWN.includes(this.show) ? this.show : 'all';
  }

  #choice(): PartChoice {
    return {
      id: `${this.#prefix}-part`,
      name: `${this.#prefix}-part`,
      part: this.#part,
      onChange: ({ target }) => {
        this.#part = target.value;
        this.requestUpdate();
      },
    };
  }

  #thenAndNow(view: ComparisonView): TemplateResult {
    const { text, show, comparison: { sections, statements } } = view;
    const showing = text.showing(figuresShown(view).length, sections.length + 1, statementsShown(view).length, statements.length);
    return html`
      ${remarksOn(view)} ${summaryOf(view)}
      <div class=${show === 'all' ? 'send-choice' : ''}>
        ${radios({
          idPrefix: `${this.#prefix}-show`,
          name: `${this.#prefix}-show`,
          classes: 'govuk-radios--small govuk-radios--inline',
          fieldset: { legend: { text: text.show, classes: 'govuk-fieldset__legend--s' } },
          items: SHOWN.map((value) => ({ value, text: text.shown[value] })),
          value: show,
          onChange: ({ target }) => this.#choose(target.value as ShownChanges),
        })}
      </div>
      <p class="govuk-body">${showing}</p>
      <div class="govuk-visually-hidden" role="status">${this.#hasChosen ? showing : ''}</div>
      <div class="send-beside">
        <div>${figuresTable(view)}</div>
        ${this.#drawing?.changeDrawings(view)}
      </div>
      ${details({
        summaryText: text.statements,
        content: statementTables(view),
        classes: 'send-statements',
        open: this.#statementsOpen,
        onToggle: ({ target }) => {
          this.#statementsOpen = target.open;
        },
      })}
    `;
  }

  #choose(show: ShownChanges): void {
    this.show = show;
    this.#hasChosen = true;
    // Whoever asks for some changes wants to see which statements they are.
    this.#statementsOpen = show !== 'all';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-comparison': SendComparison;
  }
}
