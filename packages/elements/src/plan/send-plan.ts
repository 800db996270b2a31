import type { Approval } from '@send-reform/core/approval';
import { planReadiness, type ReformPlan, type SignOff } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import type { SealedRecord } from '@send-reform/core/record';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { button } from '../design-system/button.js';
import { notificationBanner } from '../design-system/notification-banner.js';
import { focusFirst } from '../design-system/focus-first.js';
import { LightElement } from '../shared/light-element.js';
import { notThereYet } from '../shared/not-there-yet.js';
import { OnDemand } from '../shared/on-demand.js';
import { today } from '../shared/today.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import type { SendBeforeSignOffDetail, SendPlanChangeDetail } from './events.js';
import { approvalPart, milestonesPart, readinessPart, signedFor, signOffsPart } from './plan-parts.js';
import { NO_SIGN_OFF, type SignOffEntries, type SignOffMistake } from './sign-off-entries.js';
import type { SigningView } from './sign-off-form.js';
import type * as signing from './signing.js';
import { planTextEnglish, type PlanText } from './text.js';

type Signing = typeof signing;

/** What is being done about sign-offs: one is recorded, or the one at this place is withdrawn. */
type Task = 'record' | number;

/** What of the sign-offs takes the focus once it is drawn. */
type Focus = 'h3[tabindex]' | '.govuk-error-summary' | '.govuk-notification-banner' | '.send-signing';

/**
 * A reform plan: how far it meets what the letters expect, with the sources; how its milestones stand; who signed it, with
 * forms that record and withdraw a sign-off; and its way to approval. It is never shown as the Department's own assessment,
 * whose pass mark is not public. It stores nothing and sends nothing: the changed plan comes with the event.
 *
 * @example
 * ```ts
 * const element = document.querySelector('send-plan');
 * element.plan = unwrap(parsePlan(stored));
 * element.approval = unwrap(parseApproval(journey));
 * element.addEventListener('send-plan-change', ({ detail }) => keep(detail.plan));
 * ```
 *
 * @tagname send-plan
 * @fires {CustomEvent<SendBeforeSignOffDetail>} send-before-sign-off - A sign-off is about to be recorded or withdrawn; cancel it, or refuse it with a reason.
 * @fires {CustomEvent<SendPlanChangeDetail>} send-plan-change - A sign-off was recorded or withdrawn; `detail` has the plan as it is now.
 */
export class SendPlan extends LightElement {
  /** The plan, as `parsePlan` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) plan: ReformPlan | undefined;

  /** The sealed assessment that it rests on. Without one, that expectation is met partly at most. */
  @property({ attribute: false }) record: SealedRecord | undefined;

  /** The plan's way to approval, as `parseApproval` gives it; left out where there is none. */
  @property({ attribute: false }) approval: Approval | undefined;

