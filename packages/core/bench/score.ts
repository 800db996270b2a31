import { formatFraction } from '../src/exact/index.js';
import { evaluate, explain, score } from '../src/scoring/index.js';
import { scoreInDecimals, scoreInDecimalsFromText } from './in-decimals.js';
import { scoreInDoubles } from './in-doubles.js';
import { scoreInSurveyCore } from './in-survey-core.js';
import { compiled, sheets } from './material.js';
import { wrongOnTies } from './ties.js';

/*
 * How fast a sheet of forty statements in eight sections is scored, as ratios within one run: machines differ and are
 * noisy, so the candidates take turns in short slices, each round beginning with another one, and compared is within a
 * round: the middle one of those ratios counts.
 */

type Sheet = ReturnType<typeof sheets>[number];

const complete = sheets(64, 0);
const open = sheets(64, 0.3);

const CANDIDATES = {
  'ours (evaluate)': { calls: 800, run: (sheet: Sheet) => evaluate(compiled, sheet).figures.length },
  'doubles by hand': { calls: 800, run: (sheet: Sheet) => scoreInDoubles(sheet).figures.length },
  'ours, as text (score)': { calls: 400, run: (sheet: Sheet) => score(compiled, sheet).sections.length },
  'ours, explained (explain)': { calls: 80, run: (sheet: Sheet) => explain(compiled, sheet, 'bench')!.parts.length },
  'decimal.js, prepared': { calls: 40, run: (sheet: Sheet) => scoreInDecimals(sheet).figures.length },
  'decimal.js, from text': { calls: 40, run: (sheet: Sheet) => scoreInDecimalsFromText(sheet).figures.length },
  'survey-core': { calls: 2, run: (sheet: Sheet) => scoreInSurveyCore(sheet).figures.length },
} as const;

type Name = keyof typeof CANDIDATES;
const OURS: Name = 'ours (evaluate)';

const ROUNDS = 168;
const WARM_UP = 28;

/** For each candidate, the nanoseconds that a sheet took in each round after the first ones. */
type Times = ReadonlyMap<Name, readonly number[]>;

function timesOf(names: readonly Name[], material: readonly Sheet[]): Times {
  const times = new Map(names.map((name) => [name, [] as number[]]));
  let sink = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever comes after a candidate that fills the caches and leaves rubbish behind pays for it: all do, in turn.
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const { calls, run } = CANDIDATES[name];
      const started = process.hrtime.bigint();
      for (let call = 0; call < calls; call += 1) sink += run(material[(round + call) % material.length]!);
      times.get(name)!.push(Number(process.hrtime.bigint() - started) / calls);
    }
  }
  if (sink === 0) throw new Error('Nothing was scored');
  return new Map(names.map((name) => [name, times.get(name)!.slice(WARM_UP)]));
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How many times as fast as one candidate another is. */
function speedOf(times: Times, name: Name, other: Name): number {
  const own = times.get(name)!;
  return medianOf(times.get(other)!.map((time, round) => time / own[round]!));
}

/** A slow candidate that scores something else would look fast: all must agree on these sheets first. */
function checkAgreement(): void {
  for (const sheet of complete) {
    const { figures } = evaluate(compiled, sheet);
    const doubles = scoreInDoubles(sheet).figures;
    const decimals = scoreInDecimals(sheet).figures;
    const [whole, ...sections] = [...scoreInSurveyCore(sheet).figures].toReversed();
    const survey = [whole!, ...sections.toReversed()];
    for (const [index, figure] of figures.entries()) {
      const value = Number(figure.numerator) / Number(figure.denominator);
      const others = [doubles[index]!.value, decimals[index]!.value.toNumber(), survey[index]!];
      if (others.some((other) => Math.abs(other - value) > 1e-9) || doubles[index]!.level !== figure.level) {
        throw new Error(`Figure ${index} differs: ${formatFraction(figure)}, ${others.join(', ')}`);
      }
    }
  }
  for (const sheet of open) {
    const ours = evaluate(compiled, sheet);
    const doubles = scoreInDoubles(sheet);
    for (const side of ['lowest', 'highest'] as const) {
      for (const [index, { numerator, denominator }] of ours[side].entries()) {
        if (Math.abs(Number(numerator) / Number(denominator) - doubles[side][index]!.value) > 1e-9) throw new Error(`${side} ${index} differs`);
      }
    }
  }
}

function print(title: string, times: Times): void {
  console.log(`\n${title}`);
  for (const [name, all] of times) {
    const relation = name === OURS ? '' : `ours is ${speedOf(times, OURS, name).toFixed(2)} times as fast`;
    console.log(`  ${name.padEnd(28)}${(medianOf(all) / 1000).toFixed(2).padStart(10)} µs   ${relation}`);
  }
}

checkAgreement();
console.log('Forty statements, eight sections; all candidates agree on every figure.');
const all = timesOf(Object.keys(CANDIDATES) as Name[], complete);
print('A complete sheet', all);
const explained = speedOf(all, 'ours, explained (explain)', 'ours, as text (score)');
console.log(`  explained results run at ${explained.toFixed(2)} times the speed of plain ones`);
print('A sheet with three in ten open, with what is still possible', timesOf(['ours (evaluate)', 'doubles by hand', 'ours, as text (score)'], open));

const TIES = 20_000;
console.log(`\nWrong results on ${TIES} ties (the recipe is in bench/ties.ts)`);
for (const [way, wrong] of Object.entries(wrongOnTies(TIES))) console.log(`  ${way.padEnd(28)}${String(wrong).padStart(10)}`);
