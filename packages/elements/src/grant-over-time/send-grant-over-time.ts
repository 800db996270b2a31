import { laterYearsOf, parseClaim, type GrantClaim, type GrantOverTime, type GrantPolicy, type LaterYears } from '@send-reform/core/grant';
import type { Problem } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { insetText } from '../design-system/inset-text.js';
import { focusFirst } from '../design-system/focus-first.js';
import type { Mistake } from '../grant/read-entries.js';
import type { AmountUnit } from '../grant/typed-amount.js';
import { LightElement } from '../shared/light-element.js';
import { notThereYet } from '../shared/not-there-yet.js';
import { OnDemand } from '../shared/on-demand.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import type { SendGrantOverTimeResultDetail } from './events.js';
import { laterEntriesFrom, YEARS, type LaterEntries } from './later-entries.js';
import { foldedFields, laterForm, type LaterFormView } from './later-form.js';
import { readLaterEntries } from './read-later-entries.js';
import { grantOverTimeTextEnglish, type GrantOverTimeText } from './text.js';
import type * as workingOut from './working-out.js';

type WorkingOut = typeof workingOut;

/**
 * A grant over time: a form for what later years add and what there is to meet it, then every way in which approval of
 * the plan can go side by side, year by year to 2028-29, with a drawing and what moves the figures most. Every amount
 * says whether it is known, worked out, assumed, not given or not published. It stores nothing and sends nothing.
 * `<send-grant>` shows it after its result; a page can use it alone, with a claim.
 *
 * @example
 * ```html
 * <send-grant-over-time></send-grant-over-time>
 * <script type="module">
 *   import '@send-reform/elements/grant-over-time/register';
 *
 *   document.querySelector('send-grant-over-time').claim = claim;
 * </script>
 * ```
 *
 * @tagname send-grant-over-time
 * @fires {CustomEvent<SendGrantOverTimeResultDetail>} send-grant-over-time-result - The years were worked out; `detail` has what was typed and the result.
 */
export class SendGrantOverTime extends LightElement {
  /** The claim whose grant it is. Never changed in place: set another one. */
  @property({ attribute: false }) claim: GrantClaim | undefined;

  /** Later years to begin the form from; without them, what the claim says of them. */
  @property({ attribute: false }) later: LaterYears | undefined;

  /** The rules of the grant. Without them, those published up to March 2026. */
  @property({ attribute: false }) policy: GrantPolicy | undefined;

  /** What the tables count in: `pounds` to the penny, `thousands` or `millions`, rounded half up. */
  @property() unit: AmountUnit = 'pounds';

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<GrantOverTimeText> = {};

  #prefix = '';
  /** Whether somebody has typed here: that stays, whatever claim it is for. */
  #isTyped = false;
  #entries: LaterEntries = {};
  #mistakes: readonly Mistake[] = [];
  #problems: readonly Problem[] = [];
  /** What was read from the form and is to be worked out. */
  #read: LaterYears | undefined;
  #result: GrantOverTime | undefined;
  readonly #workingOut = new OnDemand<WorkingOut>(() => this.fetchWorkingOut(), () => this.requestUpdate());
  #focus: '.govuk-error-summary' | '.send-years > h2' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
    // It may have been moved into a form, or out of one.
    this.requestUpdate();
  }

  /** The file that works the years out and shows them. */
  protected fetchWorkingOut(): Promise<WorkingOut> {
    return import('./working-out.js');
  }

  /** Complete is an update that shows the years somebody asked for, which may have to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.#read === undefined || this.#result !== undefined || this.#workingOut.hasFailed) return isComplete;
    await this.#workingOut.fetch();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('claim') && !changed.has('later')) return;
    const claimed = this.claim === undefined ? undefined : parseClaim(this.claim);
    this.#problems = claimed?.ok === false ? claimed.problems : [];
    if (changed.has('later') || !this.#isTyped) {
      const later = this.later ?? (claimed?.ok === true ? laterYearsOf(claimed.value) : undefined);
      this.#entries = later === undefined ? {} : laterEntriesFrom(later, this.#text().amountWords);
      this.#isTyped = false;
    }
    this.#mistakes = [];
    this.#withdraw();
  }

  /** Figures that no longer follow from the form would be taken for its own. */
  #withdraw(): void {
    this.#read = undefined;
    this.#result = undefined;
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === undefined) return;
    this.#unfold();
    focusFirst(this, focus);
  }

  /** What is folded away and wrong is shown, so that its link leads somewhere. */
  #unfold(): void {
    for (const year of YEARS) {
      const isWrong = this.#mistakes.some(({ field }) => field !== undefined && foldedFields(year).includes(field));
      if (isWrong) this.querySelector<HTMLDetailsElement>(`[id="${this.#prefix}-${year}-ranges"]`)?.setAttribute('open', '');
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.claim === undefined) return nothing;
    const text = this.#text();
    return html`<div class="send-kit">
      ${this.#problems.length > 0
        ? insetText({
            text: html`<p class="govuk-body">${text.problems}</p>
              <ul class="govuk-list govuk-list--bullet">
                ${this.#problems.map((problem) => html`<li>${describeProblem(problem, text.sentences)}</li>`)}
              </ul>`,
          })
        : laterForm(this.#view(text))}
      ${this.#read === undefined ? nothing : this.#years(text)}
    </div>`;
  }

  #years(text: GrantOverTimeText): TemplateResult {
    const { part } = this.#workingOut;
    if (part === undefined || this.#result === undefined) return notThereYet(this.#workingOut, text, () => void this.#show());
    const unit = Object.hasOwn(text.units, this.unit) ? this.unit : 'pounds';
    const count = (chosen: AmountUnit): void => {
      this.unit = chosen;
    };
    return html`<div class="send-years">${part.yearsResult(this.#result, { prefix: this.#prefix, text, unit, count })}</div>`;
  }

  #text(): GrantOverTimeText {
    return { ...grantOverTimeTextEnglish, ...this.text };
  }

  #view(text: GrantOverTimeText): LaterFormView {
    return {
      text,
      entries: this.#entries,
      mistakes: this.#mistakes,
      prefix: this.#prefix,
      ownForm: this.closest('form') === null,
      enter: (field, typed) => {
        this.#entries = { ...this.#entries, [field]: typed };
        this.#isTyped = true;
        this.#withdraw();
        this.requestUpdate();
      },
      work: () => this.#work(text),
    };
  }

  #work(text: GrantOverTimeText): void {
    const read = readLaterEntries(this.#entries, text);
    this.requestUpdate();
    this.#withdraw();
    if ('mistakes' in read) {
      this.#mistakes = read.mistakes;
      this.#focus = '.govuk-error-summary';
      return;
    }
    this.#mistakes = [];
    this.#read = read.later;
    void this.#show();
  }

  /** Shows the years that were asked for, as soon as they can be worked out. */
  async #show(): Promise<void> {
    const later = this.#read;
    const part = await this.#workingOut.fetch();
    // Somebody may have gone on typing meanwhile.
    if (part === undefined || later === undefined || later !== this.#read) return;
    this.requestUpdate();
    // What the claim says of later years stands in the form, and counts from there.
    const { laterDeficits: _, ...claim } = this.claim!;
    const result = part.grantOverTime({ claim, later }, this.policy);
    if (!result.ok) {
      this.#problems = result.problems;
      this.#withdraw();
      return;
    }
    this.#result = result.value;
    this.#focus = '.send-years > h2';
    const detail: SendGrantOverTimeResultDetail = { later, result: result.value };
    this.dispatchEvent(new CustomEvent('send-grant-over-time-result', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-grant-over-time': SendGrantOverTime;
  }
}
