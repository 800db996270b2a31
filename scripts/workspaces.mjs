import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * @typedef {object} Workspace
 * @property {string} directory
 * @property {string} folder the directory's own name
 * @property {Record<string, any>} manifest its package.json
 */

/**
 * The packages, each after the ones it depends on.
 *
 * @returns {Workspace[]}
 */
export function workspaces() {
  const all = readdirSync(join(root, 'packages'))
    .map((folder) => ({ folder, directory: join(root, 'packages', folder) }))
    .filter(({ directory }) => existsSync(join(directory, 'package.json')))
    .map((found) => ({ ...found, manifest: JSON.parse(readFileSync(join(found.directory, 'package.json'), 'utf8')) }));
  const ordered = new Set();
  const visit = (workspace) => {
    const needs = Object.keys({ ...workspace.manifest.dependencies, ...workspace.manifest.peerDependencies });
    all.filter(({ manifest }) => needs.includes(manifest.name)).forEach(visit);
    ordered.add(workspace);
  };
  all.forEach(visit);
  return [...ordered];
}
