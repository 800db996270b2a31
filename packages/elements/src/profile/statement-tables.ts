import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { drawingEnglish } from '../drawing/text.js';
import { listTable } from '../shared/list-table.js';
import type { SectionStatements, StatementLevel } from './statement-levels.js';
import type { ProfileText } from './text.js';

/** Every statement and its level, a table for each section, to be opened: what the heat map draws, in words. */
export const statementTables = (rows: readonly SectionStatements[], text: ProfileText): TemplateResult =>
  details({ summaryText: text.statements, content: rows.map((row) => statementTable(row, text)), classes: 'send-statements' });

const statementTable = ({ label, cells }: SectionStatements, text: ProfileText): TemplateResult =>
  listTable({
    caption: label,
    columns: [text.statement, text.level],
    rows: cells.map((statement) => ({ title: statement.label, cells: [levelOf(statement, text)] })),
  });

function levelOf({ state, said, level, of, reversed, holdsDown }: StatementLevel, text: ProfileText): TemplateResult {
  const words = { ...drawingEnglish, ...text.drawing };
  const remark = (words: string): TemplateResult => html`<span class="send-remark">${words}</span>`;
  return html`
    ${said === null || level === null ? words.states[state === 'answered' ? 'unanswered' : state] : text.levelOf(said, level, of)}
    ${reversed && said !== null ? remark(text.reversed) : nothing} ${holdsDown ? remark(words.holdsDown) : nothing}
  `;
}
