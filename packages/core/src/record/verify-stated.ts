import { checkSheet, emptySheet, type Answer, type AnswerSheet } from '../assessment/index.js';
import { compare, formatUnits, parseFraction, roundToUnits, type Fraction, type FractionString } from '../exact/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { guard, quote, resultOf, type Limits, type Path, type Problem, type Quoted, type Result } from '../problems/index.js';
import { score, type SectionScore } from '../scoring/index.js';
import { parseMapping, type MappedFigure, type Mapping } from './mapping.js';
import { placeAt } from './pointer.js';

/** How much of another tool's file is looked at. */
export const STATED_LIMITS: Limits = { depth: 90, values: 400_000, characters: 16_000_000 };

/** A figure that another tool states otherwise than it comes out here. */
export interface StatedDifference extends Problem {
  readonly code: 'stated.figure-differs' | 'stated.answer-differs';
  /** The section of the figure, or the statement of the answer. */
  readonly of: string;
  readonly figure: MappedFigure['figure'] | 'answer';
  /** What comes out, as the mapping would have it written. */
  readonly expected: Quoted;
  /** What the file states. */
  readonly received: Quoted;
  /** The exact figure; null for an answer, and where a score is withheld. */
  readonly exact: FractionString | null;
}

/** What came of comparing another tool's figures with ours. */
export interface StatedVerification {
  readonly agrees: boolean;
  /** How many figures and answers were compared. */
  readonly compared: number;
  /** The first in the order of the mapping, answers before figures; null when all agree. */
  readonly first: StatedDifference | null;
  readonly differences: readonly StatedDifference[];
  /** What is no difference and has to be known: agreeing figures do not show that the answers are the right ones. */
  readonly notices: readonly Problem[];
}

/**
 * The answers in another tool's file as a sheet, by a mapping: or every value that the mapping gives no meaning to.
 *
 * @example
 * const mapping = {
 *   format: 'send-reform/mapping/1', figures: [{ at: '/total', of: compiled.instrument.id, figure: 'rounded' }],
 *   answers: { levels: { 'In place': 'established' }, from: [{ at: '/answers/0', statement: 'lead-officer' }] },
 * };
 * unwrap(readStatedAnswers(compiled, { answers: ['In place'] }, mapping)).answers; // { 'lead-officer': { state: 'answered', level: 'established' } }
 */
export function readStatedAnswers(compiled: CompiledInstrument, stated: unknown, mapping: unknown): Result<AnswerSheet> {
  return prepared(compiled, stated, mapping, (known) => answersIn(compiled, stated, known));
}

/**
 * Compares the figures that another tool states with what comes out here, by a mapping that says where they stand in its
 * file: exact (a fraction or a decimal, as text or number), rounded (as the instrument or the mapping says), or a level.
 * Where the mapping says where the answers stand, those are compared with the sheet too; without a sheet they are what
 * is scored.
 *
 * It shows that the figures follow from the answers, or where they do not. It does not show who gave the answers.
 *
 * @param sheet checked with `checkSheet`; undefined to take the answers from the file.
 * @returns the comparison; or every problem that stands in its way: a mapping with ids that dangle, a place that is not
 *   there, a value that is no figure.
 * @example
 * const mapping = { format: 'send-reform/mapping/1', figures: [{ at: '/total', of: compiled.instrument.id, figure: 'rounded' }] };
 * const { first } = unwrap(verifyStated(compiled, sheet, { total: 2.5 }, mapping));
 * [first?.received, first?.expected]; // [2.5, '2.48']
 */
export function verifyStated(
  compiled: CompiledInstrument,
  sheet: AnswerSheet | undefined,
  stated: unknown,
  mapping: unknown,
): Result<StatedVerification> {
  return prepared(compiled, stated, mapping, (known) => {
    const theirs = known.answers === undefined ? undefined : answersIn(compiled, stated, known);
    if (theirs?.ok === false) return theirs;
    const scored = sheet ?? theirs?.value;
    if (scored === undefined) return resultOf([{ code: 'stated.no-answers', path: ['mapping', 'answers'] }], () => undefined as never);
    const answers = sheet === undefined || theirs === undefined ? [] : answerDifferences(sheet, theirs.value, stated, known);
    const figures = figureDifferences(compiled, scored, stated, known);
    return resultOf(figures.problems, () => {
      const differences = [...answers, ...figures.differences];
      const compared = known.figures.length + (sheet === undefined ? 0 : (known.answers?.from.length ?? 0));
      const notices = [{ code: 'stated.shows-no-answerer', path: [] }];
      return { agrees: differences.length === 0, compared, first: differences[0] ?? null, differences, notices };
    });
  });
}

function prepared<Value>(
  compiled: CompiledInstrument,
  stated: unknown,
  mapping: unknown,
  next: (mapping: Mapping) => Result<Value>,
): Result<Value> {
  const unsafe = guard(stated, STATED_LIMITS);
  if (unsafe.length > 0) return resultOf(unsafe, () => undefined as never);
  const parsed = parseMapping(compiled, mapping);
  // The mapping is another file than the one that is verified: its problems say so.
  return parsed.ok ? next(parsed.value) : resultOf(parsed.problems.map((problem) => ({ ...problem, path: ['mapping', ...problem.path] })), () => undefined as never);
}

