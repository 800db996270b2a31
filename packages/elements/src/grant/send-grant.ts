import type { GrantClaim, GrantPolicy, GrantResult } from '@send-reform/core/grant';
import { unwrap, type Problem } from '@send-reform/core/problems';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { backLink } from '../design-system/back-link.js';
import { button } from '../design-system/button.js';
import { errorSummary } from '../design-system/error-summary.js';
import { focusField } from '../design-system/focus-field.js';
import { insetText } from '../design-system/inset-text.js';
import { focusFirst } from '../design-system/focus-first.js';
import { LightElement } from '../shared/light-element.js';
import { OnDemand } from '../shared/on-demand.js';
import { StepAddress } from '../shared/step-address.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import type * as calculation from './calculation.js';
import { entriesFrom, noEntries, RECORDS, type GrantEntries } from './entries.js';
import type { GrantStep, SendGrantResultDetail, SendGrantStepDetail } from './events.js';
import type { GrantArea } from './grant-area.js';
import { grantForm, working } from './grant-form.js';
import type { Mistake } from './read-entries.js';
import { REFERENCE_DAY } from './reference-day.js';
import { grantTextEnglish, type GrantText } from './text.js';
import type { GrantView } from './view.js';

type Calculation = typeof calculation;

const STEPS: readonly GrantStep[] = ['form', 'check', 'result', 'years'];

/** What the core says of a claim that is one by its shape and only lacks something: a form can begin with it. */
const UNFINISHED = /^(approval\.|grant\.(no-evidence|agreed-|ineligible-|duplicate-))/;

/**
 * The High Needs Stability Grant: a short form, its figures shown back as they were read, and what they come to, with
 * how each figure came about, what is still open and what nobody has published. It stores nothing and sends nothing.
 * Each of them is an entry of the browser's history, with an address of its own: `#grant/check`, or with the
 * element's `id` in place of `grant`.
 * Given a `result`, or `problems`, it shows those and no form. The calculation is fetched, from where the element itself
 * came from, when somebody begins to fill in the form, and the years after 2025-26 when somebody asks to see them.
 *
 * @example
 * ```html
 * <send-grant dfe-code="893"></send-grant>
 * <script type="module">
 *   import '@send-reform/elements/grant/register';
 *
 *   document.querySelector('send-grant').addEventListener('send-grant-result', ({ detail }) => keep(detail.claim));
 * </script>
 * ```
 *
 * @tagname send-grant
 * @fires {CustomEvent<SendGrantResultDetail>} send-grant-result - The grant was worked out; `detail` has the claim and the result.
 * @fires {CustomEvent<SendGrantStepDetail>} send-grant-step - The form, the check or the result is shown, or the form with mistakes.
 */
export class SendGrant extends LightElement {
  /** A claim to begin the form from, such as the one that `send-grant-result` gave. Never changed in place: set another one. */
  @property({ attribute: false }) claim: GrantClaim | undefined;

  /** Authorities to choose from. Without them, and without `dfe-code`, no authority is asked for. */
  @property({ attribute: false }) areas: readonly GrantArea[] = [];

  /** The authority that the figures are for, by its DfE code: then it is not asked for. */
  @property({ attribute: 'dfe-code' }) dfeCode = '';

  /** The rules of the grant. Without them, those published up to March 2026. */
  @property({ attribute: false }) policy: GrantPolicy | undefined;

  /** What `calculateGrant` gives for a claim: shown in place of the form. */
  @property({ attribute: false }) result: GrantResult | undefined;

  /** What `calculateGrant` finds wrong with a claim: shown in place of the form, and of a result. */
  @property({ attribute: false }) problems: readonly Problem[] = [];

  /** Leaves the address and the browser's back and forward alone. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<GrantText> = {};

  #prefix = '';
  #step: GrantStep = 'form';
  #entries: GrantEntries = noEntries;
  #mistakes: readonly Mistake[] = [];
  /** What is wrong with the claim to begin from, so that no form can. */
  #claimProblems: readonly Problem[] = [];
  /** Whether the form is drawn anew, so that no amount may be folded away. */
  #isNew = true;
  /** Whether the claim to begin from has yet to be looked at. */
  #isToBegin = false;
  /** Whether somebody has gone on and the calculation is not there yet. */
  #isWaiting = false;
  readonly #calculation = new OnDemand(() => this.fetchCalculation(), () => this.requestUpdate());
  /** What shows the years after 2025-26: most who work out a grant never ask for it. */
  readonly #years = new OnDemand(() => this.fetchYears(), () => this.requestUpdate());
  #yearsShown: HTMLElementTagNameMap['send-grant-over-time'] | undefined;
  /** The claim that the form was last read as. */
  #read: GrantClaim | undefined;
  /** How far the figures in the form have come. */
  #standing: 'typed' | 'read' | 'worked-out' = 'typed';
  readonly #address = new StepAddress((path) => this.#followAddress(path));
  #focus: 'heading' | 'mistakes' | { readonly field: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
    if (!this.noHistory) this.#address.join(window, this.id || 'grant');
    this.#address.begin('form');
    this.#address.correct(this.#step);
    // It may have been moved into a form, or out of one.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNews = this.claim === undefined ? changed.get('claim') !== undefined : this.claim !== this.#read;
    if (changed.has('claim') && isNews) this.#isToBegin = true;
    if (this.#isToBegin) this.#begin(this.claim, this.#calculation.part);
    // What the host has set is a reason to try again; that the last attempt failed is none.
    if (this.#isCalled && (changed.size > 0 || !this.#calculation.hasFailed)) void this.#calculation.fetch();
  }

  /** The file with the calculation. */
  protected fetchCalculation(): Promise<Calculation> {
    return import('./calculation.js');
  }

  /** The file with the years after 2025-26, which registers the element that shows them. */
  protected fetchYears(): Promise<unknown> {
    return import('../grant-over-time/register.js');
  }

  /** Complete is an update that shows what the host has set or somebody went on to, for which something may have to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const waits = this.#isWaiting || (this.#isCalled && !this.#calculation.hasFailed);
    if (!waits) return isComplete;
    await this.#calculation.fetch();
    return super.getUpdateComplete();
  }

  /** Whether there is something to draw that cannot be drawn without the calculation. */
  get #isCalled(): boolean {
    const isCalledFor = this.#isToBegin || this.result !== undefined || this.problems.length > 0;
    return isCalledFor && this.#calculation.part === undefined;
  }

