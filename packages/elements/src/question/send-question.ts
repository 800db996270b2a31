import { answerStatement, emptySheet, statementProblems, type AnswerEvent, type AnswerSheet } from '@send-reform/core/assessment';
import { contentHash, type ContentHash } from '@send-reform/core/canonical';
import { askedStatement, type AskedStatement, type Instrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { focusField } from '../design-system/focus-field.js';
import { insetText } from '../design-system/inset-text.js';
import { LightElement } from '../shared/light-element.js';
import { newlySaid } from '../shared/newly-said.js';
import { uniquePrefix } from '../shared/unique-prefix.js';
import { fieldOf } from './field-id.js';
import { statementFields } from './statement-fields.js';
import { questionEnglish, type QuestionText } from './text.js';
import type { QuestionView } from './view.js';

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
  #asked: AskedStatement | undefined;
  #answers: Answers | undefined;
  #ownSheet: AnswerSheet | undefined;
  #announcement = '';
  #said = '';
  #afterDraw: (() => void) | undefined;
  readonly #unfolded = new Map<string, boolean>();

  /**
   * Says beside each field what is wrong with it, and takes the first such field into focus: for a page that is about to
   * go on. True when nothing is.
   */
  async check(): Promise<boolean> {
    await this.updateComplete;
    const [asked, answers] = [this.#asked, this.#answers];
    if (asked === undefined || answers === undefined) return false;
    const problems = problemsWith(asked, answers);
    this.#answers = { ...answers, problems };
    const field = problems[0] && this.#fieldOf(problems[0]);
    if (field !== undefined) this.#afterDraw = () => focusField(this, field);
    this.requestUpdate();
    await this.updateComplete;
    return problems.length === 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { instrument } = this;
    if (changed.has('instrument') || changed.has('statement')) {
      this.#asked = instrument && askedStatement(instrument, this.statement);
      this.#answers = undefined;
    }
    if (instrument === undefined || (this.#answers !== undefined && this.sheet === this.#ownSheet)) return;
    const sheet = this.sheet ?? emptySheet({ instrument, hash: hashOf(instrument) });
    const isOther = sheet.instrument.hash !== hashOf(instrument);
    // What was typed and no sheet can hold stays where the host only hands back what it was given.
    const drafts = this.#answers?.sheet.id === sheet.id ? this.#answers.drafts : {};
    this.#answers = isOther ? undefined : this.#withoutSolved({ sheet, drafts, problems: this.#answers?.problems ?? [] });
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
    if (this.#asked === undefined) return insetText({ text: text.noSuchStatement });
    if (this.#answers === undefined) return insetText({ text: text.otherVersion });
    return html`
      ${this.#fields(this.#asked, this.#answers, text)}
      <div class="govuk-visually-hidden" role="status">${this.#announcement}</div>
    `;
  }

  #fields(asked: AskedStatement, answers: Answers, text: QuestionText): TemplateResult {
    return statementFields(
      {
        answers,
        text,
        prefix: this.#prefix,
        unfolded: this.#unfolded,
        fieldOf: (problem) => this.#fieldOf(problem),
        change: (event) => this.#change(event),
        focus: (id) => {
          this.#afterDraw = () => focusField(this, id);
        },
        announce: (sentence) => {
          this.#announcement = this.#said = newlySaid(sentence, this.#said);
        },
      },
      asked,
      { legend: { text: asked.statement.text, classes: 'govuk-fieldset__legend--m' }, amongOthers: true },
    );
  }

  #fieldOf(problem: Problem): string | undefined {
    return fieldOf(this.#prefix, () => this.#asked, problem);
  }

  #change(event: AnswerEvent): void {
    const before = this.#answers!;
    const after = this.#withoutSolved(answerStatement(before, this.#asked!, event));
    this.#answers = after;
    this.#announcement = '';
    this.requestUpdate();
    if (after.sheet === before.sheet) return;
    this.#ownSheet = this.sheet = after.sheet;
    const detail = { sheet: after.sheet, statement: this.statement };
    this.dispatchEvent(new CustomEvent('send-change', { detail, bubbles: true, composed: true }));
  }

  /** What was found wrong goes when it is put right; nothing is added before the next check. */
  #withoutSolved(answers: Answers): Answers {
    if (answers.problems.length === 0 || this.#asked === undefined) return answers;
    const found = problemsWith(this.#asked, answers).map(({ code, path }) => [code, ...path].join());
    return { ...answers, problems: answers.problems.filter(({ code, path }) => found.includes([code, ...path].join())) };
  }
}

type Answers = QuestionView['answers'];

const problemsWith = (asked: AskedStatement, answers: Answers): Problem[] =>
  statementProblems({ ...answers, step: { at: 'question', statement: asked.id } }, asked);

const hashes = new WeakMap<Instrument, ContentHash>();

/** What a sheet calls the wording of an instrument, worked out once. */
function hashOf(instrument: Instrument): ContentHash {
  const hash = hashes.get(instrument) ?? contentHash(instrument);
  hashes.set(instrument, hash);
  return hash;
}

declare global {
  interface HTMLElementTagNameMap {
    'send-question': SendQuestion;
  }
}
