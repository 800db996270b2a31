/** What a page fetches when somebody asks what would lift a section. */
import { smallestLift, type Lift } from '@send-reform/core/priorities';
import { describeLift } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf, type PrioritiesView } from './priorities-view.js';
import { takeOver } from './take-over.js';

export { smallestLift };

/** The smallest change in words, each part of it with a way into a plan; or why there is none. */
export function liftFound(lift: Lift, view: PrioritiesView): TemplateResult {
  const { compiled, text } = view;
  return html`
    ${describeLift(lift, compiled, text.sentences).map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}
    ${lift.found
      ? html`
          <ul class="govuk-list send-lift">
            ${lift.changes.map(({ action }) => html`<li><span>${nameOf(action.statement, compiled, text)}</span> ${takeOver(action, view)}</li>`)}
          </ul>
        `
      : nothing}
  `;
}
