import type { StatementChange } from '@send-reform/core/comparison';
import type { StatementScore } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { listTable } from '../shared/list-table.js';
import { changedInto, reasonRemarks, remark } from './change-cell.js';
import { nameOf, type ComparisonView, type Side } from './comparison-view.js';
import { isShown, kindOfStatement } from './kinds.js';

/** The statements that somebody asked for. */
export const statementsShown = ({ comparison: { statements }, show }: ComparisonView): StatementChange[] =>
  statements.filter((statement) => isShown(kindOfStatement(statement), show));

/** Every statement then and now, a table for each section that holds any. */
export function statementTables(view: ComparisonView): TemplateResult {
  const shown = statementsShown(view);
  if (shown.length === 0) return html`<p class="govuk-body">${view.text.noStatements}</p>`;
  const sections = [...new Set(shown.map(({ section }) => section))];
  return html`${sections.map((section) => sectionTable(section, shown.filter((statement) => statement.section === section), view))}`;
}

function sectionTable(section: string, statements: readonly StatementChange[], view: ComparisonView): TemplateResult {
  const { text } = view;
  return listTable({
    caption: nameOf(section, view),
    columns: [text.statement, text.then, text.now, text.change],
    rows: statements.map((statement) => ({
      title: textOf(statement, view),
      cells: [levelsOn('then', statement, view), levelsOn('now', statement, view), changeOf(statement, view)],
    })),
  });
}

/** A statement as it is written now; then, for one that is gone. */
const textOf = ({ id, now }: StatementChange, view: ComparisonView): string =>
  view[now.length > 0 ? 'now' : 'then'].statementById.get(id)!.statement.text;

/** The level on one side, or what stands there without one. Several statements are named, each with its own. */
function levelsOn(side: Side, change: StatementChange, view: ComparisonView): unknown {
  const { text } = view;
  const scores = change[side];
  if (scores.length === 0) return text.notThere;
  if (scores.length > 1) {
    return scores.map((score) => remark(text.oneOfSeveral(view[side].statementById.get(score.id)!.statement.text, levelOf(side, score, view))));
  }
  const isMapped = side === 'then' && change.mapped !== null && change.mapped !== scores[0]!.level;
  const labelNow = (level: string): string => view.now.statementById.get(change.id)!.levels.find(({ id }) => id === level)!.label;
  return html`${levelOf(side, scores[0]!, view)} ${isMapped ? remark(text.mapped(labelNow(change.mapped))) : nothing}`;
}

function levelOf(side: Side, { id, state, level }: StatementScore, view: ComparisonView): string {
  if (level !== null) return view[side].statementById.get(id)!.levels.find((one) => one.id === level)!.label;
  return view.text.noLevel[state === 'answered' ? 'unanswered' : state];
}

function changeOf(statement: StatementChange, view: ComparisonView): TemplateResult {
  const { text } = view;
  const { change, steps, caution, reasons } = statement;
  return html`
    ${changedInto(kindOfStatement(statement), text)} ${steps === null || steps === 0 ? nothing : remark(text.statementSteps(steps))}
    ${change === 'new' ? remark(text.becameAnswered) : nothing} ${change === 'gone' ? remark(text.ceasedToBeAnswered) : nothing}
    ${caution.length === 0 ? nothing : remark(text.reworded(caution.map((part) => text.rewordedPart[part])))}
    ${reasonRemarks(reasons, view)}
  `;
}
