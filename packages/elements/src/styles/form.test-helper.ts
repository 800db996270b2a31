import { html, render, type TemplateResult } from 'lit';
import { backLink } from '../design-system/back-link.js';
import { button } from '../design-system/button.js';
import { checkboxes } from '../design-system/checkboxes.js';
import { dateInput } from '../design-system/date-input.js';
import { details } from '../design-system/details.js';
import { errorSummary } from '../design-system/error-summary.js';
import { input } from '../design-system/input.js';
import { insetText } from '../design-system/inset-text.js';
import { notificationBanner } from '../design-system/notification-banner.js';
import { radios } from '../design-system/radios.js';
import { select } from '../design-system/select.js';
import { summaryList } from '../design-system/summary-list.js';
import { table } from '../design-system/table.js';
import { tag } from '../design-system/tag.js';
import { taskList } from '../design-system/task-list.js';
import { textarea } from '../design-system/textarea.js';
import { warningText } from '../design-system/warning-text.js';

const LEVELS = [
  { value: 'low', text: 'Emerging', hint: { text: 'Nobody leads, or nobody says who does.' } },
  { value: 'high', text: 'Embedded', hint: { text: 'One person leads and everybody knows it.' } },
  { divider: 'or' },
  { value: 'none', text: 'Not applicable', conditional: input({ id: 'why', name: 'why', label: { text: 'Why not?' } }) },
];

/** One of each thing that the elements show. */
const form = (): TemplateResult => html`
  <div class="send-kit">
    ${backLink({ text: 'Back', href: '#' })}
    ${notificationBanner({ titleText: 'Saved', titleId: 'saved', content: 'Your answers are kept on this device.', type: 'success' })}
    ${errorSummary({ titleText: 'There is a problem', errorList: [{ text: 'Choose a level', href: '#lead' }] })}
    <span class="govuk-caption-l">Leading</span>
    <h2 class="govuk-heading-l">Who leads?</h2>
    <p class="govuk-body">Ask <a class="govuk-link" href="#">somebody who knows</a>.</p>
    <ul class="govuk-list govuk-list--bullet"><li>One</li></ul>
    ${radios({
      idPrefix: 'lead',
      name: 'lead',
      items: LEVELS,
      value: 'low',
      errorMessage: { text: 'Choose a level', visuallyHiddenText: 'Error' },
      fieldset: { legend: { text: 'Somebody leads.', classes: 'govuk-fieldset__legend--m' } },
    })}
    ${radios({ idPrefix: 'sure', name: 'sure', items: LEVELS.slice(0, 2), fieldset: { legend: { text: 'How sure are you?' } } })}
    ${checkboxes({
      idPrefix: 'partners',
      name: 'partners',
      items: [{ value: 'health', text: 'Health', checked: true }, { value: 'care', text: 'Care' }],
      fieldset: { legend: { text: 'Which partners?' } },
    })}
    ${input({ id: 'amount', name: 'amount', label: { text: 'Amount' }, prefix: { text: '£' } })}
    ${textarea({ id: 'note', name: 'note', label: { text: 'Note' }, hint: { text: 'Write nothing about a child.' } })}
    ${select({ id: 'place', name: 'place', label: { text: 'Place' }, items: [{ value: 'a', text: 'A county' }] })}
    ${dateInput({
      id: 'date',
      fieldset: { legend: { text: 'When?' } },
      items: ['day', 'month', 'year'].map((name) => ({ name, label: name })),
    })}
    ${warningText({ text: 'Answers are not kept.', iconFallbackText: 'Warning' })} ${insetText({ text: 'It takes an hour.' })}
    ${details({ summaryText: 'How this came about', content: 'By adding up.', open: true })}
    ${taskList({ idPrefix: 'task', items: [{ title: 'Leading', href: '#', status: tag({ text: 'In progress' }) }] })}
    ${summaryList({ rows: [{ key: 'Who leads', value: 'Health', actions: [{ text: 'Change', visuallyHiddenText: 'who leads', href: '#' }] }] })}
    ${table({
      caption: 'Scores',
      head: [{ text: 'Section' }, { text: 'Score', format: 'numeric' }],
      rows: [[{ text: 'Leading' }, { text: '1.5', format: 'numeric' }]],
      firstCellIsHeader: true,
    })}
    <div class="govuk-button-group">
      ${button({ text: 'Continue', type: 'button' })} ${button({ text: 'Save', type: 'button', variant: 'secondary' })}
      ${button({ text: 'Delete', type: 'button', variant: 'warning' })}
    </div>
  </div>
`;

/** Draws the form into a page, and gives what it stands in. */
export function drawForm(page: Document): HTMLElement {
  const place = page.createElement('main');
  place.className = 'content';
  page.body.append(place);
  render(form(), place);
  return place.querySelector<HTMLElement>('.send-kit')!;
}
