/**
 * Finds a Chromium to test in, so that `npm ci` is all that a machine needs: one named by SEND_REFORM_BROWSER, one
 * installed on the system, Playwright's own download, or else the headless shell that comes inside an npm package
 * (Linux on x64 only), unpacked once into node_modules/.cache.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './run.mjs';

const CACHE = join(root, 'node_modules', '.cache', 'browser');

/** A page under test asks for nothing outside, and neither does the browser around it. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/**
 * How Playwright starts the browser found.
 *
 * @typedef {{ executablePath: string, args: string[], chromiumSandbox: boolean, env?: Record<string, string> }} LaunchOptions
 */

/**
 * @returns {Promise<LaunchOptions>}
 * @throws {Error} when there is no browser, saying how to get one
 */
export async function findBrowser() {
  const { path, env } = (await named()) ?? onSystem() ?? (await downloaded()) ?? (await bundled()) ?? noBrowser();
  // Containers often run as root, to whom Chromium refuses its sandbox; the pages opened are all our own.
  return { executablePath: path, args: QUIET, chromiumSandbox: false, ...(env && { env: { ...process.env, ...env } }) };
}

async function named() {
  const path = process.env.SEND_REFORM_BROWSER;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`SEND_REFORM_BROWSER names ${path}, which does not exist`);
  return { path };
}

/** Chromium, Chrome or Edge, where each system keeps them. */
function onSystem() {
  const programs = (process.platform === 'win32' && [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) || [];
  const windows = programs.filter(Boolean).flatMap((directory) => [
    join(directory, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(directory, 'Chromium', 'Application', 'chrome.exe'),
    join(directory, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
  const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((directory) => join(directory, name)),
  );
  const places = { win32: windows, darwin: mac }[process.platform] ?? linux;
  const path = places.find((place) => existsSync(place));
  return path && { path };
}

/** What `npx playwright install chromium` leaves behind. */
async function downloaded() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? { path } : undefined;
}

/** The shell inside @sparticuz/chromium, with the fonts and libraries it brings for machines that have none. */
async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const kit = join(CACHE, version);
  if (!existsSync(kit)) await unpackOnce(kit, join(packed, 'bin'));
  const path = join(kit, 'headless-shell');
  // Its own fonts in place of the system's: without any, texts have no width and checks on them pass unseen.
  const env = { FONTCONFIG_FILE: join(kit, 'fonts-here.conf') };
  if (starts(path, env)) return { path, env };
  const withLibraries = { ...env, LD_LIBRARY_PATH: [join(kit, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  return starts(path, withLibraries) ? { path, env: withLibraries } : undefined;
}

const starts = (path, env) => spawnSync(path, ['--version'], { env: { ...process.env, ...env } }).status === 0;

/**
 * Unpacks the shell, fonts and libraries under a passing name and then gives the directory its own, so that two runs
 * at once never see half of one.
 */
async function unpackOnce(kit, packed) {
  mkdirSync(CACHE, { recursive: true });
  const passing = mkdtempSync(join(CACHE, 'unpacking-'));
  try {
    await inflate(join(packed, 'chromium.br'), join(passing, 'headless-shell'), 0o755);
    for (const name of ['al2023', 'fonts']) {
      const archive = join(passing, `${name}.tar`);
      await inflate(join(packed, `${name}.tar.br`), archive, 0o644);
      const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', passing]);
      if (status !== 0) throw new Error(`${name} does not unpack: ${stderr}`);
      rmSync(archive);
    }
    writeFileSync(
      join(passing, 'fonts-here.conf'),
      `<?xml version="1.0"?>\n<fontconfig><dir>${join(kit, 'fonts')}</dir><cachedir>${join(kit, 'fonts-cache')}</cachedir></fontconfig>\n`,
    );
    renameSync(passing, kit);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    if (!existsSync(kit)) throw error;
  }
}

const inflate = (from, to, mode) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));

function noBrowser() {
  throw new Error(
    'No browser to test in. Run `npx playwright install chromium`, or name a Chromium, Chrome or Edge in SEND_REFORM_BROWSER.',
  );
}
