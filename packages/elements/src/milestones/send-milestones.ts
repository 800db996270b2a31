import { milestoneStandings, type MilestoneStanding, type MilestoneStatus, type ReformPlan } from '@send-reform/core/plan';
import { planEnglish } from '@send-reform/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { notificationBanner } from '../design-system/notification-banner.js';
import { select } from '../design-system/select.js';
import { focusFirst } from '../design-system/focus-first.js';
import type { SendPlanChangeDetail } from '../plan/events.js';
import { LightElement } from '../shared/light-element.js';
import { today } from '../shared/today.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { doneForm } from './done-form.js';
import { milestonesTable } from './milestones-table.js';
import { NO_ENTRIES, readDone, type DoneEntries, type DoneMistake } from './read-done.js';
import { milestonesTextEnglish, type MilestonesText } from './text.js';

type Filter = MilestoneStatus | 'waiting';

const FILTERS: readonly Filter[] = ['overdue', 'due', 'done', 'waiting'];

const fits = ({ status, blockedBy }: MilestoneStanding, filter: Filter): boolean =>
  filter === 'waiting' ? blockedBy.length > 0 : status === filter;

/**
 * The milestones of a reform plan in a table by due date, with how each stands in words; and a form that marks one as done,
 * with what shows it. It stores nothing and sends nothing: the changed plan comes with the event.
 *
 * @example
 * ```ts
 * const element = document.querySelector('send-milestones');
 * element.plan = unwrap(parsePlan(stored));
 * element.addEventListener('send-plan-change', ({ detail }) => keep(detail.plan));
 * ```
 *
 * @tagname send-milestones
 * @fires {CustomEvent<SendPlanChangeDetail>} send-plan-change - A milestone was marked as done; `detail` has the plan as it is now.
 */
export class SendMilestones extends LightElement {
  /** The plan, as `parsePlan` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) plan: ReformPlan | undefined;

  /** The day on which it is looked at: `YYYY-MM-DD`. Without one, today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Leaves the form out. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<MilestonesText> = {};

  #prefix = '';
  #filter: Filter | '' = '';
  #entries: DoneEntries = NO_ENTRIES;
  #mistakes: readonly DoneMistake[] = [];
  /** The title of the milestone that was marked last. */
  #marked: string | undefined;
  /** Whether the form has been sent, so that what came of it takes the focus. */
  #isSent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The same plan with other contents, such as a host gives back once it is kept, ends nothing.
    if (!changed.has('plan') || changed.get('plan')?.id === this.plan?.id) return;
    this.#entries = NO_ENTRIES;
    this.#mistakes = [];
    this.#marked = undefined;
  }

  protected override updated(): void {
    if (this.#isSent) focusFirst(this, '.govuk-error-summary, .govuk-notification-banner');
    this.#isSent = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...milestonesTextEnglish, ...this.text };
    const { plan } = this;
    if (plan === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    if (plan.milestones.length === 0) return html`<p class="govuk-body">${text.noMilestones}</p>`;
    const asOf = this.asOf || today();
    const standings = milestoneStandings(plan, asOf);
    const filter = this.#filter;
    const shown = filter === '' ? standings : standings.filter((standing) => fits(standing, filter));
    const isAnyOpen = plan.milestones.some(({ done }) => done === undefined);
    return html`
      ${this.#marked === undefined
        ? nothing
        : notificationBanner({ type: 'success', titleText: text.markedTitle, titleId: `${this.#prefix}-marked`, content: text.marked(this.#marked) })}
      ${this.#filterField(standings, text)}
      ${shown.length === 0 ? html`<p class="govuk-body">${text.noneOfThese}</p>` : milestonesTable(shown, plan, text)}
      <p class="govuk-body">${text.asOf(text.writeDay(asOf))}</p>
      ${this.readOnly || !isAnyOpen
        ? nothing
        : doneForm({
          prefix: this.#prefix, plan, entries: this.#entries, mistakes: this.#mistakes, text,
          enter: (change) => {
            this.#entries = { ...this.#entries, ...change };
          },
          submit: () => this.#mark(plan, asOf, text),
        })}
    `;
  }

  #filterField(standings: readonly MilestoneStanding[], text: MilestonesText): TemplateResult {
    const id = `${this.#prefix}-filter`;
    const words = (filter: Filter): string => String(text.plan[`milestone.${filter}`] ?? planEnglish[`milestone.${filter}`]);
    return select({
      id, name: id, label: { text: text.filter, classes: 'govuk-label--s' }, value: this.#filter,
      items: [
        { text: text.all(standings.length), value: '' },
        ...FILTERS.map((filter) => ({ text: text.only(words(filter), standings.filter((one) => fits(one, filter)).length), value: filter })),
      ],
      onChange: ({ target }) => {
        this.#filter = target.value as Filter | '';
        this.requestUpdate();
      },
    });
  }

  #mark(plan: ReformPlan, asOf: string, text: MilestonesText): void {
    const read = readDone(plan, this.#entries, asOf, text);
    this.requestUpdate();
    this.#isSent = true;
    this.#marked = undefined;
    this.#mistakes = 'mistakes' in read ? read.mistakes : [];
    if ('mistakes' in read) return;
    const milestone = this.#entries.which;
    this.#marked = plan.milestones.find(({ id }) => id === milestone)!.title;
    this.#entries = NO_ENTRIES;
    this.plan = read.plan;
    const detail: SendPlanChangeDetail = { plan: read.plan, milestone };
    this.dispatchEvent(new CustomEvent('send-plan-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-milestones': SendMilestones;
  }
}
