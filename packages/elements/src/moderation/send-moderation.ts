import type { AnswerSheet, Validation } from '@send-reform/core/assessment';
import type { CompiledInstrument, Instrument } from '@send-reform/core/instrument';
import {
  emptyAgreement, withAgreed, withoutAgreed, type Agreement, type DraftRule, type RollUpOptions, type StatisticsOptions,
} from '@send-reform/core/partnership';
import type { Problem } from '@send-reform/core/problems';
import type { Basis } from '@send-reform/core/scoring';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { focusField } from '../design-system/focus-field.js';
import { insetText } from '../design-system/inset-text.js';
import { focusFirst } from '../design-system/focus-first.js';
import { REFUSED } from '../question/field-error.js';
import type { SendNavigateDetail } from '../questionnaire/events.js';
import { PageTitle } from '../questionnaire/page-title.js';
import { compiledOf } from '../shared/compiled-of.js';
import { languageOf } from '../shared/language-of.js';
import { LightElement } from '../shared/light-element.js';
import { notThereYet } from '../shared/not-there-yet.js';
import { OnDemand } from '../shared/on-demand.js';
import { StepAddress } from '../shared/step-address.js';
import { today } from '../shared/today.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import type { AgreementDraft, Deciding } from './agreement-draft.js';
import type { SendAgreementChangeDetail, SendBeforeAgreeDetail } from './events.js';
import { inOrder, meetingOf, nextOpen, type Matter, type Meeting, type MeetingOrder } from './meeting.js';
import { overviewPage } from './overview-page.js';
import { matterHead, recordHead, scoresHead, wayBack } from './page-heads.js';
import type * as pages from './pages.js';
import { moderationEnglish, type ModerationText } from './text.js';
import { statementStep, type MatterView, type ModerationView } from './view.js';

type Pages = typeof pages;

/**
 * A meeting before one shared screen, in which a partnership makes one assessment of several. All statements with how far
 * apart people are on each, the widest disagreement first; one statement at a time, with who said what, the spread as a
 * drawing with its table, and what a rule would make of it; a form in which people agree, with their reason, and dissent
 * in the dissenter's words; and the scores of everybody side by side.
 *
 * It keeps nothing and sends nothing: each change comes out as a new agreement, to be kept by the host. What is typed and
 * not saved stays in the element while people look at other statements; `unsavedStatements` names it.
 *
 * @example
 * ```html
 * <send-moderation date="2026-05-11"></send-moderation>
 * <script type="module">
 *   import '@send-reform/elements/moderation/register';
 *   import { partnershipStarter } from '@send-reform/instruments';
 *
 *   const moderation = document.querySelector('send-moderation');
 *   moderation.instrument = partnershipStarter;
 *   moderation.sheets = []; // one of each partner
 *   moderation.addEventListener('send-agreement-change', ({ detail }) => console.log(detail.agreement));
 * </script>
 * ```
 *
 * @tagname send-moderation
 * @fires {CustomEvent<SendBeforeAgreeDetail>} send-before-agree - A statement is about to be agreed, changed or opened again. Cancel it, or `refuse` with a reason, and nothing changes.
 * @fires {CustomEvent<SendAgreementChangeDetail>} send-agreement-change - A statement was agreed, changed or opened again; `detail.agreement` is the new agreement.
 * @fires {CustomEvent<SendNavigateDetail>} send-navigate - Somebody went to another step.
 */
export class SendModeration extends LightElement {
  /** What was asked, as `parseInstrument` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What everybody answered, as `checkPartnership` gives it. Never changed in place: set others. */
  @property({ attribute: false }) sheets: readonly AnswerSheet[] = [];

  /**
   * What is agreed so far, as `checkAgreement` gives it; afterwards what is agreed now. Without one a new one begins, whose
   * id is that of the element, or `agreement`.
   */
  @property({ attribute: false }) agreement: Agreement | undefined;

  /** What was confirmed, for scores on the basis `validated`; as `checkValidations` gives it. */
  @property({ attribute: false }) validations: readonly Validation[] = [];

