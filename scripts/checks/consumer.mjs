/** What a consumer of the packed packages does with them. Each check throws, or returns nothing. */
import { build as esbuild } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build as viteBuild } from 'vite';
import { findBrowser } from '../browser.mjs';
import { toolScript } from '../run.mjs';
import { entriesOf, tagsOf } from './packed.mjs';

const ELEMENTS = '@send-reform/elements';

/** Packages that run without a page. */
const forNode = (packages) => packages.filter(({ name }) => name !== ELEMENTS);

function run(directory, file, text) {
  writeFileSync(join(directory, file), text);
  execFileSync(process.execPath, [join(directory, file)], { cwd: directory, stdio: 'pipe' });
}

const lines = (entries, line) => entries.map(({ specifier }, at) => line(JSON.stringify(specifier), at)).join('\n');

/** An entry that gives elements their names: it is imported for what it does, and gives nothing. */
const isRegister = ({ specifier }) => specifier.endsWith('/register');

/** Every entry is imported, and gives something. */
export function importsInNode(directory, packages) {
  const entries = forNode(packages).flatMap(entriesOf).filter((entry) => entry.typed && !isRegister(entry));
  const load = (specifier, at) => `import * as m${at} from ${specifier}; if (Object.keys(m${at}).length === 0) throw new Error(${specifier});`;
  run(directory, 'consumer.mjs', lines(entries, load));
}

/** Every entry of a package for both kinds of module is required, and gives something. */
export function requiresInNode(directory, packages) {
  const entries = forNode(packages).flatMap(entriesOf).filter(({ requirable }) => requirable);
  const load = (specifier) => `if (Object.keys(require(${specifier})).length === 0) throw new Error(${specifier});`;
  run(directory, 'consumer.cjs', lines(entries, load));
}

/** Plain files that packages export can be resolved. */
export function resolvesFiles(directory, packages) {
  const entries = packages.flatMap(entriesOf).filter(({ typed }) => !typed);
  // JSON is also read; a stylesheet only has to be there.
  const find = (specifier) => `require${specifier.endsWith('.json"') ? '' : '.resolve'}(${specifier});`;
  run(directory, 'files.cjs', lines(entries, find));
}

/** The types of every entry hold in a strict project that skips no library's types. */
export function typeChecks(directory, packages) {
  const all = packages.flatMap(entriesOf).filter(({ typed }) => typed);
  const use = (entries) => `${lines(entries, (specifier, at) => `import * as m${at} from ${specifier};`)}\n${lines(entries, (_, at) => `void m${at};`)}`;
  writeFileSync(join(directory, 'types.mts'), use(all));
  writeFileSync(join(directory, 'types.cts'), use(all.filter(({ requirable }) => requirable)));
  writeFileSync(
    join(directory, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      },
      include: ['*.mts', '*.cts'],
    }),
  );
  execFileSync(process.execPath, [toolScript('typescript', 'tsc'), '-p', directory], { stdio: 'pipe' });
}

/** The terminal's command starts, and knows its version. */
export function runsCommand(directory, packages) {
  for (const { name, manifest } of packages.filter(({ manifest }) => manifest.bin)) {
    for (const script of Object.values(manifest.bin)) {
      const said = execFileSync(process.execPath, [join(directory, 'node_modules', name, script), '--version'], { cwd: directory, encoding: 'utf8', stdio: 'pipe' });
      if (!said.includes(manifest.version)) throw new Error(`--version says ${said.trim()}, not ${manifest.version}`);
    }
  }
}

/** A page bundled by esbuild and one bundled by Vite: their elements register, and the class entry alone registers none. */
export async function registersInPage(directory, packages) {
  const elements = packages.find(({ name }) => name === ELEMENTS);
  const tags = tagsOf(elements);
  if (tags.length === 0) throw new Error('The custom-elements manifest names no element');
  const registering = join(directory, 'register.js');
  const classesOnly = join(directory, 'classes.js');
  // One entry registers what an assessment needs; the others have entries of their own.
  writeFileSync(registering, lines(entriesOf(elements).filter(isRegister), (specifier) => `import ${specifier};`));
  writeFileSync(classesOnly, `import * as classes from '${ELEMENTS}';\nglobalThis.classes = Object.keys(classes);\n`);
  const browser = await chromium.launch(await findBrowser());
  try {
    for (const bundle of [withEsbuild, withVite]) {
      const missing = await notDefined(browser, await bundle(directory, registering), tags);
      if (missing.length > 0) throw new Error(`${bundle.name}: ${missing.join(', ')} not registered`);
      const still = await notDefined(browser, await bundle(directory, classesOnly), tags);
      if (still.length < tags.length) throw new Error(`${bundle.name}: the class entry registers elements`);
    }
  } finally {
    await browser.close();
  }
}

async function withEsbuild(_directory, entry) {
  const { outputFiles } = await esbuild({ entryPoints: [entry], bundle: true, write: false, format: 'esm', minify: true, logLevel: 'silent' });
  return outputFiles[0].text;
}

async function withVite(directory, entry) {
  mkdirSync(join(directory, 'out'), { recursive: true });
  const [{ output }] = [await viteBuild({
    root: directory,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry, formats: ['es'], fileName: 'page' },
      // The page has no address from which it could fetch a second file.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })].flat();
  return output[0].code;
}

/** The tags that a page running the code has not defined. Anything thrown in the page is thrown here. */
async function notDefined(browser, code, tags) {
  const page = await browser.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error));
  await page.setContent('<!doctype html><html lang="en-GB"><title>Consumer</title></html>');
  await page.addScriptTag({ content: code, type: 'module' });
  const missing = await page.evaluate((names) => names.filter((name) => !globalThis.customElements.get(name)), tags);
  await page.close();
  if (thrown.length > 0) throw thrown[0];
  return missing;
}
