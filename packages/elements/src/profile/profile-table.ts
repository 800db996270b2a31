import type { CompiledSection } from '@send-reform/core/instrument';
import type { SectionScore } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { explanation } from '../explanation/explanation.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import { titleOf, type ProfileView } from './profile-view.js';
import type { ProfileText } from './text.js';

/** Every section's figure, the whole last: what it is, what held it down, how far it is settled, how it came about. */
export function profileTable(view: ProfileView): TemplateResult {
  const { text, result } = view;
  return listTable({
    caption: html`${text.caption}${text.captionOn[result.basis]}`,
    columns: [text.section, text.score, text.level, text.complete, text.range],
    rows: [...result.sections, result.overall].map((figure) => profileRow(figure, view)),
  });
}

function profileRow(figure: SectionScore, view: ProfileView): ListTableRow {
  const { compiled, derivations, ranges, text } = view;
  const section = compiled.sectionById.get(figure.id)!;
  const title = titleOf(section, text);
  return {
    title,
    below: html`<div class="send-explanations">
      ${explanation(derivations.get(figure.id)!, compiled.instrument, title, text)}
      ${isSettled(figure)
        ? nothing
        : [ranges.lowest, ranges.highest].map((range) => explanation(range.get(figure.id)!, compiled.instrument, title, text))}
    </div>`,
    cells: [
      figure.score ?? text.noneFor[figure.withheld!] ?? text.none, levelCell(section, figure, view), doneCell(figure, text), rangeOf(figure, text),
    ],
    isWhole: figure.parent === null,
    depth: section.depth,
  };
}

function levelCell(section: CompiledSection, { level, gate }: SectionScore, { compiled, text }: ProfileView): TemplateResult {
  const labelOf = (id: string | null): string => section.levels?.find((one) => one.id === id)?.label ?? text.noLevel;
  const statements = (gate?.failing ?? []).map((id) => compiled.statementById.get(id)?.statement.text ?? id);
  return html`
    ${labelOf(level)}
    ${gate === null
      ? nothing
      : html`<span class="send-held-down"><strong>${text.heldDown}</strong> ${text.held(labelOf(gate.from), statements)}</span>`}
  `;
}

/** How much is dealt with, and how much of that is no level: done, and still no score, would be a riddle otherwise. */
function doneCell({ progress, doNotKnow, notApplicable }: SectionScore, text: ProfileText): TemplateResult {
  const without = [
    ...(doNotKnow > 0 ? [text.notKnown(doNotKnow)] : []),
    ...(notApplicable > 0 ? [text.notApplicable(notApplicable)] : []),
  ];
  return html`
    <bdi>${text.completeOf(progress.complete, progress.of)}</bdi> ${without.map((part) => html`<span class="send-done-without">${part}</span> `)}
  `;
}

/** Words with figures among them keep their own direction in a page of the other. */
function rangeOf(figure: SectionScore, text: ProfileText): string | TemplateResult {
  const { lowest, highest } = figure;
  if (lowest.score === null || highest.score === null) return text.noLevel;
  return isSettled(figure) ? text.settled : html`<bdi>${text.between(lowest.score, highest.score)}</bdi>`;
}

/** Whether a figure can come to nothing else any more: both ends are one, or there is none. */
const isSettled = ({ lowest, highest }: SectionScore): boolean => lowest.exact === highest.exact;
