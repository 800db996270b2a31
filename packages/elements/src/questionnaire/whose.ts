import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** A part of the questionnaire that holds a partner's own statements, or the others. */
interface Part {
  readonly own: boolean;
}

/** Whether a partner is asked some statements first, so that a section can come twice. */
export const isParted = (parts: readonly Part[]): boolean => parts.some(({ own }) => own);

/** The name of the partner that the answers are of. */
export function partnerOf({ compiled, sheet }: View['journey']): string {
  const { partner = '' } = sheet;
  return compiled.instrument.partners?.find(({ id }) => id === partner)?.label ?? partner;
}

/** Whose statements begin with this part, where others came before or come after. */
export function whoseHeading({ journey, text }: View, parts: readonly Part[], index: number, size = 'm'): TemplateResult | typeof nothing {
  const own = parts[index]?.own;
  if (!isParted(parts) || own === parts[index - 1]?.own) return nothing;
  return html`<h3 class="govuk-heading-${size}">${own ? text.ownHeading(partnerOf(journey)) : text.otherHeading}</h3>`;
}

/** The heading of a part, below the one that says whose it is. */
export const partHeading = (parts: readonly Part[], words: string, size = 's'): TemplateResult =>
  isParted(parts)
    ? html`<h4 class="govuk-heading-${size}">${words}</h4>`
    : html`<h3 class="govuk-heading-m">${words}</h3>`;
