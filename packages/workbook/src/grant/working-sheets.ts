import type { ChoiceId } from '@send-reform/core/grant';
import { columnName } from '../grid/index.js';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { text } from '../xlsx/text-cell.js';
import { inFormula } from '../xlsx/write-workbook.js';
import type { ClaimCells } from './claim-sheet.js';
import type { GrantTexts } from './grant-texts.js';
import { Rows } from '../xlsx/rows.js';
import { placesIn, strideOf, TAKEN_FIRST, WAYS, type InColumn, type Line } from './working.js';

/** Where the working stands, as formulas of other sheets write it. */
export interface WorkingCells {
  /** A line of the way that is chosen, in pence. */
  readonly line: (key: string) => string;
  /** The grant as it is rounded by choice; another way to take one choice, by its place in the list. */
  readonly grant: string;
  readonly grantIf: (id: ChoiceId, place: number) => string;
  readonly staysIf: (id: ChoiceId, place: number) => string;
  /** The grants of every way and every rounding. */
  readonly grants: string;
  readonly isEverySafe: string;
  readonly rounding: string;
}

const FROZEN = 3;
/** The column of the chosen way, and the first of all ways. */
const VALUE = 2;

/** The rows of each line, and of the lines whose keys begin alike: the first and the last. */
function rowsOf(lines: readonly Line[]): ReadonlyMap<string, readonly [first: number, last: number]> {
  const rows = new Map<string, readonly [number, number]>();
  for (const [index, { key }] of lines.entries()) {
    const row = FROZEN + 1 + index;
    for (const name of new Set([key, key.split('.')[0]!])) rows.set(name, [rows.get(name)?.[0] ?? row, row]);
  }
  return rows;
}

/** The cells of a column by the rows of the lines. */
function inColumn(rows: ReturnType<typeof rowsOf>, column: number): InColumn {
  const name = columnName(column);
  return {
    cell: (key) => `$${name}$${rows.get(key)![0]}`,
    range: (key) => rows.get(key)!.map((row) => `$${name}$${row}`).join(':'),
  };
}

const shown = (formula: string): NewCell => ({ formula, shows: '', look: 'pence' });

/**
 * The working as two sheets with the same lines in the same rows: the way that is chosen, in words too, and every way to
 * take together what nobody has published, each in a column.
 */
export function workingSheets(
  { lines, claim, texts, names }: { readonly lines: readonly Line[]; readonly claim: ClaimCells; readonly texts: GrantTexts; readonly names: { readonly working: string; readonly ways: string } },
): { readonly working: NewSheet; readonly ways: NewSheet; readonly cells: WorkingCells } {
  const { say } = texts;
  const heading = (...values: readonly string[]): NewCell[] => values.map((value) => text(value, 'heading'));

  const working = new Rows();
  working.add(text(say('sheet.working'), 'title'));
  working.add(text(say('working.how')));
  working.add(...heading(say('column.item'), say('column.pence'), say('column.pounds'), say('column.words'), say('column.source')));
  const rows = rowsOf(lines);
  const chosen = inColumn(rows, VALUE);
  const isAmount = ({ key }: Line): boolean => !/^(?:choice|sets|guess)\.|^(?:product|isSafe)$/.test(key);
  for (const line of lines) {
    const row = working.next;
    const value = `$${columnName(VALUE)}${row}`;
    const id = TAKEN_FIRST.find((one) => line.key === `choice.${one}`);
    working.add(
      text(line.label, 'wrapped'), shown(line.formula(chosen, claim.places)),
      isAmount(line) ? { formula: `IF(ISNUMBER(${value}),${value}/100,"")`, shows: '', look: 'pounds' } : undefined,
      id === undefined ? text(line.words ?? '', 'quiet') : { formula: claim.chosen[id], shows: '', look: 'quiet' }, text(line.source ?? '', 'quiet'),
    );
  }
  const roundingRow = working.add(text(say('working.choice', { choice: texts.choice('rounding') }), 'wrapped'), shown(claim.places.rounding), undefined, { formula: claim.chosen.rounding, shows: '', look: 'quiet' });
  const way = TAKEN_FIRST.map((id) => `(${chosen.cell(`choice.${id}`)}-1)*${strideOf(id)}`).join('+');
  const wayRow = working.add(text(say('working.way', { ways: names.ways }), 'wrapped'), shown(`1+${way}`));

  const ways = new Rows();
  const columns = Array.from({ length: WAYS }, (_, index) => ({
    column: inColumn(rows, VALUE + index), places: Object.fromEntries(Object.entries(placesIn(index)).map(([id, place]) => [id, String(place)])),
  }));
  ways.add(text(say('sheet.ways'), 'title'));
  ways.add(text(say('ways.how')));
  ways.add(...heading(say('column.item'), ...columns.map((_, index) => say('ways.way', { number: index + 1 }))));
  for (const line of lines) ways.add(text(line.label, 'wrapped'), ...columns.map(({ column, places }) => shown(line.formula(column, places))));

  const on = (name: string, range: string): string => `${inFormula(name)}!${range}`;
  const value = (row: number): string => on(names.working, `$${columnName(VALUE)}$${row}`);
  /** The rows of a line, or of lines, over all ways. */
  const across = (key: string): string => {
    const [first, last] = rows.get(key)!;
    return on(names.ways, `$${columnName(VALUE)}$${first}:$${columnName(VALUE + WAYS - 1)}$${last}`);
  };
  const rounding = value(roundingRow);
  const wayIf = (id: ChoiceId, place: number): string =>
    (id === 'rounding' ? value(wayRow) : `${value(wayRow)}+(${place}-${claim.places[id]})*${strideOf(id)}`);
  const grantIf = (id: ChoiceId, place: number): string => `INDEX(${across('grant')},${id === 'rounding' ? place : rounding},${wayIf(id, place)})`;
  return {
    working: { name: names.working, widths: [58, 22, 20, 60, 60], rows: working.all, frozen: FROZEN },
    ways: { name: names.ways, widths: [58, ...columns.map(() => 18)], rows: ways.all, frozen: FROZEN },
    cells: {
      line: (key) => on(names.working, chosen.cell(key)),
      grant: `INDEX(${on(names.working, chosen.range('grant'))},${rounding})`,
      grantIf,
      staysIf: (id, place) => `INDEX(${across('accounts')},1,${wayIf(id, place)})-${grantIf(id, place)}`,
      grants: across('grant'),
      isEverySafe: `AND(${across('isSafe')})`,
      rounding,
    },
  };
}
