import { answerTo, type Answer, type Said } from '@send-reform/core/assessment';
import type { AskedStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { checkboxes } from '../design-system/checkboxes.js';
import type { FieldEvent } from '../design-system/content.js';
import type { LegendText } from '../design-system/fieldset.js';
import { group } from '../design-system/group.js';
import { radios } from '../design-system/radios.js';
import { reasonField } from './answer-field.js';
import { errorAt } from './field-error.js';
import type { QuestionView } from './view.js';

type Ticked = Answer & { readonly state: 'answered'; readonly indicators: readonly string[] };

/**
 * A statement that is answered by ticking what is true, group by group. That nothing is true is an answer as well and is
 * said as such, so nobody gives it by passing over the question.
 */
export function indicatorFields(
  view: QuestionView,
  statement: AskedStatement,
  field: string,
  legend: LegendText
): TemplateResult {
  const { text, answers } = view;
  const { guidance, indicators = [] } = statement.statement;
  const answer = answerTo(answers.sheet, statement.id);
  const ticked = isTicked(answer) ? answer.indicators : [];
  return html`
    ${group(
      field,
      {
        fieldset: { legend },
        hint: { text: guidance === undefined ? text.tickAll : html`${guidance}<br />${text.tickAll}` },
        errorMessage: errorAt(view, field),
      },
      html`
        ${indicators.map(({ label, indicators: own }, position) =>
          checkboxes({
            idPrefix: position === 0 ? field : `${field}-group-${position + 1}`,
            name: field,
            fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
            items: own.map(({ id, text: said }) => ({ value: id, text: said })),
            values: ticked,
            onChange: ({ target }) => tick(view, statement, target.value, target.checked),
          })
        )}
        ${without(view, statement, answer, field)}
      `
    )}
    ${isTicked(answer) ? confirmation(view, statement, answer, field) : nothing}
  `;
}

const isTicked = (answer: Answer | undefined): answer is Ticked =>
  answer?.state === 'answered' && answer.indicators !== undefined;

/** Ticks or unticks one; when none is left there is no answer any more. */
function tick(
  { answers, change }: QuestionView,
  { id, indicators, statement }: AskedStatement,
  one: string,
  on: boolean
): void {
  const answer = answerTo(answers.sheet, id);
  const before = isTicked(answer) ? answer.indicators : [];
  const now = [...indicators!.groupOf.keys()].filter((other) => (other === one ? on : before.includes(other)));
  if (now.length === 0) change({ type: 'clear', statement: id });
  else
    change({ type: 'say', statement: id, said: said(now, statement.confirmation, isTicked(answer) ? answer.level : undefined) });
}

/** A level that somebody confirmed stays beside the ticks, where it may stand. */
const said = (indicators: readonly string[], confirmation: string | undefined, level: string | undefined): Said => ({
  state: 'answered',
  indicators,
  ...(level === undefined || (confirmation ?? 'none') === 'none' ? {} : { level }),
});

/** Each of these stands alone: ticking one unticks all others. */
function without(view: QuestionView, { id }: AskedStatement, answer: Answer | undefined, field: string): TemplateResult {
  const { text, change } = view;
  const say =
    (said: Said) =>
    ({ target }: FieldEvent<HTMLInputElement>): void =>
      change(target.checked ? { type: 'say', statement: id, said } : { type: 'clear', statement: id });
  return checkboxes({
    idPrefix: `${field}-without`,
    name: field,
    items: [
      { divider: text.or },
      {
        value: 'none',
        id: `${field}-none`,
        text: text.noneOfThese,
        hint: { text: text.noneOfTheseHint },
        checked: isTicked(answer) && answer.indicators.length === 0,
        onChange: say({ state: 'answered', indicators: [] }),
      },
      {
        value: 'not-applicable',
        id: `${field}-not-applicable`,
        text: text.notApplicable,
        hint: { text: text.notApplicableHint },
        checked: answer?.state === 'not-applicable',
        conditional: reasonField(view, id, field),
        onChange: say({ state: 'not-applicable' }),
      },
      {
        value: 'do-not-know',
        id: `${field}-do-not-know`,
        text: text.doNotKnow,
        hint: { text: text.doNotKnowHint },
        checked: answer?.state === 'do-not-know',
        onChange: say({ state: 'do-not-know' }),
      },
    ],
  });
}

/** What the ticks come to by the statement's table, with leave to set another level where the instrument gives it. */
function confirmation(view: QuestionView, statement: AskedStatement, answer: Ticked, field: string): TemplateResult {
  const { text } = view;
  const level = statement.levels[levelOfTicks(statement, answer.indicators) ?? -1];
  const comesTo = level === undefined ? text.ticksDecideNothing : text.ticksComeTo(level.label);
  const { confirmation: wanted = 'none' } = statement.statement;
  if (wanted === 'none') return html`<p class="govuk-body">${comesTo}</p>`;
  const say = (confirmed: string | undefined) => () =>
    view.change({ type: 'say', statement: statement.id, said: said(answer.indicators, wanted, confirmed) });
  return radios({
    idPrefix: `${field}-level`,
    name: `${field}-level`,
    fieldset: { legend: { text: text.confirm, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: comesTo },
    errorMessage: errorAt(view, `${field}-level`),
    items: [
      ...statement.levels.map(({ id, label }, position) => ({
        value: String(position + 1),
        text: label,
        checked: answer.level === id,
        onChange: say(id),
      })),
      ...(wanted === 'optional'
        ? [
            { divider: text.or },
            { value: 'as-ticked', text: text.asTicked, checked: answer.level === undefined, onChange: say(undefined) },
          ]
        : []),
    ],
  });
}

/** The position of the level that the ticks come to; undefined where the table has no row for them. */
export function levelOfTicks({ indicators }: AskedStatement, ticked: readonly string[]): number | undefined {
  const { groupOf, groupSizes, levelOf } = indicators!;
  const extents = groupSizes.map((size, position) => {
    const count = ticked.filter((id) => groupOf.get(id) === position).length;
    return count === 0 ? 'none' : count === size ? 'all' : 'some';
  });
  return levelOf(extents.join());
}
