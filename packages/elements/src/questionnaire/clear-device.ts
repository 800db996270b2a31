import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { insetText } from '../design-system/inset-text.js';
import type { View } from './view.js';

/** Deletes the answers that this device keeps, after asking once more. */
export function clearDevice(view: View): TemplateResult | typeof nothing {
  const { text, where, prefix, clearing } = view;
  if (where !== 'device') return nothing;
  return html`
    <h3 class="govuk-heading-m">${text.clearDeviceHeading}</h3>
    <p class="govuk-body">${text.clearDeviceGuidance}</p>
    ${clearing.isAsked
      ? question(view)
      : button({ id: `${prefix}-clear`, text: text.clearDevice, type: 'button', variant: 'secondary', onClick: clearing.ask })}
  `;
}

const question = ({ text, prefix, clearing }: View): TemplateResult =>
  insetText({
    text: html`
      <h4 class="govuk-heading-s" id="${prefix}-sure" tabindex="-1">${text.clearDeviceSure}</h4>
      <p class="govuk-body">${text.clearDeviceExplained}</p>
      <div class="govuk-button-group">
        ${button({ text: text.clearDeviceYes, type: 'button', variant: 'warning', onClick: clearing.confirm })}
        ${button({ text: text.clearDeviceNo, type: 'button', variant: 'secondary', onClick: clearing.leave })}
      </div>
    `,
  });