  /** The day on which it is looked at: `YYYY-MM-DD`. Without one, today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Only shows the plan: no sign-off can be recorded or withdrawn. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<PlanText> = {};

  #prefix = '';
  #task: Task | undefined;
  #entries: SignOffEntries = NO_SIGN_OFF;
  #mistakes: readonly SignOffMistake[] = [];
  /** What was done last. */
  #done: { readonly title: string; readonly words: string } | undefined;
  #focus: Focus | undefined;
  readonly #signing = new OnDemand<Signing>(() => this.fetchSigning(), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
    // It may have been moved into a form, or out of one.
    this.requestUpdate();
  }

  /** The file with the forms about sign-offs. */
  protected fetchSigning(): Promise<Signing> {
    return import('./signing.js');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('plan');
    if (!changed.has('plan') || before === undefined) return;
    // The same plan with other contents, such as a host gives back once it is kept, ends nothing that still can be done.
    const isSame = before.id === this.plan?.id;
    const isThere = typeof this.#task !== 'number' || before.signOffs.length === this.plan?.signOffs.length;
    if (isSame && isThere) return;
    this.#task = undefined;
    this.#mistakes = [];
    if (isSame) return;
    this.#entries = NO_SIGN_OFF;
    this.#done = undefined;
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus !== undefined) focusFirst(this, focus);
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...planTextEnglish, ...this.text };
    const { plan, record, approval } = this;
    if (plan === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const asOf = this.asOf || today();
    return html`
      ${this.#done === undefined
        ? nothing
        : notificationBanner({ type: 'success', titleText: this.#done.title, titleId: `${this.#prefix}-done`, content: this.#done.words })}
      <p class="govuk-body">${text.asOf(text.writeDay(asOf))}</p>
      ${readinessPart(planReadiness(plan, { asOf, record, approval }), text)}
      ${milestonesPart(plan, asOf, text)}
      ${signOffsPart(plan, text, this.readOnly || this.#isAsked ? undefined : (index) => void this.#begin(index))}
      ${this.readOnly ? nothing : this.#ownSigning(plan, asOf, text)}
      ${approval === undefined ? nothing : approvalPart(approval, text)}
    `;
  }

  /** Whether a form about sign-offs is in view. */
  get #isAsked(): boolean {
    return this.#task !== undefined && this.#signing.part !== undefined;
  }

  #ownSigning(plan: ReformPlan, asOf: string, text: PlanText): TemplateResult {
    const { part } = this.#signing;
    const task = this.#task;
    if (task === undefined || part === undefined) {
      return html`
        ${button({ text: text.recordSignOff, type: 'button', variant: 'secondary', classes: 'send-signing', onClick: () => void this.#begin('record') })}
        ${task === undefined ? nothing : notThereYet(this.#signing, text, () => void this.#begin(task))}
      `;
    }
    const own = { ...part.signingTextEnglish, ...text.signing };
    const view: SigningView = {
      prefix: this.#prefix, text: own, mistakes: this.#mistakes, ownForm: this.closest('form') === null,
      goOn: () => {
        if (task === 'record') this.#record(part, plan, asOf, text);
        else this.#withdraw(part, plan, task, text);
      },
      cancel: () => this.#end('.send-signing'),
    };
    if (task !== 'record') return part.withdrawForm(view, plan.signOffs[task]!.name, signedFor(plan.signOffs[task]!, text));
    const enter = (change: Partial<SignOffEntries>): void => {
      this.#entries = { ...this.#entries, ...change };
      this.requestUpdate();
    };
    return part.signOffForm({ ...view, entries: this.#entries, enter });
  }

  /** Asks about a sign-off, as soon as there is something to ask with. */
  async #begin(task: Task): Promise<void> {
    this.#task = task;
    this.#mistakes = [];
    this.#done = undefined;
    this.requestUpdate();
    const part = await this.#signing.fetch();
    if (part === undefined || this.#task !== task) return;
    this.#focus = 'h3[tabindex]';
    this.requestUpdate();
  }

  #end(focus: Focus): void {
    this.#task = undefined;
    this.#mistakes = [];
    this.#focus = focus;
    this.requestUpdate();
  }

  #record(part: Signing, plan: ReformPlan, asOf: string, text: PlanText): void {
    const read = part.readSignOff(plan, this.#entries, asOf, { ...part.signingTextEnglish, ...text.signing });
    if ('mistakes' in read) return this.#refuse(read.mistakes);
    if (!this.#change(read)) return;
    this.#entries = NO_SIGN_OFF;
    this.#done = { title: text.recordedTitle, words: text.recorded(read.signed.name, signedFor(read.signed, text)) };
    this.#end('.govuk-notification-banner');
  }

  #withdraw({ withdrawSignOff }: Signing, plan: ReformPlan, index: number, text: PlanText): void {
    const withdrawn = plan.signOffs[index]!;
    if (!this.#change({ plan: unwrap(withdrawSignOff(plan, index)), withdrawn })) return;
    this.#done = { title: text.withdrawnTitle, words: text.withdrawn(withdrawn.name, signedFor(withdrawn, text)) };
    this.#end('.govuk-notification-banner');
  }

  #refuse(mistakes: readonly SignOffMistake[]): void {
    this.#mistakes = mistakes;
    this.#focus = '.govuk-error-summary';
    this.requestUpdate();
  }

  /** Asks the host, and takes the new plan unless it says no. */
  #change(detail: SendPlanChangeDetail & ({ readonly signed: SignOff } | { readonly withdrawn: SignOff })): boolean {
    const messages: string[] = [];
    const before: SendBeforeSignOffDetail = {
      ...detail, refuse: (said) => void messages.push(...(typeof said === 'string' ? [said] : said)),
    };
    const isLeft = this.dispatchEvent(new CustomEvent('send-before-sign-off', { detail: before, bubbles: true, composed: true, cancelable: true }));
    if (messages.length > 0) this.#refuse(messages.map((text) => ({ text })));
    if (!isLeft || messages.length > 0) return false;
    this.plan = detail.plan;
    this.dispatchEvent(new CustomEvent('send-plan-change', { detail, bubbles: true, composed: true }));
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-plan': SendPlan;
  }
}
