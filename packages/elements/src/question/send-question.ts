import { advance, emptySheet, problemsOn, startJourney, type AnswerSheet, type Journey, type JourneyEvent } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement, Instrument } from '@send-reform/core/instrument';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { focusField } from '../design-system/focus-field.js';
import { compiledOf } from '../shared/compiled-of.js';
import { languageOf } from '../shared/language-of.js';
import { LightElement } from '../shared/light-element.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { fieldOf } from './field-id.js';
import { statementFields } from './statement-fields.js';
import { questionEnglish, type QuestionText } from './text.js';

/**
 * One statement of an instrument by itself, for a page that leads the way through its questions on its own. It keeps
 * nothing and sends nothing: each change comes out as a new sheet.
 *
 * @example
 * ```html
 * <send-question statement="lead-officer"></send-question>
 * <script type="module">
 *   import '@send-reform/elements/question/register';
 *   import { partnershipStarter } from '@send-reform/instruments';
 *
 *   const question = document.querySelector('send-question');
 *   question.instrument = partnershipStarter;
 *   question.addEventListener('send-change', ({ detail }) => console.log(detail.sheet));
 * </script>
 * ```
 *
 * @tagname send-question
 * @fires {CustomEvent<SendChangeDetail>} send-change - An answer, a note or evidence changed; `detail.sheet` is the new sheet.
 */
export class SendQuestion extends LightElement {
  /** What is asked, as `parseInstrument` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was answered so far, as `checkSheet` gives it; afterwards what is answered now. */
  @property({ attribute: false }) sheet: AnswerSheet | undefined;

  /** The id of the statement. */
  @property() statement = '';

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<QuestionText> = {};

  #prefix = '';
  #journey: Journey | undefined;
  #ownSheet: AnswerSheet | undefined;
  #announcement = '';
  #afterDraw: (() => void) | undefined;
  readonly #unfolded = new Map<string, boolean>();

  /**
   * Says beside each field what is wrong with it, and takes the first such field into focus: for a page that is about to
   * go on. True when nothing is.
   */
  async check(): Promise<boolean> {
    await this.updateComplete;
    const journey = this.#journey;
    if (journey === undefined) return false;
    const problems = problemsOn(journey);
    this.#journey = { ...journey, problems };
    const field = problems[0] && fieldOf(this.#prefix, journey.compiled, problems[0]);
    if (field !== undefined) this.#afterDraw = () => focusField(this, field);
    this.requestUpdate();
    await this.updateComplete;
    return problems.length === 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  protected override willUpdate(): void {
    const compiled = this.instrument && compiledOf(this.instrument);
    if (!compiled?.ok || this.#isForeign(compiled.value)) {
      this.#journey = undefined;
      return;
    }
    const step = { at: 'question', statement: this.statement } as const;
    const isAnother = this.#journey?.compiled !== compiled.value || this.#journey.step.at !== 'question' || this.#journey.step.statement !== this.statement;
    if (isAnother || this.#journey === undefined) {
      this.#journey = startJourney(compiled.value, { sheet: this.sheet ?? emptySheet(compiled.value), step });
    } else if (this.sheet !== this.#ownSheet) {
      this.#journey = advance(this.#journey, { type: 'take', kept: { sheet: this.sheet ?? emptySheet(compiled.value) } });
    }
    // The page decides which statement is shown, also where a journey would lead somewhere else first.
    this.#journey = { ...this.#journey, step };
    this.#ownSheet = this.sheet;
  }

  protected override updated(): void {
    const does = this.#afterDraw;
    this.#afterDraw = undefined;
    does?.();
  }

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content({ ...questionEnglish, ...this.text })}</div>`;
  }

  #content(text: QuestionText): unknown {
    if (this.instrument === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const compiled = compiledOf(this.instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    if (this.#journey === undefined) return html`<div class="govuk-inset-text">${text.otherVersion}</div>`;
    const statement = compiled.value.statementById.get(this.statement);
    if (statement === undefined) return html`<div class="govuk-inset-text">${text.noSuchStatement}</div>`;
    return html`
      ${this.#fields(this.#journey, statement, text)}
      <div class="govuk-visually-hidden" role="status">${this.#announcement}</div>
    `;
  }

  #fields(journey: Journey, statement: CompiledStatement, text: QuestionText): TemplateResult {
    return statementFields(
      {
        journey,
        text,
        prefix: this.#prefix,
        language: languageOf(this),
        unfolded: this.#unfolded,
        change: (event) => this.#change(event),
        focus: (id) => {
          this.#afterDraw = () => focusField(this, id);
        },
        announce: (sentence) => {
          this.#announcement = sentence;
        },
      },
      statement,
      { legend: { text: statement.statement.text, classes: 'govuk-fieldset__legend--m' }, amongOthers: true },
    );
  }

  /** Whether the sheet answers something else, so that it must neither be shown nor changed. */
  #isForeign({ hash }: CompiledInstrument): boolean {
    return this.sheet !== undefined && this.sheet.instrument.hash !== hash;
  }

  #change(event: JourneyEvent): void {
    const before = this.#journey!;
    const after = advance(before, event);
    this.#journey = after;
    this.#announcement = '';
    this.requestUpdate();
    if (after.sheet === before.sheet) return;
    this.#ownSheet = this.sheet = after.sheet;
    const detail = { sheet: after.sheet, statement: this.statement };
    this.dispatchEvent(new CustomEvent('send-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-question': SendQuestion;
  }
}
