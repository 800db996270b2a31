/**
 * The measurements of the kit: scoring, the smallest lift, a country's partnerships, then the questionnaire in a browser.
 * `--only scoring`, `lift`, `partnership` or `elements` takes one. Figures are ratios within one run.
 */
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

/** Bundles a benchmark of the core from source, the way an application is bundled, and runs it. */
async function ofCore(name) {
  const outfile = join(root, 'node_modules', '.cache', `bench-${name}.mjs`);
  const external = ['survey-core', 'decimal.js'];
  await build({ entryPoints: [join(root, `packages/core/bench/${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', external });
  await import(pathToFileURL(outfile).href);
}

const PARTS = {
  scoring: () => ofCore('score'),
  lift: () => ofCore('lift'),
  partnership: () => ofCore('partnership'),
  elements: () => import('./bench-elements.mjs'),
};

const { only = Object.keys(PARTS) } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
for (const part of only) {
  if (PARTS[part] === undefined) throw new Error(`There is no part ${part}: ${Object.keys(PARTS).join(', ')}`);
  await PARTS[part]();
}