  protected override updated(): void {
    if (this.#isNew && this.#hasOthers()) this.querySelector<HTMLDetailsElement>(`#${this.#prefix}-others`)?.setAttribute('open', '');
    this.#isNew = false;
    const focus = this.#focus;
    this.#focus = undefined;
    if (typeof focus === 'object') focusField(this, `${this.#prefix}-${focus.field}`);
    else if (focus === 'heading' && this.#step === 'years') void this.#yearsShown?.updateComplete.then(() => focusFirst(this, 'h2[tabindex]'));
    else if (focus !== undefined) focusFirst(this, focus === 'heading' ? 'h2[tabindex], table' : '.govuk-error-summary');
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit" @focusin=${() => void this.#calculation.fetch()}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = this.#text();
    const { part } = this.#calculation;
    if (part === undefined) return this.#isCalled ? this.#withoutCalculation(text) : grantForm(this.#view(text));
    const problems = this.problems.length > 0 ? this.problems : this.#claimProblems;
    if (problems.length > 0) {
      return insetText({
        text: html`<p class="govuk-body">${text.problems}</p>
          <ul class="govuk-list govuk-list--bullet">
            ${problems.map((problem) => html`<li>${part.describeProblem(problem, text.sentences)}</li>`)}
          </ul>`,
      });
    }
    if (this.result !== undefined) return part.grantResult(this.result, text);
    const view = this.#view(text);
    if (this.#step === 'form' || this.#read === undefined) return grantForm(view);
    if (this.#step === 'check') return part.grantCheck(view, this.#read);
    return this.#step === 'years' ? this.#ownYears(view, this.#read) : this.#ownResult(part, view, this.#read);
  }

  #withoutCalculation(text: GrantText): TemplateResult {
    const { isSlow, hasFailed } = this.#calculation;
    return html`
      ${hasFailed
        ? html`${errorSummary({ titleText: text.errorTitle, errorList: [{ text: text.notFetched }] })}
          ${button({ text: text.tryAgain, type: 'button', onClick: () => void this.#tryAgain() })}`
        : nothing}
      ${working({ isWorking: isSlow, text })}
    `;
  }

  async #tryAgain(): Promise<void> {
    const part = await this.#calculation.fetch();
    this.#focus = part === undefined ? 'mistakes' : 'heading';
    this.requestUpdate();
  }

  #ownResult(part: Calculation, { text, authority, change, check, hrefOf }: GrantView, claim: GrantClaim): TemplateResult {
    return html`
      ${backLink({ text: text.back, href: hrefOf('check'), onClick: (event) => (event.preventDefault(), check()) })}
      <h2 class="govuk-heading-l" tabindex="-1">${text.resultTitle(authority)}</h2>
      <p class="govuk-body">${text.resultIntro}</p>
      ${part.grantResult(this.#resultOf(part, claim), text)}
      ${button({ text: text.changeFigures, type: 'button', variant: 'secondary', onClick: () => change() })}
      ${button({ text: text.overTime, type: 'button', variant: 'secondary', onClick: () => void this.#showYears() })}
      ${this.#years.hasFailed ? errorSummary({ titleText: text.errorTitle, errorList: [{ text: text.overTimeNotFetched }] }) : nothing}
      ${working({ isWorking: this.#years.isSlow, text })}
    `;
  }

  #ownYears({ text, hrefOf }: GrantView, claim: GrantClaim): TemplateResult {
    const back = (event: Event): void => {
      event.preventDefault();
      this.#show('result', 'heading');
    };
    // The same element every time: what was typed there is still there for whoever goes back and comes again.
    this.#yearsShown ??= this.ownerDocument.createElement('send-grant-over-time');
    Object.assign(this.#yearsShown, { claim, policy: this.policy, text: text.years });
    return html`${backLink({ text: text.back, href: hrefOf('result'), onClick: back })} ${this.#yearsShown}`;
  }

  async #showYears(): Promise<void> {
    const part = await this.#years.fetch();
    if (part === undefined) this.#focus = 'mistakes';
    else if (this.#step === 'result') this.#show('years', 'heading');
    this.requestUpdate();
  }

  #text(): GrantText {
    return { ...grantTextEnglish, ...this.text };
  }

  /** The form's own claims have been checked, so there is a result. */
  #resultOf({ calculateGrant }: Calculation, claim: GrantClaim): GrantResult {
    return unwrap(calculateGrant(claim, this.policy));
  }

  #view(text: GrantText): GrantView {
    const entries = this.dfeCode === '' ? this.#entries : { ...this.#entries, dfeCode: this.dfeCode };
    return {
      text,
      entries,
      mistakes: this.#mistakes,
      areas: this.dfeCode === '' ? this.areas : [],
      authority: this.areas.find(({ dfeCode }) => dfeCode === entries.dfeCode)?.name ?? '',
      day: text.writeDay(this.policy?.referenceDate.value ?? REFERENCE_DAY),
      prefix: this.#prefix,
      ownForm: this.closest('form') === null,
      enter: (change, focus) => {
        this.#entries = { ...this.#entries, ...change(this.#entries) };
        this.#standing = 'typed';
        if (focus !== undefined) this.#focus = { field: focus };
        this.requestUpdate();
      },
      goOn: () => void this.#goOn(),
      isWorking: this.#isWaiting && this.#calculation.isSlow,
      change: (field) => this.#show('form', field === undefined ? 'heading' : { field }),
      check: () => this.#show('check', 'heading'),
      workOut: () => this.#workOut(),
      hrefOf: (step) => (this.noHistory ? `#${this.#prefix}` : this.#address.hrefOf(step)),
    };
  }

  #begin(claim: GrantClaim | undefined, part: Calculation | undefined): void {
    if (claim !== undefined && part === undefined) return;
    const parsed = claim === undefined ? undefined : part?.parseClaim(claim);
    const unusable = parsed?.ok === false && !parsed.problems.every(({ code }) => UNFINISHED.test(code));
    this.#claimProblems = unusable && parsed?.ok === false ? parsed.problems : [];
    this.#entries = claim === undefined || unusable ? noEntries : entriesFrom(claim, this.#text().amountWords);
    this.#isToBegin = false;
    this.#isWaiting = false;
    this.#isNew = true;
    this.#mistakes = [];
    this.#step = 'form';
    this.#read = undefined;
    this.#address.correct('form');
  }

  #hasOthers(): boolean {
    return RECORDS.slice(1).some((record) => this.#entries.records[record].typed !== '');
  }

  async #goOn(isFromAddress = false): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.requestUpdate();
    const part = this.#calculation.part ?? (await this.#calculation.fetch());
    // The host may have set another claim meanwhile.
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    const { entries, areas, text } = this.#view(this.#text());
    const read = part?.readEntries(entries, { areas, text }) ?? { mistakes: [{ field: undefined, text: text.notFetched }] };
    if ('claim' in read) {
      this.#mistakes = [];
      this.#read = read.claim;
      this.#standing = 'read';
      this.#show('check', 'heading', isFromAddress);
      return;
    }
    this.#mistakes = read.mistakes;
    this.#show('form', 'mistakes', isFromAddress);
  }

  #workOut(): void {
    const { part } = this.#calculation;
    const claim = this.#read;
    if (part === undefined || claim === undefined) return;
    const detail: SendGrantResultDetail = { claim, result: this.#resultOf(part, claim) };
    this.#standing = 'worked-out';
    this.#show('result', 'heading');
    this.dispatchEvent(new CustomEvent('send-grant-result', { detail, bubbles: true, composed: true }));
  }

  /** Somebody went back or forward. Figures that have changed since are read anew, and a result is shown to who asked for it. */
  #followAddress(path: string): void {
    const step = STEPS.find((one) => one === path);
    const isGiven = this.result !== undefined || this.problems.length > 0 || this.#claimProblems.length > 0;
    if (step === this.#step) return;
    this.#isWaiting = false;
    if (step === undefined || isGiven || this.#read === undefined) this.#address.correct(this.#step);
    else if (step === 'form') this.#show('form', 'heading', true);
    else if (this.#standing === 'typed') void this.#goOn(true);
    else this.#show(this.#standing === 'read' ? 'check' : step, 'heading', true);
  }

  #show(step: GrantStep, focus: 'heading' | 'mistakes' | { readonly field: string }, isFromAddress = false): void {
    const before = this.#step;
    this.#step = step;
    if (isFromAddress) this.#address.correct(step);
    else if (step !== before) this.#address.push(step, before);
    this.#isNew = step === 'form';
    this.#focus = focus;
    this.requestUpdate();
    const detail: SendGrantStepDetail = { step, mistakes: this.#mistakes.length };
    this.dispatchEvent(new CustomEvent('send-grant-step', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-grant': SendGrant;
  }
}
