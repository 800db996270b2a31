import { seriesOfAll, type Gap, type Indicator, type IndicatorSeries, type IndicatorSet, type IndicatorStatus } from '@send-reform/core/plan';
import { fillTemplate, gapInUnit, inUnit } from '@send-reform/core/text';
import { html, type TemplateResult } from 'lit';
import { tag } from '../design-system/tag.js';
import { indicatorsEnglish, type IndicatorsText } from './text.js';

/** One indicator with what was worked out of it. */
export interface ShownIndicator {
  readonly indicator: Indicator;
  readonly series: IndicatorSeries;
}

/** Everything that indicators are drawn from. */
export interface IndicatorsView {
  readonly text: IndicatorsText;
  readonly set: IndicatorSet;
  readonly asOf: string;
  readonly all: readonly ShownIndicator[];
}

/** What stands in place of our words, over them: two parts are catalogues of their own. */
export interface OwnText extends Partial<Omit<IndicatorsText, 'drawing'>> {
  readonly drawing?: Partial<IndicatorsText['drawing']>;
}

export const wordsOver = (own: OwnText): IndicatorsText => ({
  ...indicatorsEnglish,
  ...own,
  sentences: { ...indicatorsEnglish.sentences, ...own.sentences },
  drawing: { ...indicatorsEnglish.drawing, ...own.drawing },
});

export function indicatorsView(set: IndicatorSet, asOf: string, text: IndicatorsText): IndicatorsView {
  const series = seriesOfAll(set, asOf);
  return { text, set, asOf, all: set.indicators.map((indicator, index) => ({ indicator, series: series[index]! })) };
}

/** A status in words. */
export const statusWords = (status: IndicatorStatus, { sentences }: IndicatorsText): string =>
  fillTemplate(sentences[`status.${status}`]!, {});

const COLOURS: Readonly<Record<IndicatorStatus, string>> = {
  'on-track': 'govuk-tag--green', behind: 'govuk-tag--yellow', 'off-track': 'govuk-tag--red',
  'no-data': 'govuk-tag--orange', 'not-due': 'govuk-tag--grey', 'not-judged': 'govuk-tag--grey',
};

/** A status as a tag: its words say it, and the colour only repeats it. */
export const statusTag = (status: IndicatorStatus, text: IndicatorsText): TemplateResult =>
  tag({ text: statusWords(status, text), classes: COLOURS[status] });

/** A rate without what it is per: that is long, and stands once, beside the indicator's name. */
const unitOf = ({ unit }: Indicator): Pick<Indicator, 'unit'> => ({ unit: unit === 'rate' ? 'count' : unit });

/** A figure in its unit. */
export const figureText = (figure: string, indicator: Indicator, text: IndicatorsText): string =>
  inUnit(figure, unitOf(indicator), text.sentences);

/** The same in its own direction in a page of the other. */
export const written = (figure: string, indicator: Indicator, text: IndicatorsText): TemplateResult =>
  html`<bdi class="send-figure">${figureText(figure, indicator, text)}</bdi>`;

/** A figure, or what stands where there is none. */
export const writtenOrNone = (figure: string | null, indicator: Indicator, text: IndicatorsText): TemplateResult | string =>
  figure === null ? text.none : written(figure, indicator, text);

/** How far apart, and on which side. */
export function apart(gap: Gap | null, indicator: Indicator, text: IndicatorsText): TemplateResult | string {
  if (gap === null) return text.none;
  if (gap.side === 'level') return text.level;
  const size = gapInUnit(gap, unitOf(indicator), text.sentences);
  return html`<bdi>${gap.side === null ? text.aside(size) : text[gap.side](size)}</bdi>`;
}
