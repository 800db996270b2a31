/**
 * Everything that must hold, in turn. Goes on after a failure where the next step can still tell something, counts
 * every test and check, and ends with `N passed, N failed, N skipped`. `npm test -- --only unit,lint` runs some groups.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { node, root, toolScript } from './run.mjs';

const CACHE = join(root, 'node_modules', '.cache', 'test');
const tally = { passed: 0, failed: 0, skipped: 0 };
const wrong = [];

const since = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/** Runs one check, which throws when something is wrong, and counts it. */
async function check(name, run) {
  const started = performance.now();
  process.stdout.write(`  ${name} … `);
  try {
    await run();
    tally.passed += 1;
    console.log(`ok (${since(started)})`);
  } catch (error) {
    tally.failed += 1;
    wrong.push(name);
    const said = [error.stdout, error.message].map((part) => String(part ?? '').trim()).filter(Boolean);
    console.log(`FAILED (${since(started)})\n${said.join('\n').replace(/^/gm, '    ')}`);
  }
}

/** A check that is a script of Node's: it fails with the script. */
const script = (name, ...args) =>
  check(name, async () => {
    const { ok, output } = await node(args, { quiet: true });
    if (!ok) throw new Error(output);
  });

/** Runs Vitest on some projects, shows its own report, and counts its tests from the one it writes as JSON. */
async function vitest(...projects) {
  const report = join(CACHE, `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await node([toolScript('vitest'), ...args]);
  const { testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status) => tests.filter((one) => one.status === status).length;
  // A file that does not load fails without a failing test in it.
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'));
  const failed = count('failed') + broken.length;
  tally.passed += count('passed');
  tally.failed += failed;
  tally.skipped += tests.length - count('passed') - count('failed');
  if (failed > 0) wrong.push(...projects.map((project) => `tests: ${project}`));
  // No test at all means that the files have moved from under the patterns.
  if (failed === 0 && (tests.length === 0 || !ok)) {
    tally.failed += 1;
    wrong.push(tests.length === 0 ? `${projects.join(' and ')}: no test ran` : `${projects.join(' and ')}: Vitest, see above`);
  }
}

const GROUPS = {
  lint: async () => {
    await script('eslint', toolScript('eslint'), '.', '--max-warnings', '0', '--cache', '--cache-location', join(CACHE, 'eslint'));
    await script('imports go one way', 'scripts/imports.mjs');
    // The rule left out knows nothing of Lit's `nothing`, which takes an attribute away.
    await script(
      'lit-analyzer', toolScript('lit-analyzer'), 'packages/elements/src', '--strict', '--quiet', '--rules.no-incompatible-type-binding', 'off',
    );
  },
  types: () => script('types', 'scripts/types.mjs'),
  build: () => script('build', 'scripts/build.mjs'),
  unit: async () => {
    await vitest('unit');
    await vitest('property');
  },
  browser: async () => {
    await vitest('browser');
    await vitest('stories');
    await vitest('e2e');
  },
  packages: async () => {
    const { packageChecks } = await import('./checks/packages.mjs');
    let packed;
    await check('packages pack', async () => (packed = await packageChecks()));
    if (!packed) return;
    for (const { name, run } of packed.checks) await check(name, run);
    packed.done();
  },
  size: () => script('sizes', toolScript('size-limit')),
  manifest: () => script('custom-elements.json is up to date', 'scripts/manifest.mjs', '--check'),
  unused: () => script('nothing unused (knip)', toolScript('knip'), '--no-progress'),
};

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const only = (values.only ?? []).flatMap((names) => names.split(','));
const unknown = only.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.error(`No group ${unknown.join(', ')}. There are ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}

mkdirSync(CACHE, { recursive: true });
for (const [name, run] of Object.entries(GROUPS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const started = performance.now();
  console.log(`\n${name}`);
  await run();
  console.log(`${name} took ${since(started)}`);
}

if (wrong.length > 0) console.log(`\nFailed:\n${wrong.map((name) => `  ${name}`).join('\n')}`);
process.exitCode = tally.failed > 0 ? 1 : 0;
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
