import type { AgreedAnswer, Distribution, PartnerDistribution } from '@send-reform/core/partnership';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import type { SpreadRow } from '../drawing/spread/spread.js';
import { levelOfTicks } from '../question/indicator-fields.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import type { Matter } from './meeting.js';
import { levelName, levelsByRank, partnerName } from './names.js';
import type { ModerationView } from './view.js';

/** How far the answers to a statement lie apart: in a sentence, as a drawing, and as the table that it stands for. */
export function spreadFigure(view: ModerationView, matter: Matter, isAmongOthers = false): TemplateResult {
  const { text, agreed } = view;
  const { statement, rolledUp } = matter;
  const levels = levelsByRank(statement);
  return html`
    ${isAmongOthers
      ? html`<h5 class="govuk-heading-s">${text.spreadHeading}</h5>`
      : html`<h3 class="govuk-heading-m">${text.spreadHeading}</h3>`}
    ${inWords(view, matter).map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}
    ${rolledUp.n === 0
      ? nothing
      : html`
          <div class="send-drawing">
            <send-spread
              .rows=${rolledUp.partners.map((partner) => spreadRow(view, matter, partner))}
              .levels=${levels.map(({ label }) => label)}
              .agreed=${placeOf(matter, agreed.get(statement.id))}
              .text=${text.drawing}
            ></send-spread>
          </div>
          ${details({ summaryText: text.spreadTable, content: spreadTable(view, matter) })}
        `}
  `;
}

function inWords({ text, threshold }: ModerationView, { statement, rolledUp }: Matter): string[] {
  const { partners, apart, n, lowest, highest, suppressed } = rolledUp;
  const place = levelsByRank(statement).map(({ id }) => id);
  const stands = partners.flatMap(({ position }) => position).toSorted((a, b) => place.indexOf(a) - place.indexOf(b));
  const [first, last] = [stands[0]!, stands.at(-1)!];
  const sentences =
    apart === 0 ? [text.standTogether(levelName(statement, first))]
    : apart !== null ? [text.standApart(apart, levelName(statement, first), levelName(statement, last))]
    : lowest !== null && highest !== null ? [text.standAlone(levelName(statement, lowest), levelName(statement, highest))]
    : n === null ? []
    : [text.noSpread];
  return suppressed && threshold !== null ? [...sentences, text.withheldExplained(threshold)] : sentences;
}

function spreadRow({ meeting: { compiled }, text }: ModerationView, { statement }: Matter, distribution: PartnerDistribution): SpreadRow {
  const levels = levelsByRank(statement);
  const { partner, sheets, states, position } = distribution;
  const label = partnerName(compiled, partner, text);
  const without = withoutLevel(distribution);
  const note =
    sheets === 0 ? text.noSheetFrom
    : states.notAsked === sheets ? text.notAsked
    : sheets > 1 ? text.people(sheets) + (without ? `, ${text.counted(text.noLevel, without)}` : '')
    : states.unanswered === 1 ? text.notProvided
    : states.doNotKnow === 1 ? text.doNotKnow
    : states.notApplicable === 1 ? text.notApplicable
    : '';
  return {
    id: partner ?? '', label, note,
    counts: levels.map(({ id }) => countAt(distribution, id)),
    position: levels.flatMap(({ id }, place) => (position.includes(id) ? [place] : [])),
  };
}

const countAt = ({ levels }: Distribution, id: string): number | null => levels.find(({ level }) => level === id)!.count;

/** How many gave no level; null where that is withheld. */
function withoutLevel({ states: { unanswered, doNotKnow, notApplicable, notAsked } }: Distribution): number | null {
  return unanswered === null || doNotKnow === null || notApplicable === null ? null : unanswered + doNotKnow + notApplicable + notAsked;
}

/** The place of the level that is agreed, where a level is: what is ticked comes to one, unless another was confirmed. */
function placeOf({ statement }: Matter, agreed: AgreedAnswer | undefined): number | null {
  const said = agreed?.said;
  if (said?.state !== 'answered') return null;
  const ticks = 'indicators' in said ? levelOfTicks(statement, said.indicators) : undefined;
  const level = said.level ?? statement.levels[ticks ?? -1]?.id;
  const place = levelsByRank(statement).findIndex(({ id }) => id === level);
  return place < 0 ? null : place;
}

/** How many of each partner gave which level, and of everybody. */
function spreadTable({ meeting: { compiled }, text }: ModerationView, { statement, rolledUp }: Matter): TemplateResult {
  const levels = levelsByRank(statement);
  const figure = (count: number | null): string => (count === null ? text.withheld : text.figure(String(count)));
  const row = (title: string, distribution: Distribution, isWhole = false): ListTableRow => ({
    title, cells: [...levels.map(({ id }) => figure(countAt(distribution, id))), figure(withoutLevel(distribution))], isWhole,
  });
  return listTable({
    caption: text.spreadCaption,
    captionClasses: '',
    columns: [text.partner, ...levels.map(({ label }) => label), text.noLevel],
    rows: [
      ...rolledUp.partners.map((partner) => row(partnerName(compiled, partner.partner, text), partner)),
      ...(rolledUp.partners.length > 1 ? [row(text.everybody, rolledUp, true)] : []),
    ],
  });
}
