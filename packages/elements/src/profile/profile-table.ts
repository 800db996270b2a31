import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledSection } from '@send-reform/core/instrument';
import { score, type SectionScore } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { cell, columnHeading } from '../shared/table-cells.js';
import { explanation } from './explanation.js';
import type { ProfileText } from './text.js';

/** Every section's figure, the whole last: what it is, what held it down, how far it is settled, how it came about. */
export function profileTable(compiled: CompiledInstrument, sheet: AnswerSheet, text: ProfileText): TemplateResult {
  const { overall, sections } = score(compiled, sheet);
  const row = (figure: SectionScore): TemplateResult => profileRow(compiled, sheet, figure, text);
  return html`
    <table role="table" class="govuk-table send-table">
      <caption class="govuk-table__caption govuk-table__caption--m">${text.caption}</caption>
      <thead class="govuk-table__head">
        <tr role="row" class="govuk-table__row">
          ${[text.section, text.score, text.level, text.complete, text.range].map((heading) => columnHeading(heading))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${sections.map(row)} ${row(overall)}
      </tbody>
    </table>
  `;
}

function profileRow(compiled: CompiledInstrument, sheet: AnswerSheet, figure: SectionScore, text: ProfileText): TemplateResult {
  const section = compiled.sectionById.get(figure.id)!;
  const isWhole = section.parent === undefined;
  const title = isWhole ? text.whole : section.section.title;
  const { complete, of } = figure.progress;
  return html`
    <tr role="row" class="govuk-table__row ${isWhole ? 'send-table__whole' : ''}">
      <th role="rowheader" scope="row" class="govuk-table__header send-depth-${Math.min(section.depth, 4)}">
        <span class="send-table__title">${title}</span>
        ${explanation(compiled, sheet, figure.id, title, text)}
      </th>
      ${cell(text.score, figure.score ?? text.none)}
      ${cell(text.level, levelCell(compiled, section, figure, text))}
      ${cell(text.complete, text.completeOf(complete, of))}
      ${cell(text.range, rangeOf(figure, text))}
    </tr>
  `;
}

function levelCell(compiled: CompiledInstrument, section: CompiledSection, { level, gate }: SectionScore, text: ProfileText): TemplateResult {
  const labelOf = (id: string | null): string => section.levels?.find((one) => one.id === id)?.label ?? text.noLevel;
  const statements = (gate?.failing ?? []).map((id) => compiled.statementById.get(id)?.statement.text ?? id);
  return html`
    ${labelOf(level)}
    ${gate === null
      ? nothing
      : html`<span class="send-held-down"><strong>${text.heldDown}:</strong> ${text.held(labelOf(gate.from), statements)}</span>`}
  `;
}

function rangeOf({ lowest, highest }: SectionScore, text: ProfileText): string {
  if (lowest.score === null || highest.score === null) return text.noLevel;
  return lowest.exact === highest.exact ? text.settled : text.between(lowest.score, highest.score);
}