  /** Where respondents answered anonymously: the threshold below which counts are withheld, as `rollUp` takes it. */
  @property({ attribute: false }) anonymous: RollUpOptions['anonymous'];

  /** How agreement is measured, as `agreementStatistics` takes it. */
  @property({ attribute: false }) statistics: StatisticsOptions = {};

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<ModerationText> = {};

  /** The rule whose proposal is shown: people decide. */
  @property() rule: DraftRule = 'median';

  /** What counts as an answer in the scores: what people say, what they say with evidence, or what was confirmed. */
  @property() basis: Basis = 'declared';

  /** The day of the meeting, such as `2026-05-11`: the agreed answers carry it. Today unless it is given. */
  @property() date = '';

  /** `agree`; or `record` for all of it on one page, to be read and printed. */
  @property() mode: 'agree' | 'record' = 'agree';

  /** The order of the statements: the widest `disagreement` first, or that of the `instrument`. */
  @property({ reflect: true }) order: MeetingOrder = 'disagreement';

  /** Where the meeting is: empty for all statements, `statement/` and a statement's id, `scores`. */
  @property({ reflect: true }) step = '';

  /** Leaves the address and the browser's back and forward alone. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  /** Says in the title of the page where the meeting is, and when something is wrong. */
  @property({ type: Boolean, attribute: 'sets-title' }) setsTitle = false;

  #prefix = '';
  #compiled: CompiledInstrument | undefined;
  #meeting: Meeting | undefined;
  #isDrawn = false;
  #isBegun = false;
  /** The step that is drawn, and whether its page stands in the second of two places. */
  #drawnStep = '';
  #isEvenStep = false;
  /** The step that we know of: another one comes from the host. */
  #knownStep = '';
  readonly #drafts = new Map<string, AgreementDraft>();
  /** The statements in whose fields somebody has typed something, or whose agreement was withdrawn into them. */
  readonly #touched = new Set<string>();
  readonly #unfolded = new Map<string, boolean>();
  #problems: readonly Problem[] = [];
  #announcement = '';
  #afterDraw: (() => void) | undefined;
  readonly #pages = new OnDemand<Pages>(() => this.fetchPages(), () => this.requestUpdate());
  readonly #address = new StepAddress((path) => this.#followAddress(path));
  readonly #title = new PageTitle();

