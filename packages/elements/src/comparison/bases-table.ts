import type { BasesGap, FigureChange } from '@send-reform/core/comparison';
import type { Basis } from '@send-reform/core/scoring';
import { html, type TemplateResult } from 'lit';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import { reasonRemarks, remark } from './change-cell.js';
import { signed, titleOf, type Versions } from './comparison-view.js';
import { figureInWords } from './figures-table.js';

const BASES = ['declared', 'evidenced', 'validated'] as const;

/** What is said now, what of it is shown by evidence, what somebody has confirmed, and what lies between. */
export function basesTable(gap: BasesGap, versions: Versions): TemplateResult {
  const { text } = versions;
  const { evidenced, validated, statements } = gap;
  const rows = [...evidenced.sections.keys()].map((index) => ({ evidenced: evidenced.sections[index]!, validated: validated.sections[index]! }));
  const counts = [
    text.evidenceWanted(statements.filter(({ evidence }) => evidence === 'wanted').length),
    text.validationWanted(statements.filter(({ validation }) => validation === 'wanted').length),
    text.notAccepted(statements.filter(({ validation }) => validation === 'not-accepted').length),
  ];
  return html`
    ${listTable({
      caption: text.bases,
      columns: [text.section, ...BASES.map((basis) => text.basis[basis])],
      rows: [...rows, { evidenced: evidenced.overall, validated: validated.overall }].map((row) => basesRow(row, versions)),
    })}
    <ul class="govuk-list govuk-list--bullet">
      ${counts.map((count) => html`<li>${count}</li>`)}
    </ul>
  `;
}

function basesRow(gaps: Readonly<Record<'evidenced' | 'validated', FigureChange>>, versions: Versions): ListTableRow {
  const { id, parent, then } = gaps.evidenced;
  const section = versions.now.sectionById.get(id)!;
  const figureOn = (basis: Basis): unknown => {
    if (basis === 'declared') return figureInWords(then!, section, versions);
    const gap = gaps[basis];
    return html`${figureInWords(gap.now!, section, versions)} ${remark(distance(gap, versions))} ${reasonRemarks(gap.reasons, versions)}`;
  };
  return { title: titleOf(gaps.evidenced, versions), cells: BASES.map(figureOn), isWhole: parent === null, depth: section.depth };
}

/** How far a figure is from what is declared, in words. */
function distance({ rounded, change }: FigureChange, { text }: Versions): unknown {
  if (rounded === null) return text.changed['not-comparable'];
  return change === 'stayed' ? text.asDeclared : html`<bdi>${text.fromDeclared(signed(rounded), change === 'rose')}</bdi>`;
}
