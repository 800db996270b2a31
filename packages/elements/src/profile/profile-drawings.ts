import { html, nothing, type TemplateResult } from 'lit';
import { drawingEnglish } from '../drawing/text.js';
import type { ProfileView } from './profile-view.js';
import { radarsOf } from './radars.js';
import type { statementLevels } from './statement-levels.js';

/** The radars and the heat map, each with its heading. */
export function profileDrawings(view: ProfileView, { rows, levels }: ReturnType<typeof statementLevels>): TemplateResult {
  const { text } = view;
  const { radars, notDrawn } = radarsOf(view);
  const words = { ...drawingEnglish, ...text.drawing };
  return html`
    <div class="send-drawings">
      ${radars.map(({ scale, axes }) =>
        drawn(
          text.scoresDrawn(words.number(scale.lowest), words.number(scale.highest)),
          html`<send-radar .scale=${scale} .axes=${axes} .text=${text.drawing}></send-radar>`,
          radars.length > 0 && notDrawn.length > 0 ? html`<p class="govuk-body">${text.notDrawn(notDrawn)}</p>` : nothing
        )
      )}
      ${rows.length === 0
        ? nothing
        : drawn(text.levelsDrawn, html`<send-heat-map .rows=${rows} .levels=${levels} .text=${text.drawing}></send-heat-map>`)}
    </div>
  `;
}

const drawn = (caption: string, drawing: TemplateResult, after: unknown = nothing): TemplateResult => html`
  <figure class="send-drawing">
    <figcaption class="govuk-heading-s">${caption}</figcaption>
    ${drawing} ${after}
  </figure>
`;
