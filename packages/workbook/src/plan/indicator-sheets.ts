import { parseFraction } from '@send-reform/core/exact';
import { indicatorSeries, quarterOf, quartersFrom, ruleFor, type DatedFigure, type Indicator, type IndicatorQuarter } from '@send-reform/core/plan';
import { describeIndicatorQuarter, describeStatusRule, fillTemplate, inDecimal, indicatorEnglish, inUnit } from '@send-reform/core/text';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { Rows } from '../xlsx/rows.js';
import { text } from '../xlsx/text-cell.js';
import type { PlanSheetInput } from './plan-texts.js';

/** A figure as a number; one that has no end as a decimal in words. */
function figure(exact: string | null, indicator: Indicator): NewCell | undefined {
  if (exact === null) return undefined;
  const decimal = parseFraction(exact) === undefined ? exact : inDecimal(exact);
  return decimal.includes('/') ? text(inUnit(exact, indicator)) : { number: decimal };
}

const dated = (one: DatedFigure | undefined, indicator: Indicator): (NewCell | undefined)[] =>
  (one === undefined ? [undefined, undefined] : [figure(one.value, indicator), { date: one.date, look: 'day' }]);

/** Every indicator in a row: what it is, where it starts and is to go, and where it stands. */
export function indicatorsSheet({ plan, asOf, day, say, catalogue, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  rows.add(text(say('sheet.indicators'), 'title'));
  rows.add(text(say('indicators.how', { day })));
  rows.add(...([
    'column.reference', 'column.indicator', 'column.definition', 'column.unit', 'column.source', 'column.better', 'column.baseline', 'column.baseline-on',
    'column.target', 'column.target-on', 'column.standing', 'column.words', 'column.rule',
  ] as const).map((key) => text(say(key), 'heading')));
  for (const indicator of plan.indicators) {
    const rule = ruleFor(indicator, plan);
    const { status, standing } = indicatorSeries(indicator, rule, asOf);
    rows.add(
      text(indicator.id, 'quiet'), text(indicator.title, 'wrapped'), text(indicator.definition, 'wrapped'), text(say(`unit.${indicator.unit}`, { per: indicator.per }), 'wrapped'),
      text(indicator.source, 'wrapped'), text(say(`better.${indicator.direction}`), 'wrapped'), ...dated(indicator.baseline, indicator), ...dated(indicator.target, indicator),
      text(fillTemplate(catalogue[`status.${status}`] ?? indicatorEnglish[`status.${status}`], {}), 'wrapped'),
      text(standing === null ? '' : describeIndicatorQuarter(indicator, standing, rule, catalogue).join(' '), 'wrapped'),
      text(describeStatusRule(rule, catalogue).join(' '), 'quiet'),
    );
  }
  return { name, widths: [18, 28, 40, 12, 24, 12, 10, 13, 10, 13, 12, 40, 40], rows: rows.all, frozen: 3 };
}

/** The quarters of an indicator: all that anything is stated of, and those up to the day. */
function quartersOf(indicator: Indicator, asOf: string, rule: ReturnType<typeof ruleFor>): readonly (IndicatorQuarter | string)[] {
  const { quarters } = indicatorSeries(indicator, rule, asOf);
  const now = quarterOf(asOf);
  const first = quarters[0]?.quarter ?? now;
  const last = quarters.at(-1)?.quarter ?? now;
  return quartersFrom(first, last > now ? last : now).map((quarter) => quarters.find((one) => one.quarter === quarter) ?? quarter);
}

/** Every quarter of every indicator in a row: what is expected, what came out, which can be written in, and how it stands. */
export function quartersSheet({ plan, asOf, day, say, catalogue, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  rows.add(text(say('sheet.quarters'), 'title'));
  rows.add(text(say('quarters.how', { day })));
  rows.add(...([
    'column.reference', 'column.indicator', 'column.unit', 'column.quarter', 'column.with', 'column.without', 'column.actual', 'column.note', 'column.standing', 'column.words',
  ] as const).map((key) => text(say(key), 'heading')));
  for (const indicator of plan.indicators) {
    const rule = ruleFor(indicator, plan);
    for (const one of quartersOf(indicator, asOf, rule)) {
      const stated = typeof one === 'string' ? undefined : one;
      rows.add(
        text(indicator.id, 'quiet'), text(indicator.title, 'wrapped'), text(say(`unit.${indicator.unit}`, { per: indicator.per }), 'wrapped'),
        text(stated?.quarter ?? (one as string)), figure(stated?.withMitigation ?? null, indicator), figure(stated?.withoutMitigation ?? null, indicator),
        text(stated?.actual ?? '', 'answer'), text(stated?.note ?? '', 'answer'),
        text(stated === undefined ? '' : fillTemplate(catalogue[`status.${stated.status}`] ?? indicatorEnglish[`status.${stated.status}`], {}), 'wrapped'),
        text(stated === undefined ? '' : describeIndicatorQuarter(indicator, stated, rule, catalogue).join(' '), 'quiet'),
      );
    }
  }
  return { name, widths: [20, 36, 12, 13, 14, 14, 12, 34, 14, 60], rows: rows.all, frozen: 3 };
}
