import { answerTo, draftOf } from '@send-reform/core/assessment';
import type { AskedStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import type { Content } from '../design-system/content.js';
import { details } from '../design-system/details.js';
import type { LegendText } from '../design-system/fieldset.js';
import { answerField } from './answer-field.js';
import { confidenceField } from './confidence-field.js';
import { evidenceFields } from './evidence-fields.js';
import { statementField } from './field-id.js';
import { indicatorFields } from './indicator-fields.js';
import { noteField } from './note-field.js';
import type { QuestionView } from './view.js';

/** How a statement stands on its page. */
export interface StatementLayout {
  readonly legend: LegendText;
  /** Whether others stand beside it: then what is optional is folded away, and its labels name the statement. */
  readonly amongOthers: boolean;
}

/** Everything that is asked about one statement. */
export function statementFields(
  view: QuestionView,
  statement: AskedStatement,
  { legend, amongOthers }: StatementLayout
): TemplateResult {
  const { text } = view;
  const field = statementField(view.prefix, statement);
  const about = (label: string): Content =>
    html`${label}<span class="govuk-visually-hidden">${text.about(statement.statement.text)}</span>`;
  const label = amongOthers ? about : (own: string): Content => own;
  const beside = html`
    ${confidenceField(view, statement, field, label)} ${noteField(view, statement, field, label)}
    ${evidenceFields(view, statement, field, label)}
  `;
  return html`
    ${statement.indicators === undefined
      ? answerField(view, statement, field, legend)
      : indicatorFields(view, statement, field, legend)}
    ${clearButton(view, statement, field, label)}
    ${amongOthers ? folded(view, statement, `${field}-more`, about(text.more), beside) : beside}
  `;
}

/** Folded away unless something stands in it, or somebody opened it. */
const folded = (
  view: QuestionView,
  statement: AskedStatement,
  id: string,
  summaryText: Content,
  content: Content
): TemplateResult =>
  details({
    id,
    summaryText,
    content,
    open: view.unfolded.get(id) ?? hasMore(view, statement),
    onToggle: ({ target }) => view.unfolded.set(id, target.open),
  });

/** Takes an answer back, so that the statement is open again. */
function clearButton(
  view: QuestionView,
  { id }: AskedStatement,
  field: string,
  label: (text: string) => Content
): TemplateResult | typeof nothing {
  const { text, answers, change } = view;
  if ((answerTo(answers.sheet, id)?.state ?? 'not-yet') === 'not-yet') return nothing;
  const clear = (): void => {
    change({ type: 'clear', statement: id });
    view.focus(field);
    view.announce(text.cleared);
  };
  return html`<p class="govuk-body">
    ${button({
      id: `${field}-clear`,
      text: label(text.clear),
      type: 'button',
      variant: 'secondary',
      classes: 'send-clear',
      onClick: clear,
    })}
  </p>`;
}

/** Whether something stands beside an answer already, so that it must not be hidden. */
function hasMore({ answers }: QuestionView, { id }: AskedStatement): boolean {
  const answer = answerTo(answers.sheet, id);
  return draftOf(answers.drafts, id) !== undefined || answer?.note !== undefined || (answer?.evidence ?? []).length > 0;
}
