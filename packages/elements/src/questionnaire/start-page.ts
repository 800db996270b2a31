import { pagesOf } from '@send-reform/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { details } from '../design-system/details.js';
import { radios } from '../design-system/radios.js';
import { tag } from '../design-system/tag.js';
import { errorAt } from '../question/field-error.js';
import { placeField } from '../question/field-id.js';
import { paragraphs } from '../shared/paragraphs.js';
import { clearDevice } from './clear-device.js';
import { problemSummary } from './problem-summary.js';
import type { View } from './view.js';

/** A statement takes this long to read, talk over and answer. */
const MINUTES_A_STATEMENT = 2;

/** Before anything is asked: what this is, how long it takes, who will see the answers and where they are kept. */
export function startPage(view: View): TemplateResult {
  const { journey, text, where, asksPlace, change } = view;
  const { compiled, sheet } = journey;
  const count = pagesOf({ ...journey, by: 'question' }).length;
  const isBegun = Object.keys(sheet.answers).length > 0;
  return html`
    ${problemSummary(view)} ${introduction(view)}
    <h3 class="govuk-heading-m">${text.before}</h3>
    <p class="govuk-body">${text.howLong(count, Math.ceil((count * MINUTES_A_STATEMENT) / 5) * 5)}</p>
    <h3 class="govuk-heading-m">${text.whoSeesHeading}</h3>
    <p class="govuk-body">${text.whoSees[where === 'off' ? 'host' : where]}</p>
    <h3 class="govuk-heading-m">${text.whereKeptHeading}</h3>
    <p class="govuk-body">${text.whereKept[where]}</p>
    ${asksPlace && compiled.needsPlaceKind ? placeQuestion(view) : nothing}
    ${button({
      text: isBegun ? text.carryOn : text.start,
      type: 'button',
      isStartButton: true,
      onClick: () => change({ type: 'continue' }),
    })}
    ${clearDevice(view)}
  `;
}

/** The title of the instrument and what it says of itself. */
function introduction({ journey, text, unfolded, prefix }: View): TemplateResult {
  const { title, description, status } = journey.compiled.instrument;
  const [first, ...others] = description === undefined ? [] : paragraphs(description);
  const id = `${prefix}-about`;
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${title}</h2>
    ${status === 'illustrative' ? html`<p class="govuk-body">${tag({ text: text.illustrative })}</p>` : nothing} ${first}
    ${others.length === 0
      ? nothing
      : details({
          id,
          summaryText: text.aboutThis,
          content: others,
          open: unfolded.get(id) ?? false,
          onToggle: ({ target }) => unfolded.set(id, target.open),
        })}
  `;
}

const KINDS = ['county', 'unitary', 'metropolitan', 'london'] as const;

function placeQuestion(view: View): TemplateResult {
  const { journey, text, prefix, change } = view;
  const field = placeField(prefix);
  return radios({
    idPrefix: field,
    name: field,
    fieldset: {
      legend: { text: html`<h3 class="govuk-fieldset__heading">${text.placeKind}</h3>`, classes: 'govuk-fieldset__legend--m' },
    },
    hint: { text: text.placeKindHint },
    errorMessage: errorAt(view, field),
    items: KINDS.map((kind) => ({ value: kind, text: text.placeKinds[kind], onChange: () => change({ type: 'place', kind }) })),
    value: journey.sheet.place?.kind,
  });
}