const isSingle = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function answersIn(compiled: CompiledInstrument, stated: unknown, { answers }: Mapping): Result<AnswerSheet> {
  const problems: Problem[] = [];
  const { from = [], levels = {}, states = {}, placeKind } = answers ?? {};
  const said = from.flatMap(({ at, statement }): [string, Answer][] => {
    const { path, value } = placeAt(stated, at);
    if (!isSingle(value)) {
      problems.push(notThere(path, value, 'answer'));
      return [];
    }
    const name = String(value);
    if (Object.hasOwn(states, name)) return [[statement, { state: states[name]! }]];
    if (Object.hasOwn(levels, name)) return [[statement, { state: 'answered', level: levels[name]! }]];
    problems.push({ code: 'stated.unknown-answer', path, expected: [...Object.keys(levels), ...Object.keys(states)], received: quote(value) });
    return [];
  });
  if (problems.length > 0) return resultOf(problems, () => undefined as never);
  const place = placeKind === undefined ? {} : { place: { kind: placeKind } };
  return checkSheet(compiled, { ...emptySheet(compiled, 'stated'), ...place, answers: Object.fromEntries(said) });
}

const notThere = (path: Path, value: unknown, expected: string): Problem =>
  value === undefined
    ? { code: 'stated.nowhere', path, expected }
    : { code: 'stated.no-figure', path, expected, received: quote(value) };

/** What an answer comes to, in one word. */
const wordFor = (answer: Answer | undefined): string =>
  answer === undefined ? 'not-yet' : answer.state === 'answered' ? (answer.level ?? 'answered') : answer.state;

function answerDifferences(sheet: AnswerSheet, theirs: AnswerSheet, stated: unknown, { answers }: Mapping): StatedDifference[] {
  return (answers?.from ?? []).flatMap(({ at, statement }): StatedDifference[] => {
    const ours = wordFor(sheet.answers[statement]);
    const other = wordFor(theirs.answers[statement]);
    const { path } = placeAt(stated, at);
    return ours === other ? [] : [{
      code: 'stated.answer-differs', path, of: statement, figure: 'answer', expected: quote(ours), received: quote(other), exact: null,
    }];
  });
}

function figureDifferences(compiled: CompiledInstrument, sheet: AnswerSheet, stated: unknown, mapping: Mapping) {
  const { overall, sections } = score(compiled, sheet, { basis: mapping.basis ?? 'declared' });
  const byId = new Map([overall, ...sections].map((section) => [section.id, section]));
  const problems: Problem[] = [];
  const differences = mapping.figures.flatMap((figure): StatedDifference[] => {
    const section = byId.get(figure.of)!;
    const { path, value } = placeAt(stated, figure.at);
    if (!isFigure(value, figure)) {
      problems.push(notThere(path, value, figure.figure));
      return [];
    }
    const expected = comesOut(compiled, section, figure);
    return isSame(value, expected, figure, mapping) ? [] : [{
      code: 'stated.figure-differs', path, of: figure.of, figure: figure.figure, expected, received: quote(value), exact: section.exact,
    }];
  });
  return { problems, differences };
}

/** What a text or a number states, exactly. A number is taken as it is written, not as the double that it becomes. */
function numberIn(value: unknown): Fraction | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (text.length > LONGEST_FIGURE) return undefined;
  // Tools that work in doubles write more decimals than an instrument may have, and exponents.
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text) ?? [];
  if (whole === '') return parseFraction(text);
  const places = decimals.length - Number(exponent);
  const digits = BigInt(`${whole}${decimals}${'0'.repeat(Math.max(0, -places))}`);
  return parseFraction(`${sign === '-' ? '-' : ''}${digits}/1${'0'.repeat(Math.max(0, places))}`);
}

/** Digits of a fraction that are read: a million of them take a while. */
const LONGEST_FIGURE = 2_000;

const isFigure = (value: unknown, { figure }: MappedFigure): value is string | number | null =>
  value === null || (figure === 'level' ? typeof value === 'string' || typeof value === 'number' : numberIn(value) !== undefined);

/** The figure as the mapping wants it written; null where there is none. */
function comesOut({ sectionById }: CompiledInstrument, section: SectionScore, { figure, rounding }: MappedFigure): string | null {
  if (section.exact === null) return null;
  if (figure === 'level') return section.level;
  if (figure === 'exact') return section.exact;
  const wanted = rounding ?? sectionById.get(section.id)!.rounding;
  return formatUnits(roundToUnits(parseFraction(section.exact)!, wanted), wanted.places);
}

function isSame(value: string | number | null, expected: string | null, { figure }: MappedFigure, { levels = {} }: Mapping): boolean {
  if (value === null || expected === null) return value === expected;
  if (figure === 'level') return (Object.hasOwn(levels, value) ? levels[value] : String(value)) === expected;
  return compare(numberIn(value)!, numberIn(expected)!) === 0;
}
