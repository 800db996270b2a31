import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { explain } from '@send-reform/core/scoring';
import { describeDerivation } from '@send-reform/core/text';
import { html, type TemplateResult } from 'lit';
import type { ProfileText } from './text.js';

/**
 * How one section's figure came about, to be opened: its parts and what its rule made of them. Sections within have rows
 * and explanations of their own.
 */
export function explanation(compiled: CompiledInstrument, sheet: AnswerSheet, id: string, title: string, text: ProfileText): TemplateResult {
  const derivation = explain(compiled, sheet, id)!;
  const ownParts = derivation.parts.map((part) => ({ ...part, derivation: null }));
  const sentences = describeDerivation({ ...derivation, parts: ownParts }, compiled.instrument, text.explanation);
  return html`
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"
          >${text.how}<span class="govuk-visually-hidden">${text.howAbout(title)}</span></span
        >
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list send-derivation">
          ${sentences.map(({ text: sentence, depth }) => html`<li class=${depth === 0 ? '' : 'send-derivation__part'}>${sentence}</li>`)}
        </ul>
      </div>
    </details>
  `;
}
