import {
  advance, emptySheet, keptFrom, pageOf, pathOf, startJourney, stepAt, type AnswerSheet, type Journey, type JourneyEvent,
  type Step,
} from '@send-reform/core/assessment';
import type { CompiledInstrument, Instrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { focusField } from '../design-system/focus-field.js';
import { focusFirst } from '../design-system/focus-first.js';
import { REFUSED } from '../question/field-error.js';
import { fieldOf, statementField } from '../question/field-id.js';
import { compiledOf } from '../shared/compiled-of.js';
import { languageOf } from '../shared/language-of.js';
import { LightElement } from '../shared/light-element.js';
import { newlySaid } from '../shared/newly-said.js';
import { OnDemand } from '../shared/on-demand.js';
import { StepAddress } from '../shared/step-address.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { browserStore } from '../stores/browser-store.js';
import { deviceKey } from '../stores/device-key.js';
import type { KeeperEvent, SaveState } from '../stores/save-state.js';
import type { Store } from '../stores/store.js';
import { AnswerKeeping } from './answer-keeping.js';
import { askHost, type HostSays } from './ask-host.js';
import { dataIn, valueIn, type Source } from './carried-data.js';
import { conflictPage } from './conflict-page.js';
import type { SendChangeDetail } from './events.js';
import { HostForm } from './host-form.js';

import { notices, saveLine } from './notices.js';
import { PageTitle } from './page-title.js';
import { SaveSentence } from './save-sentence.js';
import { stepPage, stepTitle } from './step-page.js';
import { questionnaireEnglish, type QuestionnaireText } from './text.js';
import type { View } from './view.js';

/**
 * A questionnaire, the whole way through: before the start, the list of sections, one question or one section a page, the
 * answers to be checked, and the end. It draws into the page itself, in the markup of the GOV.UK Design System; a page
 * without that design imports `@send-reform/elements/styles` or links `@send-reform/elements/styles.css`.
 *
 * Answers are kept in the browser as they are given, unless the host sets `sheet` or `store`, says `keep="off"` or
 * cancels `send-before-keep`. Nothing is sent anywhere: `send-submit` gives the sheet to the host, and with a `name` the
 * host's form carries it.
 *
 * @example
 * ```html
 * <send-questionnaire></send-questionnaire>
 * <script type="module">
 *   import '@send-reform/elements/register';
 *   import { partnershipStarter } from '@send-reform/instruments';
 *
 *   const questionnaire = document.querySelector('send-questionnaire');
 *   questionnaire.instrument = partnershipStarter;
 *   questionnaire.addEventListener('send-submit', ({ detail }) => console.log(detail.sheet));
 * </script>
 * ```
 *
 * @tagname send-questionnaire
 * @fires {CustomEvent<SendChangeDetail>} send-change - The sheet changed: by an answer, or because kept answers came in.
 * @fires {CustomEvent<SendNavigateDetail>} send-navigate - Somebody went to another step.
 * @fires {CustomEvent<SendBeforeSubmitDetail>} send-before-submit - Answers are about to be sent. Cancel it, `refuse` or `waitFor` something.
 * @fires {CustomEvent<SendSubmitDetail>} send-submit - Answers were sent.
 * @fires {CustomEvent<SendSaveStateDetail>} send-save-state - Keeping answers stands otherwise than before.
 * @fires {CustomEvent<SendBeforeKeepDetail>} send-before-keep - Answers are about to be kept on this device. Cancel it and they are not.
 */
export class SendQuestionnaire extends LightElement {
  /** What is asked, as `parseInstrument` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was answered so far, as `checkSheet` gives it; afterwards what is answered now. A host that sets it keeps it. */
  @property({ attribute: false }) sheet: AnswerSheet | undefined;

  /** Where answers are kept, in place of the browser: `httpStore` or one of the host's own. */
  @property({ attribute: false }) store: Store | undefined;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<QuestionnaireText> = {};

  /** What a page holds: one `question`, or those of one `section`. */
  @property() by: 'question' | 'section' = 'question';

  /** `answer`; `read` the answers; `review` them with what is missing pointed out; `print` every statement for paper. */
  @property() mode: 'answer' | 'read' | 'review' | 'print' = 'answer';

  /** Where somebody is: empty for the start, `tasks`, `question/` and a statement's id, `check`, `done`. */
  @property({ reflect: true }) step = '';

  /** The name under which the host's form carries the sheet as JSON. */
  @property() name = '';

  /** An address on the same origin that gives the instrument as JSON, where the property is not set. */
  @property() src = '';

  /** Whether answers are kept in this `browser` as they are given; `off` for not at all. */
  @property() keep: 'browser' | 'off' = 'browser';

  /** Begins with the list of sections. */
  @property({ type: Boolean, attribute: 'no-start' }) noStart = false;

  /** Leaves the address and the browser's back and forward alone. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  /** Says in the title of the page where somebody is, and when something is wrong. */
  @property({ type: Boolean, attribute: 'sets-title' }) setsTitle = false;

  #prefix = '';
  #journey: Journey | undefined;
  /** Where somebody was to begin: kept answers may say the place without which that is closed. */
  #wantedStep: Step | undefined;
  /** The sheet as we last set it: another one comes from the host. */
  #ownSheet: AnswerSheet | undefined;
  #isHostsSheet = false;
  #placeIsGiven = false;
  readonly #unfolded = new Map<string, boolean>();

  #source: Source | undefined;
  #sourceIsFor = '';
  #fetching: AbortController | undefined;
  #isDrawn = false;
  readonly #looking = new OnDemand(() => import('./looking.js'), () => this.requestUpdate());
  readonly #parsing = new OnDemand(() => import('./instrument-source.js'), () => undefined);
  #drawnStep = '';
  #isEvenStep = false;
  /** The sheet that the page carries cannot be used, and why. */
  #isBroken = false;
  #dataProblems: readonly Problem[] = [];

  #deviceStore: { readonly key: string; readonly store: Store | undefined } | undefined;
  readonly #saveSentence = new SaveSentence();
  /** The failure after which somebody tried again: it is shown until it is known how that went, with the button pressed. */
  #triedAgain: SaveState | undefined;
  readonly #keeping = new AnswerKeeping({
    received: (event) => this.#receive(event),
    stateChanged: (state) => this.#saveStateChanged(state),
  });

  readonly #address = new StepAddress((path) => this.#followAddress(path));
  readonly #title = new PageTitle();
  readonly #form = new HostForm({ submitted: (event) => this.#formSubmitted(event), reset: () => this.requestUpdate() });

  #announcement = '';
  #afterDraw: (() => void) | undefined;
  #isSending = false;
  /** The host's form goes on its way after what it waited for. */
  #isPassing = false;
  #asksToClear = false;
  #isSettling = false;
  #choices: ReadonlyMap<string, 'mine' | 'theirs'> = new Map();
  #showsMissing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
    this.#form.join(this);
    if (!this.noHistory) this.#address.join(window, this.id || this.name || 'send');
    this.#keeping.start();
    if (this.ownerDocument.readyState === 'loading') this.ownerDocument.addEventListener('DOMContentLoaded', this.#parsed);
    if (this.#isDrawn) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeping.stop();
    this.#address.leave();
    this.#form.leave();
    this.#title.restore();
    this.#stopFetching();
    this.ownerDocument.removeEventListener('DOMContentLoaded', this.#parsed);
  }

  readonly #parsed = (): void => {
    this.requestUpdate();
  };

  /** What stands inside stays until there is something to draw. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    // Children may still be on their way.
    if (!this.#isDrawn && this.ownerDocument.readyState === 'loading') return false;
    if (this.instrument === undefined) this.#fetch();
    if (this.#isDrawn) return true;
    const waits = this.#fetching !== undefined || this.childElementCount > 0 || this.textContent.trim() !== '';
    if (this.instrument === undefined && this.#source === undefined && waits) return false;
    this.#takeCarriedSheet();
    this.#isDrawn = true;
    this.replaceChildren();
    return true;
  }

  protected override willUpdate(): void {
    const compiled = this.#compiled;
    if (compiled === undefined || this.#isForeign(compiled)) {
      this.#keeping.stop();
      return;
    }
    const journey = this.#journey;
    if (journey?.compiled !== compiled) this.#begin(compiled);
    else this.#follow(journey);
    const { sheet, drafts, step } = this.#journey!;
    this.#ownSheet = this.sheet = sheet;
    this.step = pathOf(step);
    this.#keeping.use(this.#wantedStore(compiled), compiled, { sheet, drafts });
    if (this.isConnected) this.#keeping.start();
  }

  protected override updated(): void {
    const does = this.#afterDraw;
    this.#afterDraw = undefined;
    does?.();
    const journey = this.#journey;
    if (!this.setsTitle || journey === undefined || !this.isConnected) return this.#title.restore();
    const text = this.#text;
    const title = stepTitle({ journey, text });
    this.#title.set(this.ownerDocument, journey.problems.length > 0 ? text.errorTitle(title) : title);
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit" @keydown=${this.#keyPressed}>${this.#content()}</div>`;
  }

  #content(): unknown {
    const text = this.#text;
    const source = this.instrument === undefined ? this.#source : undefined;
    if (source?.state === 'foreign') return wrongInstrument(text.sourceForeign, []);
    if (source?.state === 'missing') return wrongInstrument(text.sourceMissing, []);
    if (source?.state === 'broken') return wrongInstrument(text.dataBroken, source.problems);
    const instrument = this.#asked;
    if (instrument === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const compiled = compiledOf(instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    if (this.#isBroken) return wrongInstrument(text.dataBroken, this.#dataProblems);
    if (this.#isForeign(compiled.value)) return html`<div class="govuk-inset-text">${text.otherVersion}</div>`;
    const journey = this.#journey!;
    const view = this.#view(journey, text);
    return html`
      ${this.#page(view)}
      <div class="govuk-visually-hidden" role="status">${this.#announcement}</div>
      ${this.name === '' ? nothing : html`<input type="hidden" name=${this.name} .value=${JSON.stringify(journey.sheet)} />`}
    `;
  }

  #page(view: View): unknown {
    const { mode } = this;
    if (mode === 'read' || mode === 'review' || mode === 'print') {
      const { part, hasFailed } = this.#looking;
      if (hasFailed) return wrongInstrument(view.text.sourceMissing, []);
      if (part === undefined) void this.#looking.fetch();
      return part?.lookingPages[mode](view);
    }
    const { saveState } = view;
    const isConflict = saveState.state === 'conflict' && this.#isSettling;
    const page = isConflict ? conflictPage(view, saveState.conflicts) : stepPage(view);
    // Each step stands where the one before did not, so that it is drawn anew: nothing stays in its fields, and a heading
    // that takes focus is one that did not have it.
    if (this.#drawnStep !== this.step) this.#isEvenStep = !this.#isEvenStep;
    this.#drawnStep = this.step;
    return html`${notices({ ...view, saveState: this.#triedAgain ?? saveState })} ${this.#isEvenStep ? page : nothing} ${this.#isEvenStep ? nothing : page} ${saveLine(view)}`;
  }

  get #text(): QuestionnaireText {
    return { ...questionnaireEnglish, ...this.text };
  }

  /** What is asked: the property, or what the page names or carries. */
  get #asked(): Instrument | undefined {
    return this.instrument ?? (this.#source?.state === 'ready' ? this.#source.instrument : undefined);
  }

  get #compiled(): CompiledInstrument | undefined {
    const instrument = this.#asked;
    if (instrument === undefined || this.#isBroken) return undefined;
    const compiled = compiledOf(instrument);
    return compiled.ok ? compiled.value : undefined;
  }

  /** Whether the sheet answers something else, so that it must neither be shown nor changed. */
  #isForeign({ hash }: CompiledInstrument): boolean {
    return this.sheet !== undefined && this.sheet !== this.#ownSheet && this.sheet.instrument.hash !== hash;
  }

  /** Gets the instrument that the page names or carries. */
  #fetch(): void {
    const { src } = this;
    const carried = this.#isDrawn || src !== '' ? undefined : dataIn(this, 'instrument');
    const wanted = carried ?? src;
    if (wanted === this.#sourceIsFor) return;
    this.#sourceIsFor = wanted;
    this.#stopFetching();
    if (wanted === '') return;
    const fetching = new AbortController();
    this.#fetching = fetching;
    void this.#parsing
      .fetch()
      .then((part): Source | Promise<Source> => {
        if (part === undefined) return { state: 'missing' };
        return carried === undefined ? part.instrumentAt(src, this, fetching.signal) : part.instrumentIn(carried);
      })
      .then((source) => {
        if (fetching.signal.aborted) return;
        this.#fetching = undefined;
        this.#source = source;
        this.requestUpdate();
      });
  }

  #stopFetching(): void {
    this.#fetching?.abort();
    this.#fetching = undefined;
  }

  /** A sheet that the page carries counts as one that the host has set. */
  #takeCarriedSheet(): void {
    const carried = this.sheet === undefined ? dataIn(this, 'sheet') : undefined;
    const compiled = this.#compiled;
    if (carried === undefined || compiled === undefined) return;
    this.sheet = keptFrom(compiled, valueIn(carried))?.sheet;
    if (this.sheet !== undefined) return;
    this.#isBroken = true;
    void this.#parsing.fetch().then((part) => {
      this.#dataProblems = part?.problemsOfSheet(compiled, carried) ?? [];
      this.requestUpdate();
    });
  }

  #begin(compiled: CompiledInstrument): void {
    this.#isHostsSheet = this.sheet !== undefined && this.sheet !== this.#ownSheet;
    const sheet = this.#isHostsSheet ? this.sheet! : emptySheet(compiled);
    this.#placeIsGiven = sheet.place?.kind !== undefined;
    const first = this.step === '' ? this.#startPath : this.step;
    this.#address.begin(first);
    const named = this.noHistory ? undefined : this.#address.path;
    const step = stepAt(named ?? first, compiled) ?? stepAt(first, compiled);
    this.#journey = startJourney(compiled, { sheet, by: this.by, ...(step === undefined ? {} : { step }) });
    this.#wantedStep = step;
  }

  /** What the host has set since the last drawing. */
  #follow(journey: Journey): void {
    let next = journey.by === this.by ? journey : { ...journey, by: this.by };
    if (this.sheet !== this.#ownSheet) {
      this.#isHostsSheet = true;
      this.#placeIsGiven = this.sheet?.place?.kind !== undefined;
      next = advance(next, { type: 'take', kept: { sheet: this.sheet ?? emptySheet(journey.compiled) } });
    }
    if (this.step !== pathOf(journey.step)) {
      const step = stepAt(this.step, journey.compiled);
      if (step !== undefined) next = advance(next, { type: 'go', step });
    }
    this.#journey = next;
    if (next.sheet !== journey.sheet || next.drafts !== journey.drafts) this.#keeping.keep({ sheet: next.sheet, drafts: next.drafts });
  }

  get #startPath(): string {
    return this.noStart ? 'tasks' : '';
  }

  #wantedStore(compiled: CompiledInstrument): Store | undefined {
    if (this.store !== undefined) return this.store;
    if (this.#isHostsSheet || this.keep === 'off') return undefined;
    const key = deviceKey(compiled, this.id || this.name || this.#address.name.replace(/^send$/, ''));
    if (this.#deviceStore?.key !== key) {
      const isLeft = this.#dispatch('send-before-keep', { key }, true);
      this.#deviceStore = { key, store: isLeft ? browserStore(key) : undefined };
    }
    return this.#deviceStore.store;
  }

  #view(journey: Journey, text: QuestionnaireText): View {
    return {
      journey,
      answers: journey,
      fieldOf: (problem) => this.#fieldOf(problem),
      text,
      prefix: this.#prefix,
      language: languageOf(this),
      unfolded: this.#unfolded,
      change: (event) => this.#change(event),
      focus: (id) => this.#after(() => focusField(this, id)),
      announce: (sentence) => this.#announce(sentence),
      where: this.#keeping.store?.where ?? (this.#isHostsSheet ? 'host' : 'off'),
      saveState: this.#keeping.state,
      inForm: this.#form.form !== undefined,
      hasStart: !this.noStart,
      asksPlace: !this.#placeIsGiven,
      isSending: this.#isSending,
      hrefOf: (step) => (this.noHistory ? `#${this.#prefix}` : this.#address.hrefOf(pathOf(step))),
      follow: (does) => (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        does();
      },
      submit: () => void this.#send(),
      openProblem: (problem) => this.#openProblem(problem),
      retry: () => this.#tryAgain(),
      clearing: {
        isAsked: this.#asksToClear,
        ask: () => this.#askToClear(true, `${this.#prefix}-sure`),
        leave: () => this.#askToClear(false, `${this.#prefix}-clear`),
        confirm: () => void this.#clearDevice(),
      },
      settling: {
        isOpen: this.#isSettling,
        open: () => this.#openSettling(true),
        close: () => this.#openSettling(false),
        choices: this.#choices,
        missing: this.#showsMissing ? this.#unsettled : [],
        choose: (statement, choice) => {
          this.#choices = new Map(this.#choices).set(statement, choice);
          this.requestUpdate();
        },
        finish: () => this.#settle(),
      },
    };
  }

  /** Somebody did something: the journey goes on from it. */
  #change(event: JourneyEvent): void {
    const before = this.#journey!;
    const after = advance(before, event);
    this.#show(after, 'statement' in event ? event.statement : undefined);
    const isStopped = (event.type === 'continue' || event.type === 'submit') && after.step === before.step && after.problems.length > 0;
    if (isStopped) this.#afterSummary();
  }

  /** Goes on from another state of the journey: keeps it, tells the host, and leads to its step. */
  #show(after: Journey, statement?: string, isFromAddress = false): void {
    const before = this.#journey!;
    this.#journey = after;
    if (after.sheet !== before.sheet || after.drafts !== before.drafts) this.#keeping.keep({ sheet: after.sheet, drafts: after.drafts });
    if (after.sheet !== before.sheet) this.#sheetChanged(statement);
    if (after.step !== before.step) this.#stepChanged(before, after, isFromAddress);
    this.requestUpdate();
  }

  #sheetChanged(statement?: string): void {
    const { sheet } = this.#journey!;
    this.#ownSheet = this.sheet = sheet;
    const detail: SendChangeDetail = statement === undefined ? { sheet } : { sheet, statement };
    this.#dispatch('send-change', detail);
  }

  #stepChanged(before: Journey, after: Journey, isFromAddress: boolean, isArriving = false): void {
    const path = pathOf(after.step);
    this.step = path;
    this.#wantedStep = undefined;
    this.#asksToClear = this.#isSettling = false;
    this.#announcement = '';
    if (!isFromAddress && !this.noHistory) this.#address.push(path, pathOf(before.step));
    this.#dispatch('send-navigate', { step: path });
    // Who is only just coming in is not led anywhere.
    if (!isArriving) this.#after(() => this.#focusStep());
  }

  /** The heading of a new page, or on a page with several statements the one that is meant. */
  #focusStep(): void {
    const journey = this.#journey!;
    const { step } = journey;
    const first = pageOf(journey)?.page.statements[0];
    if (step.at === 'question' && first?.id !== step.statement) {
      focusField(this, statementField(this.#prefix, journey.compiled.statementById.get(step.statement)!));
    } else this.#focusHeading();
  }

  #focusHeading(): void {
    this.querySelector<HTMLElement>('h2[tabindex="-1"]')?.focus({ preventScroll: true });
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.scrollIntoView();
  }

  #after(does: () => void): void {
    this.#afterDraw = does;
    this.requestUpdate();
  }

  #afterSummary(): void {
    this.#after(() => focusFirst(this, '.govuk-error-summary'));
  }

  #announce(sentence: string): void {
    this.#announcement = newlySaid(sentence, this.#announcement);
    this.requestUpdate();
  }

  #followAddress(path: string): void {
    const journey = this.#journey;
    const step = journey && stepAt(path === '' ? this.#startPath : path, journey.compiled);
    if (journey === undefined || step === undefined || this.mode !== 'answer') return;
    this.#show(advance(journey, { type: 'go', step }), undefined, true);
    // Another step stands in for one that is not asked here.
    this.#address.correct(pathOf(this.#journey!.step));
  }

  #fieldOf(problem: Problem): string | undefined {
    return fieldOf(this.#prefix, (id) => this.#journey!.compiled.statementById.get(id), problem);
  }

  /** Shows what is wrong where it is: the page is opened from the check, so Continue leads back there. */
  #openProblem(problem: Problem): void {
    const field = this.#fieldOf(problem);
    this.#change({ type: 'change', statement: String(problem.path[1]) });
    if (field !== undefined) this.#after(() => focusField(this, field));
  }

  /** Enter goes on as it would in a form of our own; the host's is not sent by it. */
  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (this.#isSettling) this.#settle();
    else this.#change({ type: 'continue' });
  };

  #tryAgain(): void {
    this.#triedAgain = this.#keeping.state;
    this.#keeping.retry();
    this.#announce(this.#keeping.state.state === 'loading' ? this.#text.loading : this.#text.saving);
  }

  #saveStateChanged(state: SaveState): void {
    const { store } = this.#keeping;
    const sentence = store && this.#saveSentence.for(state, store.where, this.#text, languageOf(this));
    if (sentence !== undefined) this.#announce(sentence);
    if (state.state !== 'loading' && state.state !== 'saving') this.#triedAgain = undefined;
    this.#leadOutOfNotice();
    if (state.state !== 'conflict' && this.#isSettling) this.#openSettling(false);
    this.#dispatch('send-save-state', { state });
    this.requestUpdate();
  }

  /** Whoever has the focus in a notice that goes away is led to the page. */
  #leadOutOfNotice(): void {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    if (!this.contains(activeElement) || !activeElement?.closest('.govuk-notification-banner')) return;
    this.#afterDraw ??= () => {
      if (!activeElement.isConnected) this.#focusHeading();
    };
  }

  /** Answers came from where they are kept. */
  #receive({ kept, taken, why }: KeeperEvent & { readonly type: 'kept' }): void {
    const before = this.#journey!;
    const withTheirs = advance(before, { type: 'take', kept: { sheet: kept.sheet, drafts: kept.drafts ?? {} } });
    const wanted = why === 'loaded' && before.step.at === 'start' ? this.#wantedStep : undefined;
    const after = wanted === undefined ? withTheirs : advance(withTheirs, { type: 'go', step: wanted });
    this.#journey = after;
    if (after.sheet !== before.sheet) this.#sheetChanged();
    if (after.step !== before.step) this.#stepChanged(before, after, why === 'loaded', why === 'loaded');
    if (why === 'merged' && taken.length > 0) this.#announce(this.#text.taken(taken.length));
    this.requestUpdate();
  }

  get #unsettled() {
    const { state } = this.#keeping;
    return state.state === 'conflict' ? state.conflicts.filter(({ statement }) => !this.#choices.has(statement)) : [];
  }

  #openSettling(isOpen: boolean): void {
    this.#isSettling = isOpen;
    this.#showsMissing = false;
    this.#choices = new Map();
    this.#after(() => this.#focusHeading());
  }

  #settle(): void {
    const { state } = this.#keeping;
    this.#showsMissing = true;
    if (state.state !== 'conflict') this.requestUpdate();
    else if (this.#unsettled.length > 0) this.#afterSummary();
    else {
      const choices = this.#choices;
      for (const conflict of state.conflicts) this.#keeping.settle(conflict, choices.get(conflict.statement)!);
      this.#openSettling(false);
      this.#announce(this.#text.settled);
    }
  }

  #askToClear(isAsked: boolean, field: string): void {
    this.#asksToClear = isAsked;
    this.#after(() => focusField(this, field));
  }

  async #clearDevice(): Promise<void> {
    const { compiled, sheet, by } = this.#journey!;
    const empty: AnswerSheet = { ...emptySheet(compiled, sheet.id), ...(sheet.partner === undefined ? {} : { partner: sheet.partner }) };
    this.#journey = startJourney(compiled, { sheet: empty, by });
    this.#asksToClear = false;
    const isCleared = await this.#keeping.clear({ sheet: empty });
    this.#sheetChanged();
    this.#announcement = isCleared ? this.#text.deviceCleared : this.#text.failed.blocked.title;
    this.#after(() => this.#focusHeading());
  }

  /** The host's form is about to be sent: false stops it. */
  #formSubmitted(event: SubmitEvent): boolean {
    const submitter = event.submitter as HTMLButtonElement | null;
    const isOwn = submitter !== null && this.contains(submitter);
    if (this.#isPassing || this.mode !== 'answer' || this.#journey === undefined) return true;
    if (!isOwn && (submitter?.formNoValidate || this.#journey.step.at === 'done')) return true;
    const { form } = this.#form;
    return this.#send(() => {
      this.#isPassing = true;
      form?.requestSubmit(submitter?.form === form ? submitter : null);
      this.#isPassing = false;
    });
  }

  /** Looks for what stands in the way, asks the host, and sends. True when it has been sent at once. */
  #send(again?: () => void): boolean {
    if (this.#isSending || this.#journey!.step.at === 'done') return false;
    const atCheck = advance(this.#journey!, { type: 'go', step: { at: 'check' } });
    const tried = advance(atCheck, { type: 'submit' });
    if (tried.step.at !== 'check' || tried.problems.length > 0) {
      this.#show(tried);
      this.#afterSummary();
      return false;
    }
    if (this.#keeping.state.state === 'conflict') {
      this.#openSettling(true);
      return false;
    }
    const { sheet } = tried;
    const says = askHost(this, sheet);
    if (!(says instanceof Promise)) return this.#decide(says, sheet);
    this.#isSending = true;
    this.#announce(this.#text.sending);
    void says.then((said) => {
      this.#isSending = false;
      if (this.#decide(said, sheet)) again?.();
    });
    return false;
  }

  #decide({ isTaken, messages, isFailure }: HostSays, sheet: AnswerSheet): boolean {
    this.#announcement = '';
    if (isTaken) {
      this.#keeping.flush();
      this.#dispatch('send-submit', { sheet });
      this.#show(advance(this.#journey!, { type: 'accept', revision: sheet.revision }));
      return true;
    }
    const words = isFailure ? [this.#text.notSent] : messages;
    this.requestUpdate();
    if (words.length === 0) return false;
    this.#show(advance(this.#journey!, { type: 'refuse', problems: words.map((received) => ({ code: REFUSED, path: [], received })) }));
    this.#afterSummary();
    return false;
  }

  /** False when the host cancelled it. */
  #dispatch(type: keyof HTMLElementEventMap, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-questionnaire': SendQuestionnaire;
  }
}
