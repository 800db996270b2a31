import type { AnswerSheet } from '../src/assessment/index.js';
import { comparer, type ScoredSheet } from '../src/comparison/index.js';
import { compileInstrument } from '../src/instrument/index.js';
import { rollUp } from '../src/partnership/index.js';
import { unwrap } from '../src/problems/index.js';
import { score } from '../src/scoring/index.js';
import { instrument, sheets } from './material.js';

/*
 * A country's worth: every area's partners answer forty statements in round after round. What it costs to roll up each area
 * and to compare each partner with the round before, beside scoring the sheets alone. Scores are kept for the next round;
 * roll-ups and comparisons are looked at and let go, as when each is written out.
 */

const AREAS = 153;
const PARTNERS = ['education', 'health', 'care', 'parent-carers'];
const ROUNDS = 100;

const compiled = unwrap(compileInstrument({ ...instrument, partners: PARTNERS.map((id) => ({ id, label: id })) }));
const compare = comparer(compiled);

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

/** The sheets of one round, area by area. One statement in twenty is open. */
function answersOf(round: number): AnswerSheet[][] {
  const all = sheets(AREAS * PARTNERS.length, 0.05, round + 1);
  return Array.from({ length: AREAS }, (_, area) =>
    PARTNERS.map((partner, index) => {
      const sheet = all[area * PARTNERS.length + index]!;
      return { ...sheet, partner, instrument: { ...sheet.instrument, hash: compiled.hash } };
    }),
  );
}

const now = (): number => performance.now();
const times = { scored: [] as number[], rolledUp: [] as number[], compared: [] as number[] };
let before: ScoredSheet[] | undefined;
let changes = 0;

for (let round = 0; round < ROUNDS; round += 1) {
  const areas = answersOf(round);
  const begun = now();
  const scored = areas.flat().map((sheet) => ({ sheet, result: score(compiled, sheet) }));
  const afterScores = now();
  let statements = 0;
  for (const area of areas) statements += rollUp(compiled, area).statements.length;
  const afterRollUp = now();
  for (const [index, then] of (before ?? []).entries()) changes += compare(then, scored[index]!).changes.rose;
  const ended = now();
  if (statements !== AREAS * compiled.statements.length) throw new Error('A statement is missing');
  if (before !== undefined) {
    times.scored.push(afterScores - begun);
    times.rolledUp.push(afterRollUp - afterScores);
    times.compared.push(ended - afterRollUp);
  }
  before = scored;
}
if (changes === 0) throw new Error('Nothing changed between rounds');

const [scored, rolledUp, compared] = [times.scored, times.rolledUp, times.compared].map(median) as [number, number, number];
console.log(`${AREAS} areas, ${PARTNERS.length} partners, ${compiled.statements.length} statements, ${ROUNDS} rounds; a round, and as a multiple of scoring alone`);
for (const [what, time] of [['scored', scored], ['rolled up', rolledUp], ['compared with the round before', compared], ['rolled up and compared', rolledUp + compared]] as const) {
  console.log(`${what.padEnd(32)} ${time.toFixed(1).padStart(7)} ms  ${(time / scored).toFixed(2).padStart(5)}`);
}
