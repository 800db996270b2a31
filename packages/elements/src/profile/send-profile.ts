import type { AnswerSheet } from '@send-reform/core/assessment';
import type { Instrument } from '@send-reform/core/instrument';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { emptySheet } from '../answers/empty-sheet.js';
import { compiledOf } from '../shared/compiled-of.js';
import { LightElement } from '../shared/light-element.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { profileTable } from './profile-table.js';
import { profileEnglish, type ProfileText } from './text.js';

/**
 * What a sheet of answers comes to, as a table: for every section its score, its level and what held it down, how much is
 * done, and what is still possible. Each row opens to tell in words how its figure came about.
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
    if (sheet.instrument.hash !== compiled.value.hash) return html`<div class="govuk-inset-text">${text.otherVersion}</div>`;
    return profileTable(compiled.value, sheet, text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-profile': SendProfile;
  }
}
