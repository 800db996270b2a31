import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface TableCell {
  readonly text: Content;
  readonly format?: 'numeric' | undefined;
  readonly classes?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

export interface TableOptions {
  readonly caption?: Content;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly TableCell[] | undefined;
  readonly rows: readonly (readonly TableCell[])[];
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
}

/** A table with a caption, the heads of its columns and, when asked, of its rows. */
export const table = ({ caption, captionClasses, head, rows, firstCellIsHeader, classes }: TableOptions): TemplateResult => html`
  <table class=${joined('govuk-table', classes)}>
    ${caption
      ? html`<caption class=${joined('govuk-table__caption', captionClasses)}>
          ${caption}
        </caption>`
      : nothing}
    ${head
      ? html`<thead class="govuk-table__head">
          <tr class="govuk-table__row">
            ${head.map((cell) => header(cell, 'col'))}
          </tr>
        </thead>`
      : nothing}
    <tbody class="govuk-table__body">
      ${rows.map(
        (row) => html`<tr class="govuk-table__row">
          ${row.map((cell, index) =>
            firstCellIsHeader && index === 0 ? header({ ...cell, format: undefined }, 'row') : plain(cell),
          )}
        </tr>`,
      )}
    </tbody>
  </table>
`;

const header = ({ text, format, classes, colspan, rowspan }: TableCell, scope: 'col' | 'row'): TemplateResult => html`
  <th
    scope=${scope}
    class=${joined('govuk-table__header', format && `govuk-table__header--${format}`, classes)}
    colspan=${colspan ?? nothing}
    rowspan=${rowspan ?? nothing}
  >
    ${text}
  </th>
`;

const plain = ({ text, format, classes, colspan, rowspan }: TableCell): TemplateResult => html`
  <td
    class=${joined('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)}
    colspan=${colspan ?? nothing}
    rowspan=${rowspan ?? nothing}
  >
    ${text}
  </td>
`;