  /** The statements with something in their fields that is not saved, by id: a host may ask before it closes the page. */
  get unsavedStatements(): readonly string[] {
    const agreed = new Set(this.agreement?.answers.map(({ statement }) => statement));
    return [...this.#touched].filter((id) => {
      const draft = this.#drafts.get(id);
      return draft !== undefined && (agreed.has(id) || this.#pages.part?.isBlank(draft, id) === false);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
    if (!this.noHistory) this.#address.join(window, this.id || 'agree');
    this.#address.begin('');
    if (this.#isDrawn) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.leave();
    this.#title.restore();
  }

  /** The file with every page but the list. */
  protected fetchPages(): Promise<Pages> {
    return import('./pages.js');
  }

  /** What stands inside stays until there is something to draw. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    if (this.#isDrawn) return true;
    if (this.instrument === undefined && (this.childElementCount > 0 || this.textContent.trim() !== '')) return false;
    this.#isDrawn = true;
    this.replaceChildren();
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const result = this.instrument && compiledOf(this.instrument);
    const compiled = result?.ok === true ? result.value : undefined;
    if (compiled !== this.#compiled) {
      this.#compiled = compiled;
      this.#meeting = undefined;
      this.#isBegun = false;
      this.#drafts.clear();
      this.#touched.clear();
    }
    if (compiled === undefined || this.#foreign(compiled) !== undefined) {
      this.#meeting = undefined;
      return;
    }
    const isOther = (['sheets', 'anonymous', 'rule'] as const).some((name) => changed.has(name));
    if (this.#meeting === undefined || isOther || this.#hasOtherPlace(changed.get('agreement'))) {
      const { rule, anonymous, agreement } = this;
      this.#meeting = meetingOf(compiled, this.sheets, { rule, anonymous, agreement });
    }
    if (!this.#isBegun) this.#begin(this.#meeting);
    else if (this.step !== this.#knownStep) this.#arrive(this.step);
    // What the host has set, or where somebody goes, is a reason to try again; that the last attempt failed is none.
    if (this.#isWaiting && (changed.size > 0 || !this.#pages.hasFailed)) void this.#pages.fetch();
  }

  /** Whether the page where the meeting is cannot be drawn in full yet. */
  get #isWaiting(): boolean {
    if (this.#meeting === undefined || this.#pages.part !== undefined) return false;
    return this.mode === 'record' || this.step !== '';
  }

  /** Complete is an update that shows the page where the meeting is, which may have to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#isWaiting || this.#pages.hasFailed) return isComplete;
    await this.#pages.fetch();
    return super.getUpdateComplete();
  }

  #hasOtherPlace(before: Agreement | undefined): boolean {
    return before !== undefined && before.place?.kind !== this.agreement?.place?.kind;
  }

  protected override updated(): void {
    const does = this.#afterDraw;
    this.#afterDraw = undefined;
    does?.();
    // Whoever has the list before them opens a statement next.
    if (this.#meeting !== undefined && !this.#pages.hasFailed) void this.#pages.fetch();
    const heading = this.querySelector('h2[tabindex="-1"]')?.textContent.trim();
    if (!this.setsTitle || heading === undefined || !this.isConnected) return this.#title.restore();
    this.#title.set(this.ownerDocument, this.#problems.length > 0 ? this.#text.errorTitle(heading) : heading);
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit" @keydown=${this.#keyPressed}>${this.#content()}</div>`;
  }

  #content(): unknown {
    const text = this.#text;
    if (this.instrument === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const compiled = compiledOf(this.instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    const foreign = this.#foreign(compiled.value);
    if (foreign !== undefined) return insetText({ text: text[foreign] });
    // Each step stands where the one before did not, so that it is drawn anew: nothing stays in its fields, and a heading
    // that takes focus is one that did not have it.
    if (this.#drawnStep !== this.step) this.#isEvenStep = !this.#isEvenStep;
    this.#drawnStep = this.step;
    const page = this.#page(this.#view(this.#meeting!, text));
    return html`
      ${this.#isEvenStep ? page : nothing} ${this.#isEvenStep ? nothing : page}
      <div class="govuk-visually-hidden" role="status">${this.#announcement}</div>
    `;
  }

  /** Each page has its head at once, and keeps it when the rest comes: who has the focus there keeps it. */
  #page(view: ModerationView): unknown {
    const { part } = this.#pages;
    const below = (draw: (pages: Pages) => unknown): unknown =>
      part === undefined ? notThereYet(this.#pages, view.text, () => void this.#tryAgain()) : draw(part);
    if (this.mode === 'record') return html`${recordHead(view)} ${below(({ recordPart }) => recordPart(view))}`;
    if (this.step === 'scores') return html`${wayBack(view)} ${scoresHead(view)} ${below(({ scoresPart }) => scoresPart(view))}`;
    const matter = this.#matterAt(this.step);
    if (matter === undefined) return overviewPage(view);
    const own = part && this.#matterView(part, view, matter);
    return html`
      ${wayBack(view)} ${own && part.problemSummary(own)} ${matterHead(view, matter)} ${below(({ matterPart }) => matterPart(own!))}
    `;
  }

  /** The button gives way to the page, and leaves its focus to the heading: not that of somebody who has gone elsewhere. */
  async #tryAgain(): Promise<void> {
    const { step } = this;
    const part = await this.#pages.fetch();
    if (part !== undefined && step === this.step) this.#after(() => this.#focusHeading());
  }

  get #text(): ModerationText {
    const problems = { ...moderationEnglish.problems, ...this.text.problems };
    return { ...moderationEnglish, ...this.text, problems };
  }

  /** What answers something else, so that it must neither be shown nor changed. */
  #foreign({ hash }: CompiledInstrument): 'foreignSheets' | 'foreignAgreement' | undefined {
    if (this.sheets.some(({ instrument }) => instrument.hash !== hash)) return 'foreignSheets';
    return this.agreement !== undefined && this.agreement.instrument.hash !== hash ? 'foreignAgreement' : undefined;
  }

