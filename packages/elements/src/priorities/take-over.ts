import type { DraftAction } from '@send-reform/core/priorities';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { tag } from '../design-system/tag.js';
import type { PrioritiesView } from './priorities-view.js';

/** Takes an action over into a plan, or out of it again. It stays one button, so that whoever presses it stays on it. */
export function takeOver(action: DraftAction, { isTaken, toggle, text }: PrioritiesView): TemplateResult {
  const taken = isTaken(action);
  return html`
    ${taken ? html`<span class="send-remark">${tag({ text: text.taken, classes: 'govuk-tag--green' })}</span>` : nothing}
    ${button({
      text: html`${taken ? text.takeOut : text.takeOver}<span class="govuk-visually-hidden">${text.about(action.text)}</span>`,
      type: 'button',
      variant: 'secondary',
      classes: 'send-small-button',
      onClick: () => toggle(action),
    })}
  `;
}
