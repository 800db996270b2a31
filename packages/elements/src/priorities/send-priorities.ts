import type { AnswerSheet, Validation } from '@send-reform/core/assessment';
import type { CompiledInstrument, Instrument } from '@send-reform/core/instrument';
import {
  filterPriorities, rankPriorities, type DraftAction, type Lift, type Priorities, type PriorityFilter, type PriorityFormula, type PriorityTarget,
} from '@send-reform/core/priorities';
import type { Result } from '@send-reform/core/problems';
import type { Basis } from '@send-reform/core/scoring';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { button } from '../design-system/button.js';
import { insetText } from '../design-system/inset-text.js';
import { select } from '../design-system/select.js';
import { compiledOf } from '../shared/compiled-of.js';
import { LightElement } from '../shared/light-element.js';
import { OnDemand } from '../shared/on-demand.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { levelsApart } from './apart.js';
import type { SendTakeOverDetail } from './events.js';
import { filterFields, filtersInWords, type Choice } from './filter-fields.js';
import { findOutTable, gapsTable } from './gaps-table.js';
import type * as lift from './lift.js';
import { nameOf, targetInWords, targetUnlessSaid, type PrioritiesView } from './priorities-view.js';
import { prioritiesTextEnglish, type PrioritiesText } from './text.js';

/**
 * What next: the gaps to a target, the most pressing first, each with why it ranks there; what would lift a section, found
 * when somebody asks; and each of them to be taken over into a plan. It decides nothing: the order comes from a declared
 * formula, and people choose.
 *
 * @example
 * ```html
 * <send-priorities></send-priorities>
 * <script type="module">
 *   import '@send-reform/elements/priorities/register';
 *   import { partnershipStarter } from '@send-reform/instruments';
 *
 *   const priorities = document.querySelector('send-priorities');
 *   Object.assign(priorities, { instrument: partnershipStarter, sheet: agreed, sheets: ofEachPartner });
 *   priorities.addEventListener('send-take-over', ({ detail }) => console.log(detail.action, detail.taken));
 * </script>
 * ```
 *
 * @tagname send-priorities
 * @fires {CustomEvent<SendTakeOverDetail>} send-take-over - Somebody takes an action over into a plan, or out of it again; can be cancelled.
 */
export class SendPriorities extends LightElement {
  /** What was asked. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was answered, as `checkSheet` gives it: the agreed sheet, where partners have agreed on one. */
  @property({ attribute: false }) sheet: AnswerSheet | undefined;

  /** The partners' own sheets: how many levels they are apart makes a gap more pressing. */
  @property({ attribute: false }) sheets: readonly AnswerSheet[] = [];

  /** How many level steps partners are apart, by statement id; in place of what `sheets` say. */
  @property({ attribute: false }) disagreement: Readonly<Record<string, number>> | undefined;

  /** What is wanted: a profile of the instrument, its first one unless said, or one level. A visitor can choose another. */
  @property({ attribute: false }) target: PriorityTarget | undefined;

  /** What priorities are ranked by; `DEFAULT_FORMULA` unless said. */
  @property({ attribute: false }) formula: PriorityFormula | undefined;

  /** What counts as an answer. What would lift a section is always asked of answers as declared, or with evidence. */
  @property() basis: Basis = 'declared';

  /** What was confirmed, for the basis `validated`. */
  @property({ attribute: false }) validations: readonly Validation[] = [];

  /** The id of a partner: only what names it or nobody. A visitor can choose another, as with the two below. */
  @property() partner = '';

  /** The id of a principle. */
  @property() principle = '';

  /** The id of a section: only what lies within it. */
  @property() area = '';

