/**
 * The measurements of the kit: scoring, the smallest lift, a country's partnerships, workbooks made to do harm, then the
 * questionnaire in a browser. `--only scoring`, `lift`, `partnership`, `hostile` or `elements` takes one. Figures are
 * ratios within one run, but for the hostile workbooks, which may take two seconds and 200 MB each.
 */
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

/** Bundles a benchmark of a package from source, the way an application is bundled, and runs it. */
async function bench(folder, name) {
  const outfile = join(root, 'node_modules', '.cache', `bench-${name}.mjs`);
  const external = ['survey-core', 'decimal.js'];
  await build({ entryPoints: [join(root, 'packages', folder, 'bench', `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', external });
  await import(pathToFileURL(outfile).href);
}

const PARTS = {
  scoring: () => bench('core', 'score'),
  lift: () => bench('core', 'lift'),
  partnership: () => bench('core', 'partnership'),
  hostile: () => bench('workbook', 'hostile'),
  elements: () => import('./bench-elements.mjs'),
};

const { only = Object.keys(PARTS) } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
for (const part of only) {
  if (PARTS[part] === undefined) throw new Error(`There is no part ${part}: ${Object.keys(PARTS).join(', ')}`);
  await PARTS[part]();
}
