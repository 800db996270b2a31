import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { insetText } from '../design-system/inset-text.js';
import { radios } from '../design-system/radios.js';
import { tag } from '../design-system/tag.js';
import { taskList, type TaskListItem } from '../design-system/task-list.js';
import { nextOpen, type Matter, type MeetingOrder } from './meeting.js';
import { partnerName } from './names.js';
import { statisticsTable } from './statistics-table.js';
import { statementStep, type ModerationView } from './view.js';

/** All statements: what is agreed, how far apart people are on the others, and who has not answered. */
export function overviewPage(view: ModerationView): TemplateResult {
  const { meeting, agreed, ordered, unsaved, text, go } = view;
  const { compiled, matters, rolledUp } = meeting;
  const next = nextOpen(ordered, new Set(agreed.keys()));
  const done = matters.filter(({ statement: { id } }) => agreed.has(id)).length;
  const names = (isThere: boolean): string[] =>
    rolledUp.partners.filter(({ sheets }) => sheets > 0 === isThere).map(({ partner }) => partnerName(compiled, partner, text));
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${text.overviewHeading(compiled.instrument.title)}</h2>
    <p class="govuk-body">${text.progress(done, matters.length)}</p>
    ${rolledUp.sheets === 0
      ? insetText({ text: text.noSheets })
      : html`<p class="govuk-body">
          ${text.whoAnswered(names(true))} ${names(false).length === 0 ? nothing : html`<strong>${text.whoIsMissing(names(false))}</strong>`}
        </p>`}
    ${unsaved.size === 0 ? nothing : insetText({ text: text.unsaved(unsaved.size) })}
    <div class="govuk-button-group">
      ${next === undefined
        ? nothing
        : button({ text: done === 0 ? text.begin : text.carryOn, type: 'button', onClick: () => go(statementStep(next.statement.id)) })}
      ${button({ text: text.toScores, type: 'button', variant: next && 'secondary', onClick: () => go('scores') })}
    </div>
    ${orderField(view)} ${groupsOf(view, done).map(({ heading, members }, index) => group(view, heading, members, index + 1))}
    ${rolledUp.sheets === 0 ? nothing : statisticsTable(view)}
  `;
}

const ORDERS: readonly MeetingOrder[] = ['disagreement', 'instrument'];

const orderField = ({ text, prefix, order, setOrder }: ModerationView): TemplateResult =>
  radios({
    idPrefix: `${prefix}-order`,
    name: `${prefix}-order`,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { text: text.order, classes: 'govuk-fieldset__legend--s' } },
    items: ORDERS.map((value) => ({ value, text: text.orders[value], checked: value === order, onChange: () => setOrder(value) })),
  });

interface Group {
  readonly heading: string;
  readonly members: readonly Matter[];
}

/** By disagreement what is open before what is agreed; else section by section. */
function groupsOf({ meeting: { compiled, matters }, ordered, agreed, order, text }: ModerationView, done: number): Group[] {
  const isAgreed = ({ statement: { id } }: Matter): boolean => agreed.has(id);
  const groups: Group[] =
    order === 'disagreement'
      ? [
          { heading: text.toAgree(matters.length - done), members: ordered.filter((matter) => !isAgreed(matter)) },
          { heading: text.agreedHeading(done), members: ordered.filter(isAgreed) },
        ]
      : compiled.sections.map(({ index, section }) => ({
          heading: section.title, members: matters.filter(({ statement }) => statement.section === index),
        }));
  return groups.filter(({ members }) => members.length > 0);
}

const group = (view: ModerationView, heading: string, members: readonly Matter[], number: number): TemplateResult => html`
  <h3 class="govuk-heading-m">${heading}</h3>
  ${taskList({ idPrefix: `${view.prefix}-matter-${number}`, items: members.map((matter) => itemOf(view, matter)) })}
`;

function itemOf(view: ModerationView, matter: Matter): TaskListItem {
  const { meeting: { compiled }, order, hrefOf, follow, go } = view;
  const { statement } = matter;
  const step = statementStep(statement.id);
  const section = order === 'disagreement' ? compiled.sections[statement.section]!.section.title : '';
  const hints = [section, ...whoIsMissing(view, matter)].filter((hint) => hint !== '');
  return {
    title: statement.statement.text,
    href: hrefOf(step),
    ...(hints.length === 0 ? {} : { hint: hints.map((hint) => html`<span class="send-line">${hint}</span>`) }),
    status: statusOf(view, matter),
    onClick: follow(() => go(step)),
  };
}

/** Partners by name where each has one sheet at most; else how many sheets are open. */
function whoIsMissing({ meeting: { compiled, rolledUp }, text }: ModerationView, { rolledUp: { partners, states, sheets } }: Matter): string[] {
  if (rolledUp.sheets === 0) return [];
  const isOneEach = rolledUp.partners.every(({ partner, sheets: of }) => partner !== null && of <= 1);
  if (!isOneEach) return states.unanswered === null || states.unanswered === 0 ? [] : [text.countNotAnswered(states.unanswered, sheets)];
  const missing = partners.filter(({ sheets: of, states: own }) => of > 0 && own.unanswered === 1);
  return missing.length === 0 ? [] : [text.notAnswered(missing.map(({ partner }) => partnerName(compiled, partner, text)))];
}

function statusOf({ text, agreed, unsaved }: ModerationView, { statement: { id }, rolledUp, isWithheld }: Matter): unknown {
  const answer = agreed.get(id);
  if (unsaved.has(id)) return tag({ text: text.notSaved, classes: 'govuk-tag--yellow' });
  if (answer !== undefined) return answer.dissent.length === 0 ? text.agreed : text.agreedWithDissent;
  const { apart, range } = rolledUp;
  if (apart !== null && apart > 0) return tag({ text: text.apart(apart), classes: 'govuk-tag--orange' });
  if (range !== null && range > 0) return tag({ text: text.ranging(range), classes: 'govuk-tag--orange' });
  if (apart === 0) return tag({ text: text.together });
  return tag({ text: isWithheld || rolledUp.suppressed ? text.withheld : text.tooFew, classes: 'govuk-tag--grey' });
}
