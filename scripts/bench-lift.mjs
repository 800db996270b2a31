/** Bundles the benchmark of the smallest lift from source and runs it. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const outfile = join(root, 'node_modules', '.cache', 'bench-lift.mjs');
await build({ entryPoints: [join(root, 'packages/core/bench/lift.ts')], outfile, bundle: true, platform: 'node', format: 'esm' });
await import(pathToFileURL(outfile).href);
