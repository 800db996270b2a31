import { html, nothing, type TemplateResult } from 'lit';
import { insetText } from '../design-system/inset-text.js';
import { partnerName, type ComparisonView } from './comparison-view.js';
import { kindOfStatement, type ChangeKind } from './kinds.js';

/** In the order in which they are told of. */
const KINDS: readonly ChangeKind[] = ['rose', 'fell', 'new', 'gone', 'not-comparable', 'stayed', 'no-level'];

/** How many statements came to what, those that came to nothing left out. */
export function summaryOf({ comparison: { statements }, text }: ComparisonView): TemplateResult {
  const kinds = statements.map(kindOfStatement);
  const counts = KINDS.map((kind) => [kind, kinds.filter((one) => one === kind).length] as const);
  return html`
    <ul class="govuk-list govuk-list--bullet">
      ${counts.map(([kind, count]) => (count === 0 ? nothing : html`<li>${text.counted[kind](count)}</li>`))}
    </ul>
  `;
}

/** What a reader has to know of the two sides before they read a figure. */
export function remarksOn({ comparison: { then, now }, now: compiled, text }: ComparisonView): TemplateResult[] {
  const both = <Value>(before: Value | null, after: Value | null, say: (before: Value, after: Value) => string): string[] =>
    before === null || after === null || before === after ? [] : [say(before, after)];
  return [
    ...both(then.instrument.version, now.instrument.version, text.acrossVersions),
    ...both(then.dfeCode, now.dfeCode, text.otherPlaces),
    ...both(then.partner, now.partner, (before, after) =>
      text.otherPartners(partnerName(before, compiled, text), partnerName(after, compiled, text))),
    ...both(then.date, now.date, (before, after) => (before > after ? text.datesTurned(before, after) : '')),
  ].flatMap((sentence) => (sentence === '' ? [] : [insetText({ text: sentence })]));
}
