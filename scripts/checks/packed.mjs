import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';
import { workspaces } from '../workspaces.mjs';

/**
 * A package as npm would publish it.
 *
 * @typedef {object} Packed
 * @property {string} name
 * @property {string} directory its source directory
 * @property {string} tarball
 * @property {Record<string, any>} manifest
 */

/** npm, started by this Node where npm itself started us: its command is no program on Windows. */
function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const child = cli?.endsWith('.js')
    ? spawn(process.execPath, [cli, ...args], { cwd })
    : spawn('npm', args, { cwd, shell: process.platform === 'win32' });
  return new Promise((done, fail) => {
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(out) : fail(new Error(errors))));
  });
}

/**
 * Packs every public package, as it would be published, into a directory.
 *
 * @returns {Promise<Packed[]>}
 */
export async function packAll(destination) {
  rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination, { recursive: true });
  const packed = [];
  for (const { directory, manifest } of workspaces().filter(({ manifest }) => !manifest.private)) {
    const report = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', destination], directory);
    const [{ filename }] = JSON.parse(report);
    packed.push({ name: manifest.name, directory, manifest, tarball: join(destination, filename) });
  }
  return packed;
}

/**
 * A project of somebody else's, outside the repository, with the packed packages installed: unpacked as they are, with
 * the dependencies that they declare and no others.
 *
 * @param {Packed[]} packages
 * @returns {string} its directory, for the caller to remove
 */
export function makeConsumer(packages) {
  const directory = mkdtempSync(join(tmpdir(), 'send-reform-consumer-'));
  const modules = join(directory, 'node_modules');
  for (const { name, tarball, manifest, directory: source } of packages) {
    const home = join(modules, name);
    mkdirSync(home, { recursive: true });
    const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', home]);
    if (status !== 0) throw new Error(`${name} does not unpack: ${stderr}`);
    const libraries = Object.keys(manifest.dependencies ?? {}).filter((library) => !packages.some((one) => one.name === library));
    for (const library of libraries) link(installed(library, source), join(modules, library));
  }
  return directory;
}

/** Where npm put a package's dependency: beside the package, or at the top. */
const installed = (library, source) =>
  [source, root].map((place) => join(place, 'node_modules', library)).find((place) => existsSync(place));

function link(target, place) {
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}

/**
 * The entries a package exports, by how they can be loaded.
 *
 * @param {Packed} packed
 * @returns {{ specifier: string, entry: string, typed: boolean, requirable: boolean }[]}
 */
export function entriesOf({ name, manifest }) {
  return Object.entries(manifest.exports)
    .filter(([entry]) => !entry.includes('*'))
    .map(([entry, target]) => ({
      entry,
      specifier: join(name, entry).replaceAll('\\', '/'),
      typed: typeof target === 'object',
      requirable: typeof target === 'object' && 'require' in target,
    }));
}

/** The tags that a package says it registers, from its custom-elements manifest. */
export function tagsOf({ directory, manifest }) {
  const file = manifest.customElements && join(directory, manifest.customElements);
  if (!file || !existsSync(file)) return [];
  const { modules } = JSON.parse(readFileSync(file, 'utf8'));
  return modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => (tagName ? [tagName] : [])));
}
