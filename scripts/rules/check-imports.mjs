import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import rules from './imports.mjs';

/**
 * @typedef {{ rule: string, from: string, to: string }} Violation
 */

/**
 * Every import under a directory's `packages` and `stories` that breaks the house's rules.
 *
 * @param {string} directory the repository, or in tests a small one
 * @returns {Promise<Violation[]>}
 */
export async function brokenImports(directory) {
  const folders = ['packages', 'stories'].filter((folder) => existsSync(join(directory, folder)));
  const { options, forbidden } = rules;
  const tsConfig = extractTSConfig(join(directory, 'tsconfig.json'));
  const { output } = await cruise(
    folders,
    { ...options, baseDir: directory, ruleSet: { forbidden }, validate: true },
    { ...options.enhancedResolveOptions, alias: toSource(directory, tsConfig.options.paths) },
    { tsConfig },
  );
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** The compiler's map from package names to source, as the resolver's. */
function toSource(directory, paths) {
  return Object.fromEntries(
    Object.entries(paths).map(([name, [target]]) => [name.includes('*') ? name : `${name}$`, join(directory, target)]),
  );
}
