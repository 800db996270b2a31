import { answerTo, problemsOn, remindersOn } from '@send-reform/core/assessment';
import type { CompiledStatement } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { html, nothing, type TemplateResult } from 'lit';
import { insetText } from '../design-system/inset-text.js';
import { tag } from '../design-system/tag.js';
import { inWords } from '../question/field-error.js';
import { answerInWords } from './answer-in-words.js';
import { bySentence } from './reminder-list.js';
import { sectionsInWords } from './sections-in-words.js';
import type { View } from './view.js';

/** All answers on one page, to be read. */
export const readPage = (view: View): TemplateResult => html`
  <h2 class="govuk-heading-l" tabindex="-1">${view.text.readHeading(view.journey.compiled.instrument.title)}</h2>
  ${sectionsInWords(view, () => ({}))}
`;

/** All answers on one page, with what is missing or wrong pointed out, first as a list and then where it is. */
export function reviewPage(view: View): TemplateResult {
  const { journey, text, prefix } = view;
  const atCheck = { ...journey, step: { at: 'check' } as const };
  const found = [...problemsOn(atCheck), ...remindersOn(atCheck)];
  const idOf = (statement: string): string => `${prefix}-review-${journey.compiled.statementById.get(statement)!.index + 1}`;
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${text.reviewHeading(journey.compiled.instrument.title)}</h2>
    ${insetText({
      text:
        found.length === 0
          ? text.nothingMissing
          : html`
              <h3 class="govuk-heading-s">${text.missing(found.length)}</h3>
              ${bySentence(view, found, (statement) => ({
                href: `#${idOf(statement)}`,
                onClick: (event) => lead(event, idOf(statement)),
              }))}
            `,
    })}
    ${sectionsInWords(view, (statement) => ({
      key: html`<span id=${idOf(statement.id)} tabindex="-1">${statement.statement.text}</span>`,
      value: html`${answerInWords(statement, answerTo(journey.sheet, statement.id), view)}
      ${marks(view, statement, found)}`,
    }))}
  `;
}

/** To a place of the page itself, without a word to the address, which belongs to the steps. */
function lead(event: MouseEvent, id: string): void {
  const root = (event.currentTarget as Element).getRootNode() as Document | ShadowRoot;
  event.preventDefault();
  root.getElementById(id)?.scrollIntoView();
  root.getElementById(id)?.focus({ preventScroll: true });
}

function marks({ text }: View, { id }: CompiledStatement, found: readonly Problem[]): TemplateResult | typeof nothing {
  const own = found.filter(({ path }) => path[0] === 'answers' && path[1] === id);
  if (own.length === 0) return nothing;
  return html`<p class="govuk-body">${tag({ text: text.missingTag, classes: 'govuk-tag--yellow' })} ${own.map((one) => inWords(one, text)).join(' ')}</p>`;
}
