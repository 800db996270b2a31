/**
 * The measurements of the kit: scoring, the smallest lift, then the questionnaire in a browser. `--only scoring`, `lift` or `elements` takes one.
 * Figures are ratios within one run.
 */
import { parseArgs } from 'node:util';

const PARTS = { scoring: './bench-scoring.mjs', lift: './bench-lift.mjs', elements: './bench-elements.mjs' };

const { only = Object.keys(PARTS) } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
for (const part of only) {
  if (PARTS[part] === undefined) throw new Error(`There is no part ${part}: ${Object.keys(PARTS).join(', ')}`);
  await import(PARTS[part]);
}
