import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowser } from './scripts/browser.mjs';

/** Tests run from source: package names resolve through the `paths` of the nearest tsconfig. */
const resolve = { tsconfigPaths: true };

/** Two busy cores are slow, and a test that waits for them is not wrong. */
const testTimeout = 30_000;

/**
 * Every path of Lit that source imports. One that Vite finds late is bundled late, and then the page holds two Lits.
 */
const LIT = [
  'lit',
  'lit/async-directive.js',
  'lit/decorators.js',
  'lit/directive-helpers.js',
  'lit/directive.js',
  'lit/directives/class-map.js',
  'lit/directives/if-defined.js',
  'lit/directives/live.js',
  'lit/directives/ref.js',
  'lit/directives/repeat.js',
  'lit/directives/when.js',
];

const optimizeDeps = { include: [...LIT, 'zod/mini', 'decimal.js', 'canonicalize', '@noble/hashes/sha2', '@noble/hashes/utils'] };

/** A function, since projects that share one browser object get mixed up. */
const chromium = async () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: await findBrowser() }),
  instances: [{ browser: 'chromium' as const }],
});

const inNode: TestProjectConfiguration[] = [
  {
    resolve,
    test: {
      name: 'unit',
      environment: 'node',
      include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
      benchmark: { include: ['packages/*/{src,bench}/**/*.bench.ts'] },
      testTimeout,
    },
  },
  {
    resolve,
    test: {
      name: 'property',
      environment: 'node',
      include: ['packages/*/src/**/*.test-prop.ts'],
      benchmark: { include: [] },
      testTimeout,
    },
  },
  {
    // Starts a browser of its own on the built demo portal.
    resolve,
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['stories/**/*.test-e2e.ts'],
      benchmark: { include: [] },
      testTimeout: 2 * testTimeout,
    },
  },
];

const inBrowser = async (): Promise<TestProjectConfiguration[]> => [
  {
    resolve,
    optimizeDeps,
    test: {
      name: 'browser',
      include: ['packages/*/src/**/*.test-browser.ts'],
      browser: await chromium(),
      benchmark: { include: [] },
      testTimeout,
    },
  },
  {
    resolve,
    optimizeDeps,
    plugins: [storybookTest({ configDir: join(import.meta.dirname, 'stories', '.storybook') })],
    test: {
      name: 'stories',
      browser: await chromium(),
      benchmark: { include: [] },
      testTimeout,
    },
  },
];

/** The tests that need no browser run without looking for one: `--project unit` is quick. */
const { values: asked } = parseArgs({ strict: false, options: { project: { type: 'string', multiple: true } } });
const wanted = asked.project ?? [];
const nodeOnly = process.argv.includes('bench') || (wanted.length > 0 && wanted.every((name) => name === 'unit' || name === 'property' || name === 'e2e'));

export default defineConfig(async () => ({
  test: {
    projects: nodeOnly ? inNode : [...inNode, ...(await inBrowser())],
  },
}));
