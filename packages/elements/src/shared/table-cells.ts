import { html, type TemplateResult } from 'lit';

/**
 * A cell of a table that becomes a list of rows where its column is narrow: there its heading, which stands above it
 * otherwise, is written beside it. The role keeps it a cell whatever the styles make of it.
 */
export const cell = (heading: string, content: unknown, numeric = false): TemplateResult => html`
  <td role="cell" class="govuk-table__cell ${numeric ? 'govuk-table__cell--numeric' : ''}" data-heading=${heading}>${content}</td>
`;

/** A column's heading. */
export const columnHeading = (heading: string, numeric = false): TemplateResult => html`
  <th role="columnheader" scope="col" class="govuk-table__header ${numeric ? 'govuk-table__header--numeric' : ''}">${heading}</th>
`;
