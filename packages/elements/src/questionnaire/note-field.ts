import type { CompiledStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerTo } from '../answers/change-answer.js';
import { LONGEST_NOTE } from './longest-note.js';
import type { View } from './view.js';

/** Room for a note beside a statement, folded away until it is wanted or has something in it. */
export function noteField(view: View, { id, statement }: CompiledStatement, name: string): TemplateResult {
  const { text, openNotes, sheet } = view;
  const field = `${name}-note`;
  const prompt = statement.evidencePrompt;
  const note = answerTo(sheet, id)?.note ?? '';
  return html`
    <details class="govuk-details ${note === '' ? '' : 'send-note--written'}" ?open=${openNotes.has(id)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"
          >${text.note}<span class="govuk-visually-hidden">${text.noteAbout(statement.text)}</span></span
        >
      </summary>
      <div class="govuk-details__text">
        <div class="govuk-form-group">
          <label class="govuk-label" for=${field}
            >${text.noteLabel}<span class="govuk-visually-hidden">${text.noteAbout(statement.text)}</span></label
          >
          <div id="${field}-hint" class="govuk-hint">
            ${prompt === undefined ? nothing : html`<p class="govuk-hint">${text.whatShows(prompt)}</p>`}
            <strong>${text.notIdentify}</strong>
          </div>
          <textarea
            class="govuk-textarea"
            id=${field}
            name=${field}
            rows="4"
            maxlength=${LONGEST_NOTE}
            aria-describedby="${field}-hint"
            .value=${live(note)}
            @input=${(event: Event) => view.note(id, (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
      </div>
    </details>
  `;
}