  /** The ids of the draft actions that are taken over, such as a plan holds already; afterwards those that are now. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<PrioritiesText> = {};

  #prefix = '';
  #priorities: Result<Priorities> | undefined;
  /** What the fields hold and is not applied yet. */
  #choice: Choice | undefined;
  /** Only what a visitor did is told of. */
  #announcement = '';
  readonly #lift = new OnDemand<typeof lift>(() => this.fetchLift(), () => this.requestUpdate());
  #liftSection = '';
  #found: Lift | undefined;
  #isWorking = false;
  /** Counts what was asked, so that an answer to an older question is dropped. */
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  /** The file that finds the smallest change. */
  protected fetchLift(): Promise<typeof lift> {
    return import('./lift.js');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = RANKED_BY.some((name) => changed.has(name));
    if (isOther) this.#priorities = this.#ranked();
    if (changed.has('instrument') || changed.has('sheet') || changed.has('basis')) this.#forgetLift();
    if (['target', 'partner', 'principle', 'area'].some((name) => changed.has(name as keyof SendPriorities))) this.#choice = undefined;
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content({ ...prioritiesTextEnglish, ...this.text })}</div>`;
  }

  #ranked(): Result<Priorities> | undefined {
    const { instrument, sheet, basis, validations, formula } = this;
    const compiled = instrument && compiledOf(instrument);
    if (compiled?.ok !== true || sheet?.instrument.hash !== compiled.value.hash) return undefined;
    return rankPriorities(compiled.value, sheet, {
      target: this.target ?? targetUnlessSaid(compiled.value),
      basis,
      validations,
      disagreement: this.disagreement ?? levelsApart(compiled.value, this.sheets),
      ...(formula !== undefined && { formula }),
    });
  }

  #content(text: PrioritiesText): unknown {
    const { instrument, sheet } = this;
    if (instrument === undefined || sheet === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const compiled = compiledOf(instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    const isOther = [sheet, ...this.sheets].some((one) => one.instrument.hash !== compiled.value.hash);
    if (isOther) return insetText({ text: text.otherVersion });
    const ranked = this.#priorities!;
    return ranked.ok ? this.#list(this.#view(compiled.value, ranked.value, text)) : wrongInstrument(text.wrongTarget, ranked.problems);
  }

  get #filter(): PriorityFilter {
    const { partner, principle, area } = this;
    return { ...(partner && { partner }), ...(principle && { principle }), ...(area && { section: area }) };
  }

  #view(compiled: CompiledInstrument, priorities: Priorities, text: PrioritiesText): PrioritiesView {
    return {
      compiled, priorities, text,
      filter: this.#filter,
      isTaken: ({ id }) => this.chosen.includes(id),
      toggle: (action) => this.#toggle(action, text),
    };
  }

  #list(view: PrioritiesView): TemplateResult {
    const { text, priorities, compiled, filter } = view;
    const gaps = filterPriorities(priorities.gaps, filter);
    const filters = filtersInWords(view);
    return html`
      ${filterFields(
        {
          prefix: this.#prefix,
          choice: this.#choice ?? { target: priorities.target, filter },
          change: (choice) => {
            this.#choice = choice;
            this.requestUpdate();
          },
          apply: () => this.#apply(view),
          clear: () => this.#apply(view, { target: priorities.target, filter: {} }),
        },
        view,
      )}
      <p class="govuk-body">
        ${text.measured(targetInWords(priorities.target, compiled, text))} ${filters.length === 0 ? nothing : html`<strong>${text.filtered(filters)}</strong>`}
        ${text.showing(gaps.length, priorities.gaps.length)}
      </p>
      <div class="govuk-visually-hidden" role="status">${this.#announcement}</div>
      ${gapsTable(gaps, view)} ${findOutTable(filterPriorities(priorities.toFindOut, filter), view)} ${this.#whatWouldLift(view)}
    `;
  }

  #whatWouldLift(view: PrioritiesView): TemplateResult {
    const { text, compiled } = view;
    const { part, hasFailed } = this.#lift;
    const found = part === undefined ? undefined : this.#found;
    return html`
      <div class=${found === undefined ? 'send-choice' : ''}>
        <h2 class="govuk-heading-m">${text.lift}</h2>
        <p class="govuk-body">${text.liftIntro}</p>
        <div class="send-choice">
          ${select({
            id: `${this.#prefix}-lift`,
            name: `${this.#prefix}-lift`,
            label: { text: text.liftSection },
            items: compiled.sections.map(({ id }) => ({ value: id, text: nameOf(id, compiled, text) })),
            value: this.#liftSection || compiled.instrument.id,
            onChange: ({ target }) => {
              this.#liftSection = target.value;
              this.#forgetLift();
              this.requestUpdate();
            },
          })}
          ${button({ text: text.findLift, type: 'button', variant: 'secondary', onClick: () => void this.#findLift(compiled) })}
        </div>
        <div role="status">
          ${this.#isWorking ? html`<p class="govuk-body">${text.working}</p>`
            : hasFailed ? insetText({ text: text.notFetched })
            : found === undefined ? nothing
            : part!.liftFound(found, view)}
        </div>
      </div>
    `;
  }

  #apply(view: PrioritiesView, choice = this.#choice): void {
    if (choice !== undefined) {
      const { target, filter: { partner = '', principle = '', section = '' } } = choice;
      Object.assign(this, { target, partner, principle, area: section });
      this.#choice = undefined;
      this.#priorities = this.#ranked();
    }
    const all = this.#priorities?.ok === true ? this.#priorities.value.gaps : [];
    this.#announcement = view.text.showing(filterPriorities(all, this.#filter).length, all.length);
    this.requestUpdate();
  }

  #toggle(action: DraftAction, text: PrioritiesText): void {
    const taken = !this.chosen.includes(action.id);
    const chosen = taken ? [...this.chosen, action.id] : this.chosen.filter((id) => id !== action.id);
    const detail: SendTakeOverDetail = { action, taken, chosen };
    if (!this.dispatchEvent(new CustomEvent('send-take-over', { detail, bubbles: true, composed: true, cancelable: true }))) return;
    this.chosen = chosen;
    this.#announcement = taken ? text.tookOver(action.text) : text.tookOut(action.text);
  }

  async #findLift(compiled: CompiledInstrument): Promise<void> {
    const { sheet, basis } = this;
    const asked = (this.#asked += 1);
    this.#isWorking = true;
    this.#found = undefined;
    this.requestUpdate();
    const part = await this.#lift.fetch();
    // The page says that it is at work before it is.
    await new Promise((resolve) => setTimeout(resolve));
    if (asked !== this.#asked || sheet === undefined) return;
    this.#isWorking = false;
    this.#found = part?.smallestLift(compiled, sheet, this.#liftSection || compiled.instrument.id, { basis: basis === 'validated' ? 'declared' : basis });
    this.requestUpdate();
  }

  #forgetLift(): void {
    this.#asked += 1;
    this.#isWorking = false;
    this.#found = undefined;
  }
}

/** What the order hangs on. */
const RANKED_BY: readonly (keyof SendPriorities)[] = ['instrument', 'sheet', 'sheets', 'disagreement', 'target', 'formula', 'basis', 'validations'];

declare global {
  interface HTMLElementTagNameMap {
    'send-priorities': SendPriorities;
  }
}
