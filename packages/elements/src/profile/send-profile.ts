import { emptySheet, type AnswerSheet, type Validation } from '@send-reform/core/assessment';
import type { Instrument } from '@send-reform/core/instrument';
import type { Basis } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { insetText } from '../design-system/inset-text.js';
import { compiledOf } from '../shared/compiled-of.js';
import { LightElement } from '../shared/light-element.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { profileDrawings } from './profile-drawings.js';
import { profileTable } from './profile-table.js';
import { profileView } from './profile-view.js';
import { statementLevels } from './statement-levels.js';
import { statementTables } from './statement-tables.js';
import { profileEnglish, type ProfileText } from './text.js';

/**
 * What a sheet of answers comes to, as a table: for every section its score, its level and what held it down, how much is
 * done, and what is still possible. Each row opens to tell in words how its figure came about. Then the same as a radar of
 * the sections and a heat map of the statements, with every statement's level in a table to be opened. Sections measured
 * on different scales have a radar each, where there are three or more of a kind.
 *
 * @example
 * ```ts
 * const profile = document.querySelector('send-profile');
 * profile.instrument = partnershipStarter;
 * questionnaire.addEventListener('send-change', ({ detail }) => { profile.sheet = detail.sheet; });
 * ```
 *
 * @tagname send-profile
 */
export class SendProfile extends LightElement {
  /** What was asked. Never changed in place: set another one. */
  @property({ attribute: false }) instrument: Instrument | undefined;

  /** What was answered, as `checkSheet` gives it. Without one nothing is answered yet. */
  @property({ attribute: false }) sheet: AnswerSheet | undefined;

  /** What counts as an answer: what people say, what they say with evidence, or what was confirmed. */
  @property() basis: Basis = 'declared';

  /** What was confirmed, for the basis `validated`; as `checkValidations` gives it. */
  @property({ attribute: false }) validations: readonly Validation[] = [];

  /** Leaves the drawings out. */
  @property({ type: Boolean, attribute: 'table-only' }) tableOnly = false;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<ProfileText> = {};

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...profileEnglish, ...this.text };
    if (this.instrument === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const compiled = compiledOf(this.instrument);
    if (!compiled.ok) return wrongInstrument(text.wrongInstrument, compiled.problems);
    const sheet = this.sheet ?? emptySheet(compiled.value);
    if (sheet.instrument.hash !== compiled.value.hash) return insetText({ text: text.otherVersion });
    const view = profileView(compiled.value, sheet, { basis: this.basis, validations: this.validations }, text);
    const statements = statementLevels(view);
    return html`
      ${profileTable(view)} ${this.tableOnly ? nothing : profileDrawings(view, statements)}
      ${statementTables(statements.rows, text)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-profile': SendProfile;
  }
}
