/**
 * Writes dist/standalone: the elements for a page without a bundler. Each file names the parts
 * that it needs at once, and the others are fetched when they are wanted. Vite bundles them because it follows an import
 * through an index file to the one module that is meant; esbuild would put the schemas into what is loaded at once.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const home = join(import.meta.dirname, '..');
const target = join(home, 'dist', 'standalone');
const { name, version } = manifestOf(home);

const ENTRIES = {
  'send-reform': 'register.js',
  question: 'question/register.js',
  questionnaire: 'questionnaire/register.js',
  profile: 'profile/register.js',
  grant: 'grant/register.js',
  plan: 'plan/register.js',
  milestones: 'milestones/register.js',
  comparison: 'comparison/register.js',
  moderation: 'moderation/register.js',
  indicators: 'indicators/register.js',
  priorities: 'priorities/register.js',
};

const STYLES = ['send-reform.css', 'additions.css'];

function manifestOf(directory) {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
}

/**
 * Bundles one entry, and gives the paths of the modules that went in. What is loaded at once is a part as well, under a
 * name that nobody else gives it: a site may add `?v=2` to the file that it links, and then the parts that are fetched
 * later would load all of it a second time.
 */
async function bundle(file, entry) {
  const [{ output }] = await build({
    root: home,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: target,
      emptyOutDir: false,
      target: 'es2022',
      // As a library: nothing of Vite's own loader is put around an import.
      lib: { entry: { [file]: join(home, 'dist', entry) }, formats: ['es'] },
      rolldownOptions: {
        // Nobody imports anything from an entry, so it need not be kept apart from what it shares with its parts.
        preserveEntrySignatures: false,
        output: {
          minify: true,
          // Named for what it holds, so that a page with an older file never gets a newer part.
          entryFileNames: `parts/${file}/[name]-[hash].js`,
          chunkFileNames: `parts/${file}/[name]-[hash].js`,
          comments: { legal: false },
        },
      },
    },
  });
  const { fileName } = output.find(({ isEntry }) => isEntry);
  // All that is needed at once is named here, so that a browser asks for all of it at once.
  const imports = neededBy(fileName, output).map((part) => `import './${part}';\n`);
  writeFileSync(join(target, `${file}.js`), `/*! ${name} ${version}, MIT. Licences of what it holds: licences.txt */\n${imports.join('')}`);
  return output.flatMap(({ modules = {} }) => Object.keys(modules));
}

/** A part after the parts that it cannot do without. */
function neededBy(fileName, output) {
  const { imports = [] } = output.find((part) => part.fileName === fileName);
  return [...new Set([...imports.flatMap((one) => (one === fileName ? [] : neededBy(one, output))), fileName])];
}

/** The package that a module belongs to, unless it is one of ours. */
function libraryOf(path) {
  const at = path.lastIndexOf(`${sep}node_modules${sep}`);
  if (at < 0) return undefined;
  const top = at + `${sep}node_modules${sep}`.length;
  const [scope, rest] = path.slice(top).split(sep);
  return join(path.slice(0, top), scope.startsWith('@') ? join(scope, rest) : scope);
}

function licenceOf(directory) {
  const { name: library, version: itsVersion, license } = manifestOf(directory);
  const file = readdirSync(directory).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (file === undefined) throw new Error(`${library} has no licence file`);
  return `${library} ${itsVersion} (${license})\n\n${readFileSync(join(directory, file), 'utf8').trim()}\n`;
}

mkdirSync(target, { recursive: true });
const bundled = [];
for (const [file, entry] of Object.entries(ENTRIES)) bundled.push(...(await bundle(file, entry)));
const libraries = [...new Set(bundled.map(libraryOf).filter((library) => library !== undefined))].sort();
// The core carries this one within its own files.
const carried = fileURLToPath(new URL('LICENSE-canonicalize', import.meta.resolve('@send-reform/core')));
const licences = [...[home, ...libraries].map(licenceOf), `canonicalize\n\n${readFileSync(carried, 'utf8').trim()}\n`];
writeFileSync(join(target, 'licences.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
for (const style of STYLES) copyFileSync(join(home, 'src', 'styles', style), join(target, style));
