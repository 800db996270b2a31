import { emptySheet, type AnswerSheet, type Validation } from '@send-reform/core/assessment';
import type { Instrument } from '@send-reform/core/instrument';
import { explain, explainRange, type Basis, type End } from '@send-reform/core/scoring';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { insetText } from '../design-system/inset-text.js';
import { compiledOf } from '../shared/compiled-of.js';
import { LightElement } from '../shared/light-element.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { explanation } from './explanation.js';
import { explanationEnglish, type ExplanationText } from './text.js';

/**
 * How one figure came about, in words that a person can check with pencil and paper: its parts, the rule, the rounding,
 * the level and what held it down. To be opened, beside a figure that a host shows in a page of its own.
 *
 * @example
 * ```ts
 * const explanation = document.querySelector('send-explanation');
 * explanation.instrument = partnershipStarter;
 * explanation.sheet = sheet;
 * explanation.section = 'leading';
 * ```
 *
 * @tagname send-explanation
 */
export class SendExplanation extends LightElement {
  /** What was asked. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was answered, as `checkSheet` gives it. Without one nothing is answered yet. */
  @property({ attribute: false }) sheet: AnswerSheet | undefined;

  /** The id of the section whose figure it is; empty for the whole. */
  @property() section = '';

  /** Which of its figures: `score`, or the `lowest` or `highest` that is still possible. */
  @property() figure: 'score' | End = 'score';

  /** What counts as an answer. */
  @property() basis: Basis = 'declared';

  /** What was confirmed, for the basis `validated`. */
  @property({ attribute: false }) validations: readonly Validation[] = [];

  /** Whether it is open. */
  @property({ type: Boolean }) open = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<ExplanationText> = {};

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...explanationEnglish, ...this.text };
    const nothingLoaded = html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    if (this.instrument === undefined) return nothingLoaded;
    const compiled = compiledOf(this.instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    const sheet = this.sheet ?? emptySheet(compiled.value);
    if (sheet.instrument.hash !== compiled.value.hash) return insetText({ text: text.otherVersion });
    const { id } = this.instrument;
    const section = this.section === '' ? id : this.section;
    const { figure, basis, validations } = this;
    const derivation =
      figure === 'lowest' || figure === 'highest'
        ? explainRange(compiled.value, sheet, section, figure, { basis, validations })
        : explain(compiled.value, sheet, section, { basis, validations });
    if (derivation === undefined) return nothingLoaded;
    const title = section === id ? text.whole : compiled.value.sectionById.get(section)!.section.title;
    return explanation(derivation, this.instrument, title, text, { open: this.open, onToggle: this.#toggled });
  }

  readonly #toggled = ({ target }: { readonly target: HTMLDetailsElement }): void => {
    this.open = target.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'send-explanation': SendExplanation;
  }
}
