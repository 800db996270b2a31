import { html, nothing, type TemplateResult } from 'lit';

/** A column, by its heading. */
export interface ListTableColumn {
  readonly text: string;
  /** What stands beside each figure where rows become lists; `text` without it. */
  readonly short?: string;
  readonly isNumeric?: boolean;
}

/** A row with a heading of its own. */
export interface ListTableRow {
  readonly title: unknown;
  /** What belongs to the whole row, such as how its figures came about: it stands below the title, and on paper below the row. */
  readonly below?: unknown;
  /** What stands in each column after the first. */
  readonly cells: readonly unknown[];
  /** Whether the row is of everything together. */
  readonly isWhole?: boolean;
  /** How deep in the tree its section lies. */
  readonly depth?: number;
}

export interface ListTableOptions {
  readonly caption: unknown;
  readonly captionClasses?: string;
  readonly columns: readonly (string | ListTableColumn)[];
  readonly rows: readonly ListTableRow[];
  readonly classes?: string;
}

/**
 * A table of which every row becomes a list where its column is narrow: there the heading of each cell, which stands above
 * it otherwise, is written beside it. The roles keep it a table whatever the styles make of it.
 *
 * @example
 * listTable({ caption: text.caption, columns: [text.section, text.score], rows: [{ title: 'Leading', cells: ['2.50'] }] })
 */
export function listTable({ caption, captionClasses = 'govuk-table__caption--m', columns, rows, classes = '' }: ListTableOptions): TemplateResult {
  const [first, ...others] = columns.map((column): ListTableColumn => (typeof column === 'string' ? { text: column } : column));
  return html`
    <table role="table" class="govuk-table send-table ${classes}">
      <caption class="govuk-table__caption ${captionClasses}">
        ${caption}
      </caption>
      <thead class="govuk-table__head">
        <tr role="row" class="govuk-table__row">
          ${[first!, ...others].map(
            ({ text, isNumeric }) => html`
              <th role="columnheader" scope="col" class="govuk-table__header ${isNumeric ? 'govuk-table__header--numeric' : ''}">${text}</th>
            `,
          )}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${rows.map((row) => listRow(row, others))}
      </tbody>
    </table>
  `;
}

const listRow = ({ title, below = nothing, cells, isWhole, depth = 0 }: ListTableRow, columns: readonly ListTableColumn[]): TemplateResult => html`
  <tr role="row" class="govuk-table__row ${isWhole ? 'send-table__whole' : ''}">
    <th role="rowheader" scope="row" class="govuk-table__header send-depth-${Math.min(depth, 4)}">
      <span class="send-table__title">${title}</span>
      ${below === nothing ? nothing : html`<div class="send-below">${below}</div>`}
    </th>
    ${columns.map(
      ({ text, short = text, isNumeric }, index) => html`
        <td role="cell" class="govuk-table__cell ${isNumeric ? 'govuk-table__cell--numeric' : ''}" data-heading=${short}>${cells[index]}</td>
      `,
    )}
  </tr>
`;
