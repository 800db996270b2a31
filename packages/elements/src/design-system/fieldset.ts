import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

/** What a legend says and looks like. */
export interface LegendText {
  readonly text: Content;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
}

/** What a group of fields takes for its fieldset. */
export interface FieldsetText {
  readonly legend?: LegendText | undefined;
  readonly classes?: string | undefined;
  readonly describedBy?: string | undefined;
}

export interface FieldsetOptions extends FieldsetText {
  readonly role?: string | undefined;
  readonly content?: Content;
}

/** Fields that answer one question, with the question as their legend. */
export const fieldset = ({ legend, classes, role, describedBy, content }: FieldsetOptions): TemplateResult => html`
  <fieldset class=${joined('govuk-fieldset', classes)} role=${role || nothing} aria-describedby=${describedBy || nothing}>
    ${legend?.text ? drawnLegend(legend) : nothing} ${content}
  </fieldset>
`;

const drawnLegend = ({ text, classes, isPageHeading }: LegendText): TemplateResult => html`
  <legend class=${joined('govuk-fieldset__legend', classes)}>
    ${isPageHeading ? html`<h1 class="govuk-fieldset__heading">${text}</h1>` : text}
  </legend>
`;
