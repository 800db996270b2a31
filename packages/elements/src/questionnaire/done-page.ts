import { html, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import type { View } from './view.js';

/** The answers have been sent; they can be looked at and changed all the same. */
export const donePage = ({ text, change }: View): TemplateResult => html`
  <div class="send-done">
    <h2 class="govuk-heading-l" tabindex="-1">${text.doneHeading}</h2>
    <p class="govuk-body">${text.doneGuidance}</p>
  </div>
  ${button({ text: text.changeAnswers, type: 'button', variant: 'secondary', onClick: () => change({ type: 'reopen' }) })}
`;
