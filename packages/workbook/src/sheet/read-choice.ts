import { compare, parseDecimal } from '@send-reform/core/exact';
import type { Problem } from '@send-reform/core/problems';
import { addressOf, mergedAround, plainText, type Cell, type CellPlace, type GridSheet } from '../grid/index.js';

/** One thing that can be chosen: what it is called, what else it answers to, and what it is worth, where it is a level. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly also?: readonly string[];
  readonly value?: string;
}

/** What was chosen, or why it cannot be told; and what was read with some doubt. */
export interface Choosing {
  readonly id?: string;
  readonly problem?: Problem;
  readonly remark?: Problem;
}

/** A number as people write it: without zeros at its end, and without the `.0` that programs add. */
const sameNumber = (a: string, b: string): boolean => {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left !== undefined && right !== undefined && compare(left, right) === 0;
};

/**
 * What was chosen in a cell, whatever a program or a person has made of it: the very text, the text typed again, a level's
 * id, or the number that a level is worth. Whatever is not the very text is accepted with a remark, and whatever could be
 * two things, or none, is a problem. Undefined for an empty cell.
 */
export function readChoice(sheet: GridSheet, place: CellPlace, cell: Cell | undefined, choices: readonly Choosable[]): Choosing | undefined {
  const path = [sheet.name, addressOf(place)];
  const merged = mergedAround(sheet, place);
  if (merged !== undefined) return { problem: { code: 'answers.merged', path, received: merged } };
  if (cell === undefined || (cell.kind === 'text' && cell.value.trim() === '' && cell.formula === undefined)) return undefined;
  const expected = choices.map(({ name }) => name);
  const wrong = (code: string): Choosing => ({ problem: { code, path, expected, received: cell.value.slice(0, 80) } });
  if (cell.kind === 'error') return wrong('answers.error');
  if (cell.kind === 'date') return wrong('answers.date');
  const accepted = (choice: Choosable, code: string): Choosing =>
    ({ id: choice.id, remark: { code, path, expected: choice.name, received: cell.value.slice(0, 80) } });
  const exact = choices.find(({ name }) => cell.kind === 'text' && name === cell.value);
  if (exact !== undefined) return cell.formula === undefined ? { id: exact.id } : accepted(exact, 'answers.by-formula');
  const typed = plainText(cell.value);
  const alike = choices.filter(({ name, also = [] }) => [name, ...also].some((known) => plainText(known) === typed));
  if (alike.length === 1) return accepted(alike[0]!, 'answers.retyped');
  const worth = choices.filter(({ value }) => value !== undefined && sameNumber(value, cell.value.trim()));
  if (alike.length === 0 && worth.length === 1) return accepted(worth[0]!, 'answers.number');
  return wrong(alike.length > 1 || worth.length > 1 ? 'answers.ambiguous' : 'answers.unknown');
}
