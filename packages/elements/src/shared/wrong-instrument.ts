import { toPointer, type Problem } from '@send-reform/core/problems';
import { html, type TemplateResult } from 'lit';

/**
 * What stands in place of an instrument that cannot be used. Whoever fills in a page can do nothing about it, so they get
 * one sentence, and whoever looks after the page the codes and places.
 */
export const wrongInstrument = (sentence: string, problems: readonly Problem[]): TemplateResult => html`
  <div class="govuk-inset-text">
    <p class="govuk-body">${sentence}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${problems.map(({ code, path }) => html`<li><code>${code}</code> <code>${toPointer(path) || '/'}</code></li>`)}
    </ul>
  </div>
`;