  /** What is agreed so far, also while that is nothing. */
  #agreementOf({ compiled, sheets }: Meeting): Agreement {
    return this.agreement ?? emptyAgreement(compiled, this.id || 'agreement', sheets[0]?.place);
  }

  #view(meeting: Meeting, text: ModerationText): ModerationView {
    const agreement = this.#agreementOf(meeting);
    const { basis, validations, order, statistics } = this;
    return {
      meeting, agreement, order, statistics, text,
      agreed: new Map(agreement.answers.map((answer) => [answer.statement, answer])),
      ordered: inOrder(meeting, order),
      unsaved: new Set(this.unsavedStatements),
      scoring: { basis, validations },
      threshold: this.anonymous?.threshold ?? null,
      prefix: this.#prefix,
      language: languageOf(this),
      hrefOf: (step) => (this.noHistory ? `#${this.#prefix}` : this.#address.hrefOf(step)),
      follow: (does) => (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        does();
      },
      go: (step) => this.#go(step),
      setOrder: (chosen) => {
        this.order = chosen;
      },
    };
  }

  #matterView(part: Pages, view: ModerationView, matter: Matter): MatterView {
    const { statement } = matter;
    const { id } = statement;
    const { compiled } = view.meeting;
    const answer = view.agreed.get(id);
    return {
      ...view, matter,
      draft: this.#drafts.get(id) ?? (answer === undefined ? part.emptyDraft(compiled) : undefined),
      problems: this.#problems,
      fieldOf: (problem) => part.fieldOf(this.#prefix, statement, problem),
      unfolded: this.#unfolded,
      date: this.#day,
      hasNext: nextOpen(view.ordered, new Set(view.agreed.keys()), id) !== undefined,
      change: (draft) => this.#change(part, view.meeting, matter, draft),
      save: () => this.#save(part, view, matter),
      openForm: () => this.#openForm(id, answer && part.draftFrom(compiled, answer)),
      keepAgreed: () => this.#openForm(id, undefined),
      withdraw: () => this.#withdraw(part, view, id),
      focus: (field) => this.#after(() => focusField(this, field)),
      announce: (sentence) => this.#announce(sentence),
    };
  }

  get #day(): string {
    return this.date || today();
  }

  #matterAt(step: string): Matter | undefined {
    return this.#meeting?.matters.find(({ statement }) => statementStep(statement.id) === step);
  }

  /** The step as it is, or all statements where there is no such step. */
  #known(step: string): string {
    return step === 'scores' || this.#matterAt(step) !== undefined ? step : '';
  }

  #begin(meeting: Meeting): void {
    this.#isBegun = true;
    this.#meeting = meeting;
    const named = this.noHistory ? undefined : this.#address.path;
    this.#knownStep = this.step = this.#known(named ?? this.step);
  }

  #go(step: string, isFromAddress = false): void {
    const before = this.step;
    if (this.#known(step) === before) return;
    this.#arrive(step);
    if (!isFromAddress && !this.noHistory) this.#address.push(this.step, before);
    this.#dispatch<SendNavigateDetail>('send-navigate', { step: this.step });
    this.#after(() => this.#focusHeading());
  }

  #arrive(step: string): void {
    this.#knownStep = this.step = this.#known(step);
    this.#problems = [];
    this.#announcement = '';
  }

  #followAddress(path: string): void {
    if (this.#meeting !== undefined && this.mode === 'agree') this.#go(path, true);
  }

  #deciding({ compiled }: Meeting, { statement, proposal }: Matter): Deciding {
    return { compiled, statement, proposal, date: this.#day };
  }

  /** Somebody typed or chose something. What was found wrong goes when it is put right; nothing is added before the next try. */
  #change({ draftProblems }: Pages, meeting: Meeting, matter: Matter, draft: AgreementDraft): void {
    const { id } = matter.statement;
    this.#drafts.set(id, draft);
    this.#touched.add(id);
    this.#announcement = '';
    if (this.#problems.length > 0) {
      const keyOf = ({ code, path }: Problem): string => [code, ...path].join();
      const found = new Set(draftProblems(draft, this.#deciding(meeting, matter)).map(keyOf));
      this.#problems = this.#problems.filter((problem) => found.has(keyOf(problem)));
    }
    this.requestUpdate();
  }

  #save({ emptyDraft, draftProblems, answerIn }: Pages, view: ModerationView, matter: Matter): void {
    const { meeting, agreed, ordered, text } = view;
    const { id } = matter.statement;
    const draft = this.#drafts.get(id) ?? emptyDraft(meeting.compiled);
    const deciding = this.#deciding(meeting, matter);
    const problems = draftProblems(draft, deciding);
    const answer = answerIn(draft, deciding);
    if (problems.length > 0 || answer === undefined) return this.#showProblems(problems);
    const isTaken = this.#agree(withAgreed(this.#agreementOf(meeting), answer), id);
    if (!isTaken) return;
    this.#drafts.delete(id);
    this.#touched.delete(id);
    const now = new Set([...agreed.keys(), id]);
    const next = nextOpen(ordered, now, id);
    this.#go(next === undefined ? 'scores' : statementStep(next.statement.id));
    this.#announce(text.saved(meeting.matters.filter(({ statement }) => now.has(statement.id)).length, meeting.matters.length));
  }

  #showProblems(problems: readonly Problem[]): void {
    this.#problems = problems;
    this.#after(() => focusFirst(this, '.govuk-error-summary'));
  }

  /** Asks the host, and takes the new agreement unless it says no. */
  #agree(agreement: Agreement, statement: string): boolean {
    const messages: string[] = [];
    const detail: SendBeforeAgreeDetail = {
      agreement, statement,
      refuse: (said) => void messages.push(...(typeof said === 'string' ? [said] : said)),
    };
    const isLeft = this.#dispatch('send-before-agree', detail, true);
    if (messages.length > 0) this.#showProblems(messages.map((received) => ({ code: REFUSED, path: [], received })));
    if (!isLeft || messages.length > 0) return false;
    this.agreement = agreement;
    this.#dispatch<SendAgreementChangeDetail>('send-agreement-change', { agreement, statement });
    return true;
  }

  /** Opens the form with what is agreed, or closes it again without saving. */
  #openForm(id: string, draft: AgreementDraft | undefined): void {
    if (draft === undefined) this.#drafts.delete(id);
    else this.#drafts.set(id, draft);
    this.#touched.delete(id);
    this.#problems = [];
    this.#after(() => this.#focusHeading());
  }

  /** Opens a statement again; what was agreed goes into the fields, so that no word of it is lost. */
  #withdraw({ draftFrom }: Pages, { meeting, agreed, text }: ModerationView, id: string): void {
    const answer = agreed.get(id)!;
    if (!this.#agree(withoutAgreed(this.#agreementOf(meeting), id), id)) return;
    this.#drafts.set(id, draftFrom(meeting.compiled, answer));
    this.#touched.add(id);
    this.#after(() => this.#focusHeading());
    this.#announce(text.withdrawn);
  }

  #focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('h2[tabindex="-1"]');
    if (heading === null) return;
    heading.focus({ preventScroll: true });
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.scrollIntoView();
  }

  #after(does: () => void): void {
    this.#afterDraw = does;
    this.requestUpdate();
  }

  #announce(sentence: string): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }

  /** Enter in a field saves, as it would in a form of our own; the host's is not sent by it. */
  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const matter = this.#matterAt(this.step);
    const { part } = this.#pages;
    if (part !== undefined && matter !== undefined) this.#save(part, this.#view(this.#meeting!, this.#text), matter);
  };

  /** False when the host cancelled it. */
  #dispatch<Detail>(type: keyof HTMLElementEventMap, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-moderation': SendModeration;
  }
}
