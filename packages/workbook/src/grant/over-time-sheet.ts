import { parseDecimal } from '@send-reform/core/exact';
import { CHOICES, type GrantOverTime, type LaterYears, type MarkedAmount, type Scenario, type YearPosition } from '@send-reform/core/grant';
import { describeGrantOverTime, describeMarked, inWords, type GrantOverTimeCatalogue, type ScenarioDescription } from '@send-reform/core/text';
import { quoted } from '../formulas/quoted.js';
import { MOST, wholePart } from '../formulas/whole-numbers.js';
import { columnName } from '../grid/index.js';
import type { GrantWorkbookTextKey } from '../text/grant.en.js';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { text } from '../xlsx/text-cell.js';
import type { GrantCells } from './grant-sheet.js';
import type { GrantTexts } from './grant-texts.js';
import { Rows } from '../xlsx/rows.js';
import { divided, ROUNDINGS } from './working.js';
import type { WorkingCells } from './working-sheets.js';

interface OverTimeInput {
  readonly result: GrantOverTime;
  readonly shares: NonNullable<LaterYears['assumption']>['shares'];
  readonly grant: GrantCells;
  readonly working: WorkingCells;
  readonly texts: GrantTexts;
  readonly catalogue: GrantOverTimeCatalogue;
  readonly name: string;
}

/** The parts of a balance as the working has them. What was added back comes off. */
const FROM_WORKING = {
  shareNotCovered: (at: WorkingCells['line'], grant: string) => `${at('eligible')}-${grant}`,
  ineligible: (at: WorkingCells['line']) => at('takenOut'),
  unrecognised: (at: WorkingCells['line']) => `${at('accounts')}-${at('used')}`,
  addedBack: (at: WorkingCells['line']) => `-${at('addedBack')}`,
  surplus: (at: WorkingCells['line']) => `MIN(0,${at('balance')})`,
} as const;

/** How support is worked out. */
const SUPPORT_STEPS = ['over-time.share', 'over-time.numerator', 'over-time.denominator', 'over-time.guess', 'over-time.support-pence'] as const;

/** An amount of pounds in a cell as whole pence. */
const inPence = (cell: string): string => `ROUND(${cell}*100,0)`;

/** The column of a year's amounts; how each stands is said in the next one. */
const columnOf = (index: number): string => columnName(2 + 2 * index);

/**
 * The years of every scenario. What was given stands as it was given and can be changed; balances, their parts, the grant
 * and support follow by formulas, in whole pence. An amount that nobody can say has a word in its place.
 */
