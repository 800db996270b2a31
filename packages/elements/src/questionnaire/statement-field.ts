import type { Answer } from '@send-reform/core/assessment';
import type { CompiledStatement, Level } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerTo, type Said } from '../answers/change-answer.js';
import { LONGEST_NOTE } from './longest-note.js';
import { noteField } from './note-field.js';
import type { View } from './view.js';

/** One statement as a group of radios: its levels with what each looks like, then the two other answers, then a note. */
export function statementField(view: View, statement: CompiledStatement): TemplateResult {
  const { id } = statement;
  const { guidance, text } = statement.statement;
  const field = `${view.prefix}-${id}`;
  const hint = guidance === undefined ? undefined : `${field}-hint`;
  return html`
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset" aria-describedby=${hint ?? nothing}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${text}</legend>
        ${hint === undefined ? nothing : html`<div id=${hint} class="govuk-hint">${guidance}</div>`}
        ${statement.indicators === undefined
          ? radios(view, statement, field)
          : html`<div class="govuk-inset-text">${view.text.indicatorsNotAsked}</div>`}
      </fieldset>
      ${noteField(view, statement, field)}
    </div>
  `;
}

function radios(view: View, { id, statement, levels }: CompiledStatement, field: string): TemplateResult {
  const { text, sheet } = view;
  const answer = answerTo(sheet, id);
  const say = (said: Said) => () => view.say(id, said);
  return html`
    <div class="govuk-radios">
      ${levels.map((level) =>
        radio({
          field: `${field}-level-${level.id}`,
          name: field,
          value: level.id,
          label: level.label,
          hint: descriptorOf(statement.descriptors, level),
          checked: answer?.state === 'answered' && answer.level === level.id,
          change: say({ state: 'answered', level: level.id }),
        }),
      )}
      <div class="govuk-radios__divider">${text.or}</div>
      ${radio({
        field: `${field}-not-applicable`,
        name: field,
        value: 'not-applicable',
        label: text.notApplicable,
        hint: text.notApplicableHint,
        checked: answer?.state === 'not-applicable',
        change: say({ state: 'not-applicable' }),
      })}
      ${answer?.state === 'not-applicable' ? reasonField(view, id, answer, `${field}-reason`) : nothing}
      ${radio({
        field: `${field}-do-not-know`,
        name: field,
        value: 'do-not-know',
        label: text.doNotKnow,
        hint: text.doNotKnowHint,
        checked: answer?.state === 'do-not-know',
        change: say({ state: 'do-not-know' }),
      })}
    </div>
  `;
}

/** What a level looks like for this statement, or else what it means throughout. */
const descriptorOf = (descriptors: Readonly<Record<string, string>> | undefined, { id, description }: Level): string | undefined =>
  descriptors !== undefined && Object.hasOwn(descriptors, id) ? descriptors[id] : description;

interface Radio {
  readonly field: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly checked: boolean;
  readonly change: () => void;
}

function radio({ field, name, value, label, hint, checked, change }: Radio): TemplateResult {
  const described = `${field}-hint`;
  return html`
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id=${field}
        name=${name}
        type="radio"
        value=${value}
        aria-describedby=${hint === undefined ? nothing : described}
        .checked=${live(checked)}
        @change=${change}
      />
      <label class="govuk-label govuk-radios__label" for=${field}>${label}</label>
      ${hint === undefined ? nothing : html`<div id=${described} class="govuk-hint govuk-radios__hint">${hint}</div>`}
    </div>
  `;
}

function reasonField(view: View, id: string, answer: Answer & { state: 'not-applicable' }, field: string): TemplateResult {
  const changed = (event: Event): void => {
    const reason = (event.target as HTMLTextAreaElement).value;
    view.say(id, { state: 'not-applicable', ...(reason === '' ? {} : { reason }) });
  };
  return html`
    <div class="govuk-radios__conditional">
      <div class="govuk-form-group">
        <label class="govuk-label" for=${field}>${view.text.reason}</label>
        <div id="${field}-hint" class="govuk-hint">${view.text.reasonHint}</div>
        <textarea
          class="govuk-textarea"
          id=${field}
          name=${field}
          rows="2"
          maxlength=${LONGEST_NOTE}
          aria-describedby="${field}-hint"
          .value=${live(answer.reason ?? '')}
          @input=${changed}
        ></textarea>
      </div>
    </div>
  `;
}
