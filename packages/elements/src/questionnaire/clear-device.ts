import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { insetText } from '../design-system/inset-text.js';
import type { View } from './view.js';

/** Deletes the answers that this device keeps, after asking once more. */
export function clearDevice({ text, where, prefix, clearing }: View): TemplateResult | typeof nothing {
  if (where !== 'device') return nothing;
  if (!clearing.isAsked)
    return button({ id: `${prefix}-clear`, text: text.clearDevice, type: 'button', variant: 'secondary', onClick: clearing.ask });
  return insetText({
    text: html`
      <h4 class="govuk-heading-s" id="${prefix}-sure" tabindex="-1">${text.clearDeviceSure}</h4>
      <p class="govuk-body">${text.clearDeviceExplained}</p>
      <div class="govuk-button-group">
        ${button({ text: text.clearDeviceYes, type: 'button', variant: 'warning', onClick: clearing.confirm })}
        ${button({ text: text.clearDeviceNo, type: 'button', variant: 'secondary', onClick: clearing.leave })}
      </div>
    `,
  });
}
