import type { Problem } from '@send-reform/core/problems';
import { placeName, type ReturnProblem } from '@send-reform/core/returns';
import { insetText, listTable, notificationBanner } from '@send-reform/elements/parts';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReturnFileCheck } from '../returns/index.js';
import type { ReturnCheckText } from './text.js';

/** What came out: of a file that can be read, what would be said of it; of one that cannot, why. */
export type Finding =
  | { readonly fileName: string; readonly check: ReturnFileCheck }
  | { readonly fileName: string; readonly problems: readonly Problem[] };

/** What the findings are drawn from. */
export interface FindingsView {
  readonly text: ReturnCheckText;
  readonly prefix: string;
  readonly sentenceFor: (problem: Problem) => string;
}

/** What came out, under a heading that takes focus. */
export function returnFindings(finding: Finding, view: FindingsView): TemplateResult {
  const { text, sentenceFor } = view;
  const { fileName } = finding;
  if ('problems' in finding) {
    return html`
      ${heading(text.unreadableTitle(fileName))}
      ${insetText({ text: finding.problems.map((problem) => html`<p class="govuk-body">${sentenceFor(problem)}</p>`) })}
    `;
  }
  const { problems, warnings, remarks } = finding.check;
  const doubts = [...warnings, ...remarks];
  return html`
    ${problems.length === 0 ? accepted(finding, view) : html`
      ${heading(text.rejectedTitle(problems.length))}
      ${table(text.problemsCaption(fileName), problems, view)}
      <p class="govuk-body">${text.limits}</p>
    `}
    ${doubts.length === 0 ? nothing : html`
      <h3 class="govuk-heading-m">${text.warningsTitle}</h3>
      <p class="govuk-body">${text.warningsIntro}</p>
      ${table(text.warningsCaption(fileName), doubts, view)}
    `}
  `;
}

const heading = (words: string): TemplateResult => html`<h2 class="govuk-heading-m send-result" tabindex="-1">${words}</h2>`;

function accepted({ fileName, check }: Extract<Finding, { check: unknown }>, { text, prefix }: FindingsView): TemplateResult {
  return html`
    <div class="send-result" tabindex="-1">
      ${notificationBanner({
        titleText: text.acceptedTitle,
        titleId: `${prefix}-accepted`,
        type: 'success',
        role: 'region',
        content: html`
          <p class="govuk-notification-banner__heading">${text.accepted(fileName, check.area?.name ?? '', text.versionName(check.version))}</p>
          <p class="govuk-body">${text.limits}</p>
        `,
      })}
    </div>
  `;
}

/** Where something stands, as a spreadsheet program writes it. */
function placeOf({ place, path }: ReturnProblem, text: ReturnCheckText): string {
  if (place !== undefined) return placeName(place);
  if (path[0] === 'fileName') return text.inFileName;
  return path[0] === 'expected' ? text.inChoice : text.inWorkbook;
}

const table = (caption: string, problems: readonly ReturnProblem[], { text, sentenceFor }: FindingsView): TemplateResult =>
  listTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    columns: [text.where, text.what],
    rows: problems.map((problem) => ({ title: html`<bdi>${placeOf(problem, text)}</bdi>`, cells: [sentenceFor(problem)] })),
    classes: 'send-places',
  });