export function overTimeSheet({ result, shares, grant, working, texts, catalogue, name }: OverTimeInput): NewSheet {
  const { say } = texts;
  const described = describeGrantOverTime(result, catalogue);
  const rows = new Rows();
  const heading = (...values: readonly string[]): NewCell[] => values.map((value) => text(value, 'heading'));
  rows.add(text(say('sheet.over-time'), 'title'));
  rows.add(text(say('over-time.how')));
  rows.skip();

  /** An amount by a formula in pence; a word says why, where there is none. */
  const byFormula = ({ amount }: MarkedAmount, pence: string): NewCell | undefined =>
    (amount === null ? undefined : { formula: `IF(ABS(${pence})<${MOST},(${pence})/100,NA())`, shows: amount, isNumber: true, look: 'pounds' });
  const asFigure = ({ amount }: MarkedAmount): NewCell | undefined => (amount === null ? undefined : { number: amount, look: 'pounds' });
  /** What was given, to be changed in the first scenario, from which the others have it. */
  const entered = new Map<string, string>();
  const asGiven = (what: string, cell: string, entry: MarkedAmount): NewCell | undefined => {
    const first = entered.get(what);
    if (first !== undefined) return byFormula(entry, inPence(first));
    entered.set(what, cell);
    return entry.amount === null ? undefined : { number: entry.amount, look: 'amount' };
  };
  const beside = (entry: MarkedAmount): NewCell => text(describeMarked(entry, catalogue), 'quiet');

  function scenarioRows(scenario: Scenario, { title, standing }: ScenarioDescription): void {
    const { years, overrideEnd } = scenario;
    rows.add(text(title, 'heading'));
    rows.add(text(standing.map((sentence) => sentence.text).join(' ')));
    rows.add(...heading(say('column.item'), ...years.flatMap(({ year }) => [year, say('column.standing')])));
    const line = (key: GrantWorkbookTextKey, of: (year: YearPosition) => MarkedAmount | undefined, cellOf: (entry: MarkedAmount, year: YearPosition, index: number) => NewCell | undefined): number => {
      const cells = years.flatMap((year, index) => {
        const entry = of(year);
        return entry === undefined ? [undefined, undefined] : [cellOf(entry, year, index), beside(entry)];
      });
      return rows.add(text(say(key), 'wrapped'), ...cells);
    };

    const start = rows.next;
    const at = { opening: start, inYear: start + 1, grant: start + 2, support: start + 3, onReserves: start + 4, closing: start + 5 };
    const pence = (row: keyof typeof at, index: number): string => inPence(`${columnOf(index)}${at[row]}`);
    // Below them a heading, the parts of the balances and whether they add up, and then how support is worked out.
    const firstPart = at.closing + 2;
    const laterRow = firstPart + Object.keys(FROM_WORKING).length + 1;
    const supportRow = laterRow + 2;
    const isSupported = ({ year, support }: YearPosition): boolean => support.amount !== null && shares.some((share) => share.year === year) && scenario.id === 'own-assumption';

    line('over-time.opening', ({ opening }) => opening, (entry, _, index) => (index === 0 ? asGiven('opening', `B${at.opening}`, entry) : byFormula(entry, pence('closing', index - 1))));
    line('over-time.in-year', ({ inYear }) => inYear, (entry, { year }, index) =>
      (index === 0 ? byFormula(entry, `${pence('closing', 0)}-${pence('opening', 0)}`) : asGiven(year, `${columnOf(index)}${at.inYear}`, entry)));
    line('over-time.grant', (year) => year.grant, (entry, { window }) => (window === null ? { number: entry.amount!, look: 'pounds' } : byFormula(entry, inPence(grant.grant))));
    line('over-time.support', ({ support }) => support, (entry, year, index) =>
      (isSupported(year) ? byFormula(entry, `${columnOf(index)}${supportRow + 4}`) : asFigure(entry)));
    line('over-time.on-reserves', ({ onReserves }) => onReserves, (entry, _, index) =>
      (entry.standing === 'none' ? asFigure(entry) : byFormula(entry, `MAX(0,${pence('opening', index)})`)));
    line('over-time.closing', ({ closing }) => closing, (entry, year, index) => {
      if (index === 0) return byFormula(entry, working.line('balance'));
      const inYear = year.inYear.amount === null ? '0' : pence('inYear', index);
      return byFormula(entry, `${pence('opening', index)}+${inYear}-${pence('grant', index)}-${pence('support', index)}-${pence('onReserves', index)}`);
    });

    rows.add(text(say('over-time.parts'), 'quiet'));
    const part = (key: keyof NonNullable<YearPosition['parts']>, cellOf: Parameters<typeof line>[2]): number =>
      line(`over-time.${key}`, ({ parts }) => parts?.[key], cellOf);
    part('grantOutstanding', (entry, _, index) => (years.slice(0, index + 1).some(({ window }) => window !== null) ? asFigure(entry) : byFormula(entry, inPence(grant.grant))));
    for (const key of Object.keys(FROM_WORKING) as (keyof typeof FROM_WORKING)[]) {
      part(key, (entry) => byFormula(entry, FROM_WORKING[key](working.line, inPence(grant.grant))));
    }
    part('later', (entry, _, index) =>
      (index === 0 ? asFigure(entry) : byFormula(entry, `${inPence(`${columnOf(index - 1)}${laterRow}`)}+${pence('inYear', index)}-${pence('support', index)}`)));
    rows.add(text(say('over-time.adds-up'), 'wrapped'), ...years.flatMap(({ parts, closing }, index): (NewCell | undefined)[] => {
      if (parts === null || closing.amount === null) return [undefined, undefined];
      const sum = Array.from({ length: laterRow - firstPart + 1 }, (_, part) => inPence(`${columnOf(index)}${firstPart + part}`)).join('+');
      return [{ formula: `IF(${sum}=${pence('closing', index)},${quoted(say('yes'))},${quoted(say('no'))})`, shows: say('yes'), look: 'plain' }, undefined];
    }));

    if (scenario.id === 'own-assumption') supportRows(years, at.inYear, isSupported);
    const { onReserves, reserves, left } = overrideEnd;
    rows.add(text(say('over-time.override', { day: inWords(overrideEnd.day) }), 'heading'));
    const last = columnOf(years.length - 1);
    const fallsRow = rows.add(text(say('over-time.on-reserves'), 'wrapped'), byFormula(onReserves, inPence(`${last}${at.onReserves}`)), beside(onReserves));
    const reservesRow = rows.add(text(say('over-time.reserves'), 'wrapped'), asGiven('reserves', `B${rows.next}`, reserves), beside(reserves));
    rows.add(text(say('over-time.left'), 'wrapped'), byFormula(left, `${inPence(`B${reservesRow}`)}-${inPence(`B${fallsRow}`)}`), beside(left));
    rows.skip();
  }

  /** Support step by step: the share as a fraction, what is divided by what, the whole units of it, and the pence. */
  function supportRows(years: readonly YearPosition[], inYearRow: number, isSupported: (year: YearPosition) => boolean): void {
    const first = rows.next;
    const steps = years.map((year, index): readonly (NewCell | undefined)[] => {
      if (!isSupported(year)) return [];
      const { numerator, denominator } = parseDecimal(shares.find((share) => share.year === year.year)!.share)!;
      const column = columnOf(index);
      const deficit = `MAX(0,${inPence(`${column}${inYearRow}`)})`;
      const ways = CHOICES.rounding.map((rounding) => divided(`(${deficit}*${String(numerator)})`, Number(denominator), rounding));
      const choose = (of: readonly (string | number)[]): string => `CHOOSE(${working.rounding},${of.join(',')})`;
      const [above, below, guess] = [1, 2, 3].map((step) => `${column}${first + step}`) as [string, string, string];
      const unit = choose(CHOICES.rounding.map((rounding) => ROUNDINGS[rounding].unit));
      const shown = (formula: string): NewCell => ({ formula, shows: '', look: 'pence' });
      return [
        text(`${String(numerator)}/${String(denominator)}`),
        shown(choose(ways.map(([one]) => one))), shown(choose(ways.map(([, one]) => one))), shown(`INT(${above}/${below})`),
        shown(`IF(${above}<${MOST},MIN((${wholePart(above, below, guess)})*${unit},${deficit}),NA())`),
      ];
    });
    for (const [index, key] of SUPPORT_STEPS.entries()) rows.add(text(say(key), 'quiet'), ...steps.flatMap((step) => [step[index], undefined]));
  }

  for (const [index, scenario] of result.scenarios.entries()) scenarioRows(scenario, described.scenarios[index]!);
  return { name, widths: [46, ...result.scenarios[0]!.years.flatMap(() => [20, 34])], rows: rows.all };
}
