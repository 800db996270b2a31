import { formatFraction } from '../src/exact/index.js';
import { evaluate, explain, score } from '../src/scoring/index.js';
import { scoreInDecimals, scoreInDecimalsFromText } from './in-decimals.js';
import { scoreInDoubles } from './in-doubles.js';
import { scoreInSurveyCore } from './in-survey-core.js';
import { compiled, sheets } from './material.js';
import { wrongOnTies } from './ties.js';

/*
 * How fast a sheet of forty statements in eight sections is scored, as ratios within one run: machines differ and are
 * noisy, so the candidates take turns in short slices and the median slice of each counts.
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

const SLICES = 120;
const WARM_UP = 20;

function medians(names: readonly Name[], material: readonly Sheet[]): Map<Name, number> {
  const slices = new Map(names.map((name) => [name, [] as number[]]));
  let sink = 0;
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const name of names) {
      const { calls, run } = CANDIDATES[name];
      const started = process.hrtime.bigint();
      for (let call = 0; call < calls; call += 1) sink += run(material[(slice + call) % material.length]!);
      slices.get(name)!.push(Number(process.hrtime.bigint() - started) / calls);
    }
  }
  if (sink === 0) throw new Error('Nothing was scored');
  return new Map(names.map((name) => {
    const warm = slices.get(name)!.slice(WARM_UP).toSorted((a, b) => a - b);
    return [name, warm[Math.floor(warm.length / 2)]!];
  }));
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

function print(title: string, times: ReadonlyMap<Name, number>): void {
  const reference = times.get('ours (evaluate)')!;
  console.log(`\n${title}`);
  for (const [name, time] of times) {
    const speed = time / reference;
    const relation = name === 'ours (evaluate)' ? '' : `ours is ${speed.toFixed(2)} times as fast`;
    console.log(`  ${name.padEnd(28)}${(time / 1000).toFixed(2).padStart(10)} µs   ${relation}`);
  }
}

checkAgreement();
console.log('Forty statements, eight sections; all candidates agree on every figure.');
const all = medians(Object.keys(CANDIDATES) as Name[], complete);
print('A complete sheet', all);
console.log(`  explained results run at ${(all.get('ours, as text (score)')! / all.get('ours, explained (explain)')!).toFixed(2)} times the speed of plain ones`);
print('A sheet with three in ten open, with what is still possible', medians(['ours (evaluate)', 'doubles by hand', 'ours, as text (score)'], open));

const TIES = 20_000;
console.log(`\nWrong results on ${TIES} ties (the recipe is in bench/ties.ts)`);
for (const [way, wrong] of Object.entries(wrongOnTies(TIES))) console.log(`  ${way.padEnd(28)}${String(wrong).padStart(10)}`);
