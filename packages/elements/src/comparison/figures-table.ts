import type { ComparedFigure, FigureChange } from '@send-reform/core/comparison';
import type { CompiledSection } from '@send-reform/core/instrument';
import { inDecimal } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import { changedInto, reasonRemarks, remark } from './change-cell.js';
import { dated, nameOf, sectionOn, signed, titleOf, type ComparisonView, type Side, type Versions } from './comparison-view.js';
import { isShown, kindOfFigure } from './kinds.js';

/** The figures that somebody asked for: the sections, the whole last. */
export const figuresShown = ({ comparison: { sections, overall }, show }: ComparisonView): FigureChange[] =>
  [...sections, overall].filter((figure) => isShown(kindOfFigure(figure), show));

/** Every section's figure then and now, and what became of it. */
export function figuresTable(view: ComparisonView): TemplateResult {
  const { text, comparison: { then, now } } = view;
  const figures = figuresShown(view);
  if (figures.length === 0) return html`<p class="govuk-body">${text.noFigures}</p>`;
  return listTable({
    caption: html`${text.caption}${text.captionOn[now.basis]}`,
    columns: [
      text.section, { text: dated(text.then, then, text), short: text.then }, { text: dated(text.now, now, text), short: text.now }, text.change,
    ],
    rows: figures.map((figure) => figureRow(figure, view)),
  });
}

function figureRow(figure: FigureChange, view: ComparisonView): ListTableRow {
  const { depth } = sectionOn('now', figure, view) ?? sectionOn('then', figure, view)!;
  return {
    title: titleOf(figure, view),
    cells: [figureOn('then', figure, view), figureOn('now', figure, view), figureChange(figure, view)],
    isWhole: figure.parent === null && depth === 0,
    depth,
  };
}

const figureOn = (side: Side, change: FigureChange, versions: Versions): unknown =>
  change[side] === null ? versions.text.notThere : figureInWords(change[side], sectionOn(side, change, versions)!, versions);

/** A figure with its level, what holds that down, and what it rests on where that is not everything. */
export function figureInWords(
  { score, level, gate, answered, applicable }: ComparedFigure,
  { levels = [] }: CompiledSection,
  versions: Versions,
): TemplateResult {
  const { text } = versions;
  const labelOf = (id: string): string => levels.find((one) => one.id === id)?.label ?? id;
  return html`
    ${score === null ? text.noFigure : html`<bdi>${score}</bdi>`} ${level === null ? nothing : remark(labelOf(level))}
    ${gate === null ? nothing : remark(text.heldDown(labelOf(gate.from), gate.failing.map((id) => nameOf(id, versions))))}
    ${answered === applicable ? nothing : remark(text.restsOn(answered, applicable))}
  `;
}

/** What became of a figure: in a word, by how much, by how many levels; or why nobody can say. */
export function figureChange(figure: FigureChange, versions: Versions): TemplateResult {
  const { text } = versions;
  const { difference, rounded, levelSteps, reasons } = figure;
  const isRounded = difference !== null && Number(inDecimal(difference)) !== Number(rounded);
  return html`
    ${changedInto(kindOfFigure(figure), text)} ${rounded === null ? nothing : html`<bdi>${signed(rounded)}</bdi>`}
    ${isRounded ? remark(text.exactly(signed(inDecimal(difference)))) : nothing}
    ${levelSteps === null ? nothing : remark(text.levelSteps(levelSteps))} ${reasonRemarks(reasons, versions)}
  `;
}
