import type { GrantResult } from '@send-reform/core/grant';
import { describeGrant, inPounds, type GrantDescription } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { summaryList } from '../design-system/summary-list.js';
import { warningText } from '../design-system/warning-text.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import { poundsInOnePiece } from './pounds-in-one-piece.js';
import { assumptionsInWords, saidOnce, sentenceList, sentencesByFigure, type FigureId } from './sentences.js';
import type { GrantText } from './text.js';

/** A grant: what to take care of, the figures with what explains each, what is open, and what was assumed. */
export function grantResult(result: GrantResult, text: GrantText): TemplateResult {
  const description = describeGrant(result, text.sentences);
  const sentences = sentencesByFigure(description);
  const { payment, staysWithCouncil } = result;
  const row = (figure: FigureId, amount: string | null): ListTableRow => ({
    title: text[figure],
    below: sentences[figure].length === 0
      ? nothing
      : details({
          summaryText: html`${text.how}<span class="govuk-visually-hidden">${text.howAbout(text[figure])}</span>`,
          content: sentenceList(sentences[figure], text),
        }),
    cells: [
      html`${amount === null ? text.notPublished : poundsInOnePiece(amount)}${figure === 'grant' ? rangeNote(result, text) : nothing}`,
    ],
    isWhole: figure === 'grant',
  });
  return html`
    ${description.flags.map((flag) => warningText({ text: flag.text, iconFallbackText: text.warning }))}
    ${listTable({
      caption: text.caption,
      columns: [text.figure, { text: text.amount, isNumeric: true }],
      rows: [
        row('deficitUsed', result.deficitUsed), row('ineligible', result.ineligible), row('eligibleDeficit', result.eligibleDeficit),
        row('grant', result.grant), row('payable', payment.amount), row('staysWithCouncil', staysWithCouncil.total),
      ],
    })}
    ${stays(result, text)}
    ${description.conditions.length === 0
      ? nothing
      : html`
          <h3 class="govuk-heading-m">${text.conditions}</h3>
          <p class="govuk-body">${text.conditionsIntro}</p>
          <ul class="govuk-list govuk-list--bullet">
            ${description.conditions.map((condition) => html`<li>${condition.text}</li>`)}
          </ul>
        `}
    ${assumptions(description, text)}
    ${description.laterDeficits.length === 0
      ? nothing
      : html`
          <h3 class="govuk-heading-m">${text.laterYears}</h3>
          ${sentenceList(saidOnce(description.laterDeficits), text)}
        `}
  `;
}

/** What stays with the council in its parts, which add up: not a tenth of the headline. */
function stays({ staysWithCouncil: { shareNotCovered, ineligible, unrecognised, addedBack, total } }: GrantResult, text: GrantText): TemplateResult {
  return html`
    <h3 class="govuk-heading-m">${text.stays}</h3>
    ${summaryList({
      rows: [
        { key: text.shareNotCovered, value: poundsInOnePiece(shareNotCovered) },
        { key: text.notEligible, value: poundsInOnePiece(ineligible) },
        { key: text.unrecognised, value: poundsInOnePiece(unrecognised) },
        ...(addedBack === '0.00' ? [] : [{ key: text.addedBack, value: poundsInOnePiece(addedBack) }]),
        { key: text.staysTotal, value: html`<strong>${poundsInOnePiece(total)}</strong>` },
      ],
    })}
  `;
}

function rangeNote({ range }: GrantResult, text: GrantText): TemplateResult | typeof nothing {
  if (range === null) return nothing;
  const { lowest, highest } = range;
  return html`<span class="send-range"
    >${lowest === highest ? text.grantOneFigure : text.grantRange(inPounds(lowest), inPounds(highest))}</span
  >`;
}

function assumptions(description: GrantDescription, text: GrantText): TemplateResult {
  const whole = description.assumptions.find(({ code }) => code.startsWith('range'));
  return html`
    <h3 class="govuk-heading-m">${text.assumptions}</h3>
    <p class="govuk-body">${text.assumptionsIntro}</p>
    <ul class="govuk-list send-assumptions">
      ${assumptionsInWords(description).map(
        ({ taken, otherwise }) => html`
          <li>
            ${taken}
            <ul class="govuk-list govuk-list--bullet">
              ${otherwise.map((other) => html`<li>${other}</li>`)}
            </ul>
          </li>
        `,
      )}
    </ul>
    ${whole === undefined ? nothing : html`<p class="govuk-body"><strong>${whole.text}</strong></p>`}
  `;
}
