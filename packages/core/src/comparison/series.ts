import {
  add, compare, divide, formatFraction, fraction, parseFraction, ZERO, type Fraction, type FractionString,
} from '../exact/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { resultOf, type Path, type Problem, type Result } from '../problems/index.js';
import type { Basis, ScoreResult, Withheld } from '../scoring/index.js';
import { about, reason, type ComparisonReason } from './reason.js';

/** One result among those that a point averages. */
export interface SeriesResult {
  /** The caller's name for what it is of, such as an area or a partner; once in a point. */
  readonly of: string;
  readonly compiled: CompiledInstrument;
  readonly result: ScoreResult;
}

/** One date or one area. */
export interface SeriesPoint {
  /** The caller's name for it. Points stay in the caller's order. */
  readonly at: string;
  /** What is averaged there, or why nothing is shown. */
  readonly results: readonly SeriesResult[] | 'missing' | 'suppressed';
}

/** What stands at one point. */
export interface SeriesFigure {
  readonly at: string;
  /** `no-figure` where results are there and none has a figure, or they cannot be averaged. */
  readonly state: 'figure' | 'no-figure' | 'missing' | 'suppressed';
  /** How many results the average is over. */
  readonly n: number;
  /** The exact mean of the figures that are there; null where there is none. */
  readonly average: FractionString | null;
  readonly lowest: FractionString | null;
  readonly highest: FractionString | null;
  /** The results that have no figure, and why: they are in no average. */
  readonly without: readonly { readonly of: string; readonly because: Withheld }[];
  /** Why there is no average; none where there is one. */
  readonly reasons: readonly ComparisonReason[];
  /** Why no line may be drawn from the point before; none where it may, and at the first. */
  readonly breaks: readonly ComparisonReason[];
}

/** A section's or statement's figures at several dates or in several areas. */
export interface Series {
  readonly part: string;
  /** Null where no point has a result. */
  readonly basis: Basis | null;
  readonly points: readonly SeriesFigure[];
}

/**
 * The figures of one section or statement at several dates or in several areas: at each point the exact average with the
 * number it is over. A point that is missing or suppressed keeps its place, and wherever the next one rests on something
 * else (another version, other areas) it says so.
 *
 * @param part the id of a section or a statement; an instrument's own id stands for the whole.
 * @returns the series, or problems: figures on different scales or bases are not averaged.
 * @example
 * const result = score(compiled, sheet);
 * const december = { at: '2025-12', results: [{ of: '893', compiled, result }] };
 * const june = { at: '2026-06', results: 'missing' as const };
 * const { points } = unwrap(series([december, june], compiled.instrument.id));
 * points.map(({ at, n }) => [at, n]); // [['2025-12', 1], ['2026-06', 0]]
 */
export function series(points: readonly SeriesPoint[], part: string): Result<Series> {
  const first = points.flatMap(resultsOf)[0];
  return resultOf(problemsOf(points, part, first), () => {
    const figures: SeriesFigure[] = [];
    let before: SeriesPoint | undefined;
    for (const point of points) {
      const figure = figureAt(point, part);
      const breaks = before === undefined ? [] : breaksBetween(before, figures.at(-1)!, point, figure, part);
      figures.push({ ...figure, breaks });
      before = point;
    }
    return { part, basis: first?.result.basis ?? null, points: figures };
  });
}

const resultsOf = ({ results }: SeriesPoint): readonly SeriesResult[] => (typeof results === 'string' ? [] : results);

function problemsOf(points: readonly SeriesPoint[], part: string, first: SeriesResult | undefined): Problem[] {
  if (first === undefined) return [];
  const scale = scaleOf(first.compiled, part);
  const { basis } = first.result;
  return points.flatMap((point, at) => {
    const results = resultsOf(point);
    return results.flatMap(({ of, compiled, result }, index): Problem[] => {
      const path: Path = [at, 'results', index];
      const own = scaleOf(compiled, part);
      const isFirst = results.findIndex((other) => other.of === of) === index;
      if (own === undefined) return [{ code: 'series.unknown-part', path, received: part }];
      return [
        ...(own === scale || scale === undefined ? [] : [{ code: 'series.other-scale', path, expected: scale, received: own }]),
        ...(result.basis === basis ? [] : [{ code: 'series.other-basis', path, expected: basis, received: result.basis }]),
        ...(isFirst ? [] : [{ code: 'series.counted-twice', path, received: of }]),
      ];
    });
  });
}

