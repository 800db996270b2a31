import type { GrantResult } from '@send-reform/core/grant';
import type { Problem } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LightElement } from '../shared/light-element.js';
import { grantResult } from './grant-result.js';
import { grantTextEnglish, type GrantText } from './text.js';

/**
 * What the High Needs Stability Grant comes to for a claim: each figure with how it came about in words, what is still
 * open, and what nobody has published, with what the grant would be otherwise. It shows a result and calculates nothing.
 *
 * @example
 * ```ts
 * import { calculateGrant } from '@send-reform/core/grant';
 *
 * const grant = document.querySelector('send-grant');
 * const calculated = calculateGrant(claim);
 * if (calculated.ok) grant.result = calculated.value;
 * else grant.problems = calculated.problems;
 * ```
 *
 * @tagname send-grant
 */
export class SendGrant extends LightElement {
  /** What `calculateGrant` gives for a claim. */
  @property({ attribute: false }) result: GrantResult | undefined;

  /** What `calculateGrant` finds wrong with a claim, shown in place of a result. */
  @property({ attribute: false }) problems: readonly Problem[] = [];

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<GrantText> = {};

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...grantTextEnglish, ...this.text };
    if (this.problems.length > 0) {
      return html`
        <div class="govuk-inset-text">
          <p class="govuk-body">${text.problems}</p>
          <ul class="govuk-list govuk-list--bullet">
            ${this.problems.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
          </ul>
        </div>
      `;
    }
    return this.result === undefined ? html`<p class="govuk-body">${text.nothingLoaded}</p>` : grantResult(this.result, text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-grant': SendGrant;
  }
}
