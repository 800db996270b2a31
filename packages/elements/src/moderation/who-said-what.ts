import { answerTo, type AnswerSheet } from '@send-reform/core/assessment';
import type { PartnerDistribution } from '@send-reform/core/partnership';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { answerInWords } from '../questionnaire/answer-in-words.js';
import { listTable } from '../shared/list-table.js';
import type { Matter } from './meeting.js';
import { levelName, levelsByRank, partnerName, respondentName } from './names.js';
import type { ModerationView } from './view.js';

/** What each partner said of a statement, with what stands beside it; of many people how many said what. */
export const whoSaidWhat = (view: ModerationView, matter: Matter): TemplateResult =>
  listTable({
    caption: view.text.saidHeading,
    columns: [view.text.partner, view.text.said],
    rows: matter.rolledUp.partners.map((partner) => ({
      title: partnerName(view.meeting.compiled, partner.partner, view.text), cells: [saidBy(view, matter, partner)],
    })),
    classes: 'send-said',
  });

function saidBy(view: ModerationView, { statement }: Matter, distribution: PartnerDistribution): unknown {
  const { meeting: { sheets, isShown }, text } = view;
  const own = sheets.filter(({ partner = null }) => partner === distribution.partner);
  const shown = own.filter(isShown);
  const [only] = own;
  if (only === undefined) return text.noSheetFrom;
  if (distribution.states.notAsked === own.length) return text.notAsked;
  if (own.length === 1 && shown.length === 1) return html`${answerIn(view, statement, only)} ${comesTo(view, statement, distribution)}`;
  return html`
    <p class="govuk-body"><strong>${text.people(own.length)}</strong></p>
    ${counts(view, statement, distribution)}
    ${distribution.position.length === 0
      ? nothing
      : html`<p class="govuk-body">${text.stands(positionInWords(view, statement, distribution.position))}</p>`}
    ${shown.length < own.length ? html`<p class="govuk-body">${text.anonymous}</p>` : nothing}
    ${shown.length === 0
      ? nothing
      : details({
          summaryText: text.eachOf(shown.length),
          content: html`<dl class="send-each">
            ${shown.map((sheet) => html`<dt><strong>${respondentName(sheet, view.meeting.compiled, text)}</strong></dt>
              <dd>${answerIn(view, statement, sheet)}</dd>`)}
          </dl>`,
        })}
  `;
}

const answerIn = (view: ModerationView, statement: Matter['statement'], sheet: AnswerSheet): TemplateResult =>
  answerInWords(statement, answerTo(sheet, statement.id), view);

/** What ticked indicators come to, which the ticks alone do not say. */
const comesTo = ({ text }: ModerationView, statement: Matter['statement'], { position: [level] }: PartnerDistribution): unknown =>
  statement.indicators === undefined || level === undefined
    ? nothing
    : html`<p class="govuk-body">${text.comesTo(levelName(statement, level))}</p>`;

/** A level, or the two that somebody stands between. */
export const positionInWords = ({ text }: ModerationView, statement: Matter['statement'], [level, upper]: readonly string[]): string =>
  upper === undefined ? levelName(statement, level!) : text.between(levelName(statement, level!), levelName(statement, upper));

/** How many said what, where anybody did. */
function counts({ text }: ModerationView, statement: Matter['statement'], { levels, states }: PartnerDistribution): TemplateResult {
  if ([...levels.map(({ count }) => count), states.unanswered].every((count) => count === null)) return html`<p class="govuk-body">${text.allWithheld}</p>`;
  const counted = [
    ...levelsByRank(statement).map(({ id, label }): [string, number | null] => [label, levels.find(({ level }) => level === id)!.count]),
    [text.notApplicable, states.notApplicable] as const,
    [text.doNotKnow, states.doNotKnow] as const,
    [text.notProvided, states.unanswered] as const,
  ];
  return html`<ul class="govuk-list">
    ${counted
      .filter(([, count]) => count !== 0)
      .map(([what, count]) => html`<li>${count === null ? text.countWithheld(what) : text.counted(what, count)}</li>`)}
  </ul>`;
}
