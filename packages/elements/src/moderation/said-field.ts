import { answerStatement } from '@send-reform/core/assessment';
import type { TemplateResult } from 'lit';
import type { LegendText } from '../design-system/fieldset.js';
import { answerField } from '../question/answer-field.js';
import { indicatorFields } from '../question/indicator-fields.js';
import type { QuestionView } from '../question/view.js';
import type { SaidDraft } from './agreement-draft.js';
import type { MatterView } from './view.js';

/** An answer to be given, in the fields of a question: a level, or what is true, or that it does not apply or is not known. */
export function saidField(
  view: MatterView,
  said: SaidDraft,
  field: string,
  legend: LegendText,
  change: (said: SaidDraft) => void,
): TemplateResult {
  const question = questionView(view, said, change);
  // The page has said how the statement is meant.
  const { guidance: _said, ...plain } = view.matter.statement.statement;
  const statement = { ...view.matter.statement, statement: plain };
  return statement.indicators === undefined
    ? answerField(question, statement, field, legend)
    : indicatorFields(question, statement, field, legend);
}

/** What the fields of a question draw from, and the field errors of a form. */
export function questionView(view: MatterView, said: SaidDraft, change: (said: SaidDraft) => void): QuestionView {
  const { matter: { statement }, text, prefix, problems, fieldOf, unfolded, focus, announce } = view;
  return {
    answers: { ...said, problems }, text, prefix, fieldOf, unfolded, focus, announce,
    change: (event) => change(answerStatement(said, statement, event)),
  };
}
