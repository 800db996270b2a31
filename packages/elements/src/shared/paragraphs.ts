import { html, type TemplateResult } from 'lit';

/** A longer text of an instrument, with a paragraph wherever it leaves a line empty. */
export const paragraphs = (text: string): TemplateResult[] =>
  text.split(/\n\s*\n/).map((paragraph) => html`<p class="govuk-body">${paragraph.trim()}</p>`);
