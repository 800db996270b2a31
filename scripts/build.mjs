/**
 * Builds every package, each after the ones it depends on. `node scripts/build.mjs core` builds that one alone.
 * A package's own `scripts/after-build.mjs` runs when its code is built.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, toolScript } from './run.mjs';
import { workspaces } from './workspaces.mjs';

const only = process.argv.slice(2);
for (const { folder, directory, manifest } of workspaces()) {
  if (only.length > 0 && !only.includes(folder)) continue;
  const started = performance.now();
  const steps = [[toolScript('tsup')], [join(directory, 'scripts', 'after-build.mjs')]];
  for (const step of steps.filter(([script]) => existsSync(script))) {
    const { ok, output } = await node(step, { cwd: directory, quiet: true });
    if (ok) continue;
    console.error(`${manifest.name} does not build:\n${output}`);
    process.exit(1);
  }
  console.log(`${manifest.name} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
