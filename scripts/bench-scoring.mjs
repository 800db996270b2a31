/** Bundles the benchmark of scoring from source, the way an application is bundled, and runs it. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const outfile = join(root, 'node_modules', '.cache', 'bench.mjs');
await build({
  entryPoints: [join(root, 'packages/core/bench/score.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['survey-core', 'decimal.js'],
});
await import(pathToFileURL(outfile).href);
