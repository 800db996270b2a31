import type { AgreedAnswer } from '@send-reform/core/partnership';
import { html, nothing, type TemplateResult } from 'lit';
import { summaryList, type SummaryListRow } from '../design-system/summary-list.js';
import { answerInWords, dayInWords, inShort } from '../questionnaire/answer-in-words.js';
import { asAnswer } from './agreement-draft.js';
import type { Matter } from './meeting.js';
import { partnerName } from './names.js';
import type { ModerationView } from './view.js';

/** What is agreed on a statement, by whom and why, and who sees it otherwise. */
export function agreedRecord(view: ModerationView, { statement }: Pick<Matter, 'statement'>, agreed: AgreedAnswer): TemplateResult {
  const { meeting: { compiled }, text, language } = view;
  const { said, agreedBy, reason, dissent, date, proposedBy } = agreed;
  const rows: SummaryListRow[] = [
    { key: text.agreedOn, value: answerInWords(statement, asAnswer(said), view) },
    { key: text.who, value: agreedBy.map((partner) => partnerName(compiled, partner, text)).join(', ') },
    { key: text.reasonIs, value: html`<div class="send-written">${reason}</div>` },
    ...dissent.map((one) => ({
      key: text.dissentIs,
      value: html`
        <p class="govuk-body">
          <strong>${text.dissentOf(one.respondent ?? (one.partner === undefined ? text.somebody : partnerName(compiled, one.partner, text)))}</strong>
        </p>
        <p class="govuk-body send-written">${one.words}</p>
        ${one.said === undefined
          ? nothing
          : html`<p class="govuk-body">${text.would(inShort(statement, asAnswer(one.said), text) ?? text.notProvided)}</p>`}
      `,
    })),
    { key: text.day, value: dayInWords(date, language) },
    ...(proposedBy === undefined ? [] : [{ key: text.proposedBy, value: text.rules[proposedBy] }]),
  ];
  return summaryList({ rows });
}
