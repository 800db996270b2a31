import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files beside the source that are not part of what ships. */
const NOT_SHIPPED = ['!src/**/*.test.ts', '!src/**/*.test-*.ts', '!src/**/*.bench.ts', '!src/**/*.stories.ts'];

/** The declaration files a package's `exports` promise, as tsup's map from output name to source file. */
function typedEntries(directory) {
  const { exports } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const declared = JSON.stringify(exports).matchAll(/\.\/dist\/([^"*]+)\.d\.ts"/g);
  const names = [...new Set([...declared].map(([, name]) => name))];
  return Object.fromEntries(
    names.map((name) => [name, `src/${name}.ts`]).filter(([, source]) => existsSync(join(directory, source))),
  );
}

/**
 * How a package of ours is built. One output per source file, so that a consumer's bundler takes the functions it
 * uses and leaves the rest, and types only for the entries that `exports` names.
 *
 * @param {string} directory the package's directory
 * @param {import('tsup').Options} options what this package does differently
 * @returns {import('tsup').Options}
 */
export function packageBuild(directory, options) {
  return {
    entry: ['src/**/*.ts', ...NOT_SHIPPED],
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    tsconfig: 'tsconfig.build.json',
    splitting: true,
    clean: true,
    silent: true,
    dts: {
      entry: typedEntries(directory),
      // The types step of tsup sets an option that TypeScript 6 calls deprecated.
      compilerOptions: { composite: false, ignoreDeprecations: '6.0' },
    },
    ...options,
  };
}
