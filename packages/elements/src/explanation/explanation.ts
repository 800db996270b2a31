import type { Instrument } from '@send-reform/core/instrument';
import type { Derivation } from '@send-reform/core/scoring';
import { describeDerivation } from '@send-reform/core/text';
import { html, type TemplateResult } from 'lit';
import { details, type DetailsOptions } from '../design-system/details.js';
import type { ExplanationText } from './text.js';

/**
 * How one section's figure came about, to be opened: its parts and what its rule made of them. Sections within it are
 * parts like any other, and have explanations of their own.
 */
export function explanation(
  derivation: Derivation,
  instrument: Instrument,
  title: string,
  text: ExplanationText,
  disclosure?: Pick<DetailsOptions, 'open' | 'onToggle'>,
): TemplateResult {
  const ownParts = derivation.parts.map((part) => ({ ...part, derivation: null }));
  const sentences = describeDerivation({ ...derivation, parts: ownParts }, instrument, text.explanation);
  return details({
    summaryText: html`${derivation.end === null ? text.how : text.howFar[derivation.end]}<span class="govuk-visually-hidden">${text.howAbout(title)}</span>`,
    content: html`
      <ul class="govuk-list send-derivation">
        ${sentences.map(({ text: sentence, depth }) => html`<li class=${depth === 0 ? '' : 'send-derivation__part'}>${sentence}</li>`)}
      </ul>
    `,
    ...disclosure,
  });
}
