import { answerTo, changeAnswer, changeNote, emptySheet, type AnswerSheet, type Said } from '@send-reform/core/assessment';
import type { CompiledInstrument, Instrument } from '@send-reform/core/instrument';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { compiledOf } from '../shared/compiled-of.js';
import { LightElement } from '../shared/light-element.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import type { SendChangeDetail, SendNavigateDetail } from './events.js';
import { pagesOf, type Page } from './pages.js';
import { sectionList } from './section-list.js';
import { sectionPage } from './section-page.js';
import { questionnaireEnglish, type QuestionnaireText } from './text.js';
import type { View } from './view.js';

/**
 * A questionnaire to be answered, one section a page, drawn from an instrument. Data goes in by properties and comes out
 * by events: the element stores nothing and sends nothing. It draws into the page itself, in the markup of the GOV.UK
 * Design System; a page without that design links `@send-reform/elements/styles.css`.
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
 *   questionnaire.addEventListener('send-change', ({ detail }) => keep(detail.sheet));
 * </script>
 * ```
 *
 * @tagname send-questionnaire
 * @fires {CustomEvent<SendChangeDetail>} send-change - An answer or a note changed; `detail.sheet` is the new sheet.
 * @fires {CustomEvent<SendNavigateDetail>} send-navigate - Another section, or the list of sections, is shown.
 */
export class SendQuestionnaire extends LightElement {
  /** What is asked, as `parseInstrument` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was answered so far, as `checkSheet` gives it. Without one the element begins an empty sheet. */
  @property({ attribute: false }) sheet: AnswerSheet | undefined;

  /** The id of the section shown; empty for the list of all sections. */
  @property() section = '';

  /** Shows the answers to be read instead of fields to be filled in. */
  @property({ type: Boolean }) readonly = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<QuestionnaireText> = {};

  #prefix = '';
  #openNotes: ReadonlySet<string> = new Set();
  /** The sheet that the last change of our own made: not news from the host. */
  #ownSheet: AnswerSheet | undefined;
  #movesFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNews = changed.has('instrument') || changed.has('section') || (changed.has('sheet') && this.sheet !== this.#ownSheet);
    if (!isNews) return;
    const answers = this.sheet?.answers ?? {};
    this.#openNotes = new Set(Object.keys(answers).filter((id) => (answerTo(this.sheet!, id)?.note ?? '') !== ''));
  }

  protected override updated(): void {
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...questionnaireEnglish, ...this.text };
    if (this.instrument === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const compiled = compiledOf(this.instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    const sheet = this.#sheetFor(compiled.value);
    if (sheet.instrument.hash !== compiled.value.hash) return html`<div class="govuk-inset-text">${text.otherVersion}</div>`;
    const pages = pagesOf(compiled.value, sheet);
    const page = pages.find(({ id }) => id === this.section);
    const view = this.#view(compiled.value, sheet, pages, text);
    return page === undefined ? sectionList(view) : sectionPage(view, page);
  }

  #sheetFor(compiled: CompiledInstrument): AnswerSheet {
    return this.sheet ?? emptySheet(compiled);
  }

  #view(compiled: CompiledInstrument, sheet: AnswerSheet, pages: readonly Page[], text: QuestionnaireText): View {
    return {
      compiled,
      sheet,
      pages,
      text,
      prefix: this.#prefix,
      readonly: this.readonly,
      ownForm: this.closest('form') === null,
      openNotes: this.#openNotes,
      say: (statement, said: Said) => this.#change(changeAnswer(this.#sheetFor(compiled), statement, said), statement),
      note: (statement, note) => this.#change(changeNote(this.#sheetFor(compiled), statement, note), statement),
      show: (section) => this.#show(section),
    };
  }

  #change(sheet: AnswerSheet, statement: string): void {
    this.#ownSheet = sheet;
    this.sheet = sheet;
    const detail: SendChangeDetail = { sheet, statement };
    this.dispatchEvent(new CustomEvent('send-change', { detail, bubbles: true, composed: true }));
  }

  #show(section: string): void {
    this.section = section;
    this.#movesFocus = true;
    const detail: SendNavigateDetail = { section };
    this.dispatchEvent(new CustomEvent('send-navigate', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-questionnaire': SendQuestionnaire;
  }
}
