import type { ComparisonReason } from '@send-reform/core/comparison';
import { html, type TemplateResult } from 'lit';
import { tag } from '../design-system/tag.js';
import { reasonsInWords, type Versions } from './comparison-view.js';
import type { ChangeKind } from './kinds.js';
import type { ComparisonText } from './text.js';

const COLOURS: Readonly<Record<ChangeKind, string>> = {
  rose: 'govuk-tag--green',
  fell: 'govuk-tag--orange',
  new: '',
  gone: 'govuk-tag--purple',
  'not-comparable': 'govuk-tag--yellow',
  stayed: 'govuk-tag--grey',
  'no-level': 'govuk-tag--grey',
};

/** What became of something, in a word. */
export const changedInto = (kind: ChangeKind, text: ComparisonText): TemplateResult =>
  tag({ text: text.changed[kind], classes: COLOURS[kind] });

/** Something more, on a line of its own. */
export const remark = (words: unknown): TemplateResult => html`<span class="send-remark">${words}</span> `;

/** Why something is not compared, sentence by sentence. */
export const reasonRemarks = (reasons: readonly ComparisonReason[], versions: Versions): TemplateResult[] =>
  reasonsInWords(reasons, versions).map(remark);
