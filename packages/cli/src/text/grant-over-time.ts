import type { GrantOverTime, MarkedAmount, Movement, Scenario, YearPosition } from '@send-reform/core/grant';
import {
  describeGrantOverTime, describeMarked, inPounds, type FigureDescription, type GrantSentence, type ScenarioDescription,
} from '@send-reform/core/text';
import { citing, heading, lines } from './grant.js';
import { table } from './table.js';

/** An amount, or in words why there is none. */
const amountOf = (one: MarkedAmount): string =>
  (one.amount === null || one.standing === 'none' ? describeMarked(one) : inPounds(one.amount));

const ROWS: readonly (readonly [string, (position: YearPosition) => MarkedAmount])[] = [
  ['Opening balance', ({ opening }) => opening],
  ['The year adds', ({ inYear }) => inYear],
  ['Eligible part', ({ eligible }) => eligible],
  ['Grant', ({ grant }) => grant],
  ['Support for later deficits', ({ support }) => support],
  ['Falls on reserves', ({ onReserves }) => onReserves],
  ['Closing balance', ({ closing }) => closing],
];

const MOVES: Readonly<Record<Movement['kind'], string>> = {
  grant: 'grant', 'in-year': 'the year adds', support: 'support for later deficits', 'on-reserves': 'falls on reserves',
};

/** What moves the balance and the cash, one after the other, as far as it is known. */
const movesOf = (movements: readonly Movement[]): readonly string[] =>
  (movements.length === 0 ? [] : [table(
    [{ heading: 'One after the other' }, ...['Amount', 'Balance', 'Cash to find'].map((heading) => ({ heading, align: 'right' as const }))],
    movements.map(({ year, kind, amount, balance, cash }) => [`${year}: ${MOVES[kind]}`, ...[amount, balance, cash].map(inPounds)]),
  )]);

/** One scenario: a table for each year with how every amount stands, then the same in words. */
function scenario({ years, movements, overrideEnd }: Scenario, described: ScenarioDescription, item: (sentence: GrantSentence) => string): string {
  const yearTables = years.map((position) => table(
    [{ heading: position.year }, { heading: 'Amount', align: 'right' }, { heading: 'How it stands' }],
    ROWS.map(([name, of]) => {
      const one = of(position);
      return [name, one.amount === null || one.standing === 'none' ? '' : amountOf(one), describeMarked(one)];
    }),
  ));
  const words = [...described.standing, ...described.payment].map(item).join('');
  const steps = described.years.flatMap(({ derivation }) => derivation.map(item)).join('');
  const end = overrideEnd.onReserves.amount === null ? '' : described.overrideEnd.map(item).join('');
  return [`${described.title}\n${words}`, ...yearTables, ...movesOf(movements), `How the figures come about\n${steps}${end}`].join('\n');
}

/** All scenarios beside one another: the balance at the end of each year, and what is left of the reserves. */
function sideBySide({ scenarios }: GrantOverTime, titles: readonly string[]): string {
  const [, second, third] = scenarios[0]!.years;
  return table(
    [{ heading: 'Scenario' }, ...[second!, third!].map(({ year }) => ({ heading: `End of ${year}`, align: 'right' as const })), { heading: 'Reserves left', align: 'right' }],
    scenarios.map(({ years, overrideEnd }, index) =>
      [titles[index]!, amountOf(years[1]!.closing), amountOf(years[2]!.closing), amountOf(overrideEnd.left)]),
  );
}

/** What moves one figure, the strongest first; what does not is counted. */
function figure({ title, unknowns, joint }: FigureDescription, item: (sentence: GrantSentence) => string): string {
  const moving = unknowns.filter(({ sentence }) => sentence.code === 'sensitivity-moves');
  const still = unknowns.length - moving.length;
  const ranked = moving.map(({ rank, sentence }) => lines(`${rank}. ${sentence.text}`, 3)).join('');
  return `${lines(`What moves it most: ${title}`, 2)}${ranked}${still === 0 ? '' : lines(`- Unknowns that make no difference here: ${still}.`, 2)}${item(joint)}`;
}

/** A claim over time for people: scenarios side by side, then each year by year, and what nobody has published. */
export function describeGrantOverTimeResult(result: GrantOverTime): string {
  const described = describeGrantOverTime(result);
  const { scenarios, assumptions, notKnown, published, sensitivity, notRanged } = described;
  const { item, sources } = citing([
    ...scenarios.flatMap((one) => [...one.standing, ...one.payment, ...one.years.flatMap(({ derivation }) => derivation), ...one.overrideEnd]),
    ...assumptions, ...notKnown, ...published,
  ]);
  const list = (title: string, sentences: readonly GrantSentence[]): string[] =>
    (sentences.length === 0 ? [] : [`${title}\n${sentences.map(item).join('')}`]);
  return [
    heading(result.grant),
    ...list('To know', described.flags),
    sideBySide(result, scenarios.map(({ title }) => title)),
    ...result.scenarios.map((one, index) => scenario(one, scenarios[index]!, item)),
    ...list('Assumed here, beyond the choices that the grant rests on', assumptions),
    ...list('Not published, or not given', notKnown),
    ...list('Published of the years after', published),
    ...sensitivity.map((one) => figure(one, item)),
    ...list('Without a range', notRanged),
    ...sources,
  ].join('\n');
}
