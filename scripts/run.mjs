import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';

/** The repository's top directory. */
export const root = resolve(import.meta.dirname, '..');

const require = createRequire(import.meta.url);

/**
 * The script behind a tool's command, so that it can be started with this Node: `.cmd` files on Windows cannot be
 * started without a shell.
 *
 * @param {string} packageName the npm package
 * @param {string} [command] the command's name, when it is not the package's own
 */
export function toolScript(packageName, command = packageName.split('/').at(-1)) {
  const manifest = findManifest(packageName);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Packages that export no `package.json` still have one above where they were found. */
function findManifest(packageName) {
  for (const directory of require.resolve.paths(packageName)) {
    const manifest = join(directory, packageName, 'package.json');
    try {
      readFileSync(manifest);
      return manifest;
    } catch {
      // Not here: look one directory further up.
    }
  }
  throw new Error(`${packageName} is not installed: run npm ci`);
}

/**
 * Runs Node with the given arguments in the repository.
 *
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options] `quiet` keeps the output for the
 *   caller in place of showing it as it comes
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function node(args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}