/** The scale that a part's figures are on, in words: its levels with what each is worth, after the rule for a section. */
function scaleOf({ statementById, sectionById }: CompiledInstrument, part: string): string | undefined {
  const statement = statementById.get(part);
  if (statement !== undefined) {
    return statement.levelIds.map((id, position) => `${id} ${formatFraction(statement.values[position]!)}`).join(', ');
  }
  const section = sectionById.get(part);
  return section === undefined
    ? undefined
    : [`${section.rule.kind}:`, (section.levels ?? []).map(({ id, value }) => `${id} ${value}`).join(', ')].join(' ').trim();
}

type Value = { readonly of: string } & ({ readonly value: Fraction } | { readonly because: Withheld });

/** Why a statement has no value: an answered one always has. */
const BECAUSE = {
  answered: 'unanswered', unanswered: 'unanswered', 'do-not-know': 'do-not-know', 'not-applicable': 'nothing-applies',
  'not-asked': 'not-asked',
} as const;

function valueOf({ of, compiled, result }: SeriesResult, part: string): Value {
  const statement = compiled.statementById.get(part);
  if (statement !== undefined) {
    const { level, state } = result.statements[statement.index]!;
    return level === null ? { of, because: BECAUSE[state] } : { of, value: statement.values[statement.levelIds.indexOf(level)]! };
  }
  const { index } = compiled.sectionById.get(part)!;
  const { exact, withheld } = index === 0 ? result.overall : result.sections[index - 1]!;
  return exact === null ? { of, because: withheld! } : { of, value: parseFraction(exact)! };
}

const NOTHING = { n: 0, average: null, lowest: null, highest: null, without: [] };

type FigureAlone = Omit<SeriesFigure, 'breaks'>;

function figureAt({ at, results }: SeriesPoint, part: string): FigureAlone {
  if (typeof results === 'string') return { at, state: results, ...NOTHING, reasons: [reason(results)] };
  const values = results.map((item) => valueOf(item, part));
  const there = values.flatMap((item) => ('value' in item ? [item.value] : []));
  const without = values.flatMap((item) => ('because' in item ? [{ of: item.of, because: item.because }] : []));
  const versions = instrumentsOf(results);
  const mixed = versions.length > 1 ? about('other-instrument', versions) : [];
  if (there.length === 0 || mixed.length > 0) {
    return { at, state: 'no-figure', ...NOTHING, without, reasons: mixed.length > 0 ? mixed : [reason('no-figure')] };
  }
  const sorted = there.toSorted(compare);
  return {
    at,
    state: 'figure',
    n: there.length,
    average: formatFraction(divide(there.reduce(add, ZERO), fraction(there.length))),
    lowest: formatFraction(sorted[0]!),
    highest: formatFraction(sorted.at(-1)!),
    without,
    reasons: [],
  };
}

/** Each version by id, version and hash: two wordings may carry the same number. */
const instrumentsOf = (results: readonly SeriesResult[]): string[] =>
  [...new Set(results.map(({ result: { instrument } }) => `${instrument.id} ${instrument.version} ${instrument.hash}`))];

function breaksBetween(
  before: SeriesPoint,
  figureBefore: FigureAlone,
  now: SeriesPoint,
  figure: FigureAlone,
  part: string,
): ComparisonReason[] {
  if (figure.average === null) return [...figure.reasons];
  if (figureBefore.average === null) return [reason('nothing-before')];
  const [earlier, later] = [resultsOf(before), resultsOf(now)];
  const [was, is] = [instrumentsOf(earlier), instrumentsOf(later)];
  const counted = (results: readonly SeriesResult[]): string[] =>
    results.flatMap((item) => ('value' in valueOf(item, part) ? [item.of] : []));
  const [then, since] = [counted(earlier), counted(later)];
  return [
    ...(was[0] === is[0] ? [] : about('other-instrument', [...was, ...is])),
    ...about('others-counted', [...then.filter((of) => !since.includes(of)), ...since.filter((of) => !then.includes(of))]),
  ];
}
