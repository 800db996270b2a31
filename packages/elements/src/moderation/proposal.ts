import type { AgreedSaid } from '@send-reform/core/partnership';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { insetText } from '../design-system/inset-text.js';
import { inShort } from '../questionnaire/answer-in-words.js';
import { asAnswer, saidFrom } from './agreement-draft.js';
import { levelName } from './names.js';
import type { MatterView } from './view.js';

/** What the rule makes of the partners' positions, ties named, and that people decide. */
export function proposalPart(view: MatterView): TemplateResult {
  const { meeting: { rule }, matter: { statement, proposal, isWithheld }, text } = view;
  const { said, level, reason, tie, n, of } = proposal;
  const name = text.rules[rule];
  const sentence =
    isWithheld ? text.noProposal.withheld
    : reason === 'tie' ? text.tie(name, tie.map((one) => levelName(statement, one)))
    : reason === null ? text.proposes(name, level === null ? saidInWords(view, said!) : levelName(statement, level))
    : text.noProposal[reason];
  return html`
    <h3 class="govuk-heading-m">${text.proposalHeading}</h3>
    ${insetText({
      text: html`
        <p class="govuk-body">
          <strong>${sentence}</strong> ${of === 0 || isWithheld ? nothing : text.proposalFrom(n, of)}
        </p>
        <p class="govuk-body">${text.peopleDecide}</p>
        ${said === null || isWithheld || view.draft === undefined ? nothing : fillIn(view, said)}
      `,
    })}
  `;
}

function fillIn(view: MatterView, said: AgreedSaid): TemplateResult {
  const { meeting: { compiled }, matter: { statement }, draft, text, prefix, change, announce } = view;
  return button({
    id: `${prefix}-fill-in`,
    text: text.fillIn,
    type: 'button',
    variant: 'secondary',
    onClick: () => {
      change({ ...draft!, said: saidFrom(compiled, statement.id, said) });
      announce(text.filledIn(saidInWords(view, said)));
    },
  });
}

/** An agreed answer in a word or two. */
export const saidInWords = ({ matter: { statement }, text }: Pick<MatterView, 'matter' | 'text'>, said: AgreedSaid): string =>
  inShort(statement, asAnswer(said), text) ?? text.notProvided;
