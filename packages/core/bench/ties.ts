import { Decimal } from 'decimal.js';
import { formatUnits } from '../src/exact/index.js';
import { compileInstrument, parseInstrument } from '../src/instrument/index.js';
import { unwrap } from '../src/problems/index.js';
import { evaluate } from '../src/scoring/index.js';
import { numbersFrom } from './material.js';

/*
 * How many figures come out wrong on a set made of ties.
 *
 * The recipe: three sections of n statements, n drawn from 2, 3, 4, 5, 6, 8, 10, 12, 20 and 40 for each set; every
 * statement answered at 0.1, 0.2, … 0.9 by a generator with a fixed seed; each section the mean of its statements, the
 * whole the mean of its sections, rounded half up to one place and to two. Kept are the sets whose exact mean, worked
 * out in whole numbers, lies halfway between two figures of that many places. A double or a decimal of 20 digits often
 * cannot hold the thirds on the way there, and lands on the wrong side.
 */

const SIZES = [2, 3, 4, 5, 6, 8, 10, 12, 20, 40];
const LEVELS = Array.from({ length: 9 }, (_, index) => ({ id: `l${index}`, label: String(index), value: `0.${index + 1}` }));

const compiledFor = new Map(SIZES.flatMap((size) => [1, 2].map((places) => [`${size}/${places}`, unwrap(compileInstrument(unwrap(parseInstrument({
  format: 'send-reform/instrument/1', id: 'ties', version: '1.0.0', status: 'illustrative', title: 'Ties',
  scales: { m: { levels: LEVELS } }, scale: 'm', rule: { kind: 'weighted-mean' }, rounding: { places, mode: 'half-up' },
  sections: [0, 1, 2].map((section) => ({
    id: `s${section}`, title: 'Section',
    statements: Array.from({ length: size }, (_unused, index) => ({ id: `s${section}-${index}`, text: 'x' })),
  })),
}))))] as const)));

/** Tenths answered in each of three sections, and what the rounded mean is in truth. */
interface TieSet {
  readonly size: number;
  readonly places: number;
  readonly tenths: readonly (readonly number[])[];
  readonly truth: string;
}

function truthOf(size: number, places: number, tenths: readonly (readonly number[])[]): string | undefined {
  const total = BigInt(tenths.flat().reduce((a, b) => a + b, 0));
  const scaled = total * 10n ** BigInt(places);
  const divisor = 30n * BigInt(size);
  if ((2n * scaled) % divisor !== 0n || scaled % divisor === 0n) return undefined;
  return formatUnits(Number(scaled / divisor + 1n), places);
}

function tieSets(count: number): TieSet[] {
  const next = numbersFrom(7);
  const found: TieSet[] = [];
  while (found.length < count) {
    const size = SIZES[Math.floor(next() * SIZES.length)]!;
    const places = 1 + Math.floor(next() * 2);
    const tenths = [0, 1, 2].map(() => Array.from({ length: size }, () => 1 + Math.floor(next() * 9)));
    const truth = truthOf(size, places, tenths);
    if (truth !== undefined) found.push({ size, places, tenths, truth });
  }
  return found;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const decimalMean = (values: readonly Decimal[]): Decimal =>
  values.reduce((a, b) => a.plus(b), new Decimal(0)).div(values.length);

const WAYS: Readonly<Record<string, (set: TieSet) => string>> = {
  'ours': ({ size, places, tenths }) => {
    const compiled = compiledFor.get(`${size}/${places}`)!;
    const { id, version } = compiled.instrument;
    const { figures } = evaluate(compiled, {
      format: 'send-reform/sheet/1', id: 'ties', revision: 0, instrument: { id, version, hash: compiled.hash },
      answers: Object.fromEntries(tenths.flatMap((section, at) =>
        section.map((tenth, index) => [`s${at}-${index}`, { state: 'answered' as const, level: `l${tenth - 1}` }]))),
    });
    return formatUnits(figures[0]!.rounded, places);
  },
  'doubles, Math.round': ({ places, tenths }) => {
    const value = mean(tenths.map((section) => mean(section.map((tenth) => tenth / 10))));
    return (Math.round(value * 10 ** places) / 10 ** places).toFixed(places);
  },
  'doubles, toFixed': ({ places, tenths }) =>
    mean(tenths.map((section) => mean(section.map((tenth) => tenth / 10)))).toFixed(places),
  'decimal.js, 20 digits': ({ places, tenths }) =>
    decimalMean(tenths.map((section) => decimalMean(section.map((tenth) => new Decimal(tenth).div(10)))))
      .toFixed(places, Decimal.ROUND_HALF_UP),
};

/** How many of a number of ties each way gets wrong. */
export function wrongOnTies(count: number): Record<string, number> {
  const sets = tieSets(count);
  return Object.fromEntries(
    Object.entries(WAYS).map(([way, round]) => [way, sets.filter((set) => round(set) !== set.truth).length]),
  );
}
