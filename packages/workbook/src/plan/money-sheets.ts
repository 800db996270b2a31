import { SETTINGS } from '@send-reform/core/plan';
import { columnName } from '../grid/index.js';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { Rows } from '../xlsx/rows.js';
import { text } from '../xlsx/text-cell.js';
import type { PlanSheetInput } from './plan-texts.js';

const pounds = (amount: string | undefined): NewCell | undefined => (amount === undefined ? undefined : { number: amount, look: 'pounds' });

/** Amounts below one another added up in whole pence; nothing where one of them is missing. */
const sumOf = (column: string, first: number, last: number): NewCell => {
  const range = `${column}${first}:${column}${last}`;
  return { formula: `IF(COUNT(${range})=ROWS(${range}),SUMPRODUCT(ROUND(${range}*100,0))/100,"")`, shows: '', look: 'pounds' };
};

/** What is planned and was spent, year by year, and the deficit at each year's end. */
export function financesSheet({ plan, say, word, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  rows.add(text(say('sheet.finances'), 'title'));
  rows.add(text(say('finances.how')));
  rows.add(...(['column.year', 'column.reference', 'column.line', 'column.kind', 'column.planned', 'column.actual-spend'] as const).map((key) => text(say(key), 'heading')));
  for (const { year, lines, deficit } of plan.finances.toSorted((a, b) => (a.year < b.year ? -1 : 1))) {
    const first = rows.next;
    for (const { id, title, kind, planned, actual } of lines) {
      rows.add(text(year), text(id, 'quiet'), text(title, 'wrapped'), text(word(`spend.${kind}`), 'wrapped'), pounds(planned), pounds(actual));
    }
    const last = rows.next - 1;
    if (last >= first) rows.add(undefined, undefined, text(say('total', { year }), 'heading'), undefined, sumOf('E', first, last), sumOf('F', first, last));
    if (deficit !== undefined) {
      rows.add(undefined, undefined, text(say('deficit-with', { year }), 'wrapped'), undefined, pounds(deficit.withPlan));
      if (deficit.withoutPlan !== undefined) rows.add(undefined, undefined, text(say('deficit-without', { year }), 'wrapped'), undefined, pounds(deficit.withoutPlan));
    }
    rows.skip();
  }
  return { name, widths: [12, 20, 52, 28, 20, 20], rows: rows.all, frozen: 3 };
}

/** The Experts at Hand offer: days by kind of setting, and spend. */
export function expertsSheet({ plan, say, word, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  rows.add(text(say('sheet.experts'), 'title'));
  rows.add(text(say('experts.how')));
  rows.add(
    ...(['column.year', 'column.reference', 'column.profession', 'column.route', 'column.provider'] as const).map((key) => text(say(key), 'heading')),
    ...SETTINGS.map((setting) => text(word(`setting.${setting}`), 'heading')), text(say('column.days'), 'heading'), text(say('column.spend'), 'heading'),
  );
  const firstDay = 6;
  const days = `${columnName(firstDay)}{row}:${columnName(firstDay + SETTINGS.length - 1)}{row}`;
  for (const line of plan.expertsAtHand.toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))) {
    const range = days.replaceAll('{row}', String(rows.next));
    rows.add(
      text(line.year), text(line.id, 'quiet'), text(line.profession === 'other' ? (line.named ?? '') : word(`profession.${line.profession}`), 'wrapped'),
      text(word(`route.${line.route}`), 'wrapped'), text(line.provider ?? '', 'wrapped'),
      ...SETTINGS.map((setting): NewCell | undefined => (line.days[setting] === undefined ? undefined : { number: line.days[setting], look: 'pounds' })),
      { formula: `SUMPRODUCT(ROUND(${range}*100,0))/100`, shows: '', look: 'pounds' }, pounds(line.spend),
    );
  }
  return { name, widths: [12, 20, 34, 30, 30, ...SETTINGS.map(() => 13), 16, 18], rows: rows.all, frozen: 3 };
}
