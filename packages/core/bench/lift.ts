import { smallestLift } from '../src/priorities/index.js';
import { hundredStatements, lowSheet, SHAPES } from '../src/priorities/hundred.test-inputs.js';
import { numbersFrom } from './material.js';

/*
 * How long the smallest lift of the whole takes on a hundred statements, by rule: to the next level and all the way to the
 * top.
 */

const SHEETS = 5;

for (const [name, shape] of Object.entries(SHAPES)) {
  const compiled = hundredStatements(shape);
  for (const target of [undefined, 'l4']) {
    const times: number[] = [];
    const found: string[] = [];
    for (let seed = 1; seed <= SHEETS; seed += 1) {
      const sheet = lowSheet(compiled, numbersFrom(seed));
      const start = performance.now();
      const lift = smallestLift(compiled, sheet, 'lift', target === undefined ? {} : { target })!;
      times.push(performance.now() - start);
      found.push(lift.found ? `${lift.steps}/${lift.changes.length}` : lift.code);
    }
    const slowest = Math.max(...times).toFixed(0);
    console.log(`${name.padEnd(42)}${(target === undefined ? 'next level' : 'the top').padEnd(12)}${slowest.padStart(8)} ms at most   steps/statements: ${found.join(' ')}`);
  }
}
