import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { drawingEnglish } from '../drawing/text.js';
import { cell, columnHeading } from '../shared/table-cells.js';
import type { SectionStatements, StatementLevel } from './statement-levels.js';
import type { ProfileText } from './text.js';

/** Every statement and its level, a table for each section, to be opened: what the heat map draws, in words. */
export const statementTables = (rows: readonly SectionStatements[], text: ProfileText): TemplateResult =>
  details({ summaryText: text.statements, content: rows.map((row) => statementTable(row, text)), classes: 'send-statements' });

const statementTable = ({ label, cells }: SectionStatements, text: ProfileText): TemplateResult => html`
  <table role="table" class="govuk-table send-table">
    <caption class="govuk-table__caption govuk-table__caption--m">
      ${label}
    </caption>
    <thead class="govuk-table__head">
      <tr role="row" class="govuk-table__row">
        ${columnHeading(text.statement)} ${columnHeading(text.level)}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${cells.map(
        (statement) => html`
          <tr role="row" class="govuk-table__row">
            <th role="rowheader" scope="row" class="govuk-table__header">${statement.label}</th>
            ${cell(text.level, levelOf(statement, text))}
          </tr>
        `
      )}
    </tbody>
  </table>
`;

function levelOf({ state, said, level, of, reversed, holdsDown }: StatementLevel, text: ProfileText): TemplateResult {
  const words = { ...drawingEnglish, ...text.drawing };
  const remark = (words: string): TemplateResult => html`<span class="send-remark">${words}</span>`;
  return html`
    ${said === null || level === null ? words.states[state === 'answered' ? 'unanswered' : state] : text.levelOf(said, level, of)}
    ${reversed && said !== null ? remark(text.reversed) : nothing} ${holdsDown ? remark(words.holdsDown) : nothing}
  `;
}
