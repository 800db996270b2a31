import { buildSync } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * What a page pays for what it takes, as brotli on the wire, everything it depends on included. A limit is raised only
 * with the reason in the commit.
 */

/** Kilobytes that each room of the core may cost when a page imports all of it: at most 33 for any. */
const ROOMS = {
  exact: 3,
  problems: 3,
  canonical: 4,
  areas: 4,
  instrument: 23,
  assessment: 18,
  scoring: 8,
  partnership: 22,
  comparison: 12,
  priorities: 13,
  record: 29,
  approval: 11,
  grant: 30,
  plan: 23,
  returns: 15,
  text: 27,
};

const ALL = 'packages/core/dist/index.js';

/** What the core stands on: decimal.js alone is a fifth of everything. */
const LIBRARIES = ['zod', 'decimal.js', '@noble/hashes', 'canonicalize'];

/** What it takes to draw the way through an assessment and to merge what two have changed. */
const JOURNEY =
  '{ advance, startJourney, pageOf, pagesOf, tasksOf, problemsOn, remindersOn, evidenceFields, noteField, reasonField, linkOf, pathOf, stepAt, mergeKept, settleConflict }';

/** Kilobytes that each room of the workbook package may cost. */
const WORKBOOK = { zip: 16, grid: 1, xlsx: 29, csv: 15, instrument: 26, sheet: 38, plan: 38, results: 38, grant: 52, 'in-place': 29, returns: 40, text: 8 };

const core = (room) => `packages/core/dist/${room}/index.js`;

const STANDALONE = 'packages/elements/dist/standalone';

/** Files that are ready to be served are measured as they are. */
const AS_IT_IS = { disablePlugins: ['@size-limit/esbuild'] };

/** The parts that a file for pages without a bundler loads at once: it names them. */
function partsOf(file) {
  const path = `${STANDALONE}/${file}.js`;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [...text.matchAll(/import '\.\/(.+)';/g)].map(([, part]) => `${STANDALONE}/${part}`);
}

/** What a page loads at once with such a file. */
const atOnce = (file) => ({ path: [`${STANDALONE}/${file}.js`, ...partsOf(file)], ...AS_IT_IS });

/** All that such a file fetches when it is wanted. */
const onDemand = (file, ...without) => ({ path: [`${STANDALONE}/parts/${file}/*.js`, ...without.map((name) => `!${STANDALONE}/parts/${file}/${name}`), ...partsOf(file).map((part) => `!${part}`)], ...AS_IT_IS });

/** A drawing beyond the questionnaire, which brings Lit with it: everything else counts, whatever else they may share. */
const drawing = (file, element) => ({
  path: `packages/elements/dist/drawing/${file}.js`, import: `{ ${element} }`, ignore: ['lit', 'lit/*'],
});

const QUESTIONNAIRE = 'packages/elements/dist/questionnaire/register.js';

/** The files that a page with the questionnaire has loaded already, on its own way or for another element. */
function loadedWithQuestionnaire() {
  if (!existsSync(QUESTIONNAIRE)) return new Set();
  const { metafile } = buildSync({
    entryPoints: [QUESTIONNAIRE], bundle: true, splitting: true, format: 'esm', outdir: 'nowhere', write: false, metafile: true, logLevel: 'silent',
  });
  const found = new Set();
  const outputs = Object.entries(metafile.outputs);
  const visit = (path, output) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next, metafile.outputs[next]);
  };
  visit(...outputs.find(([, { entryPoint }]) => entryPoint === QUESTIONNAIRE));
  const inputs = outputs.filter(([path]) => found.has(path)).flatMap(([, output]) => Object.entries(output.inputs));
  return new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => resolve(input)));
}

/**
 * What an element loads at once beyond the questionnaire: files that the questionnaire has loaded are left out, and so is
 * what is fetched when it is wanted. A file of which the questionnaire uses a part counts as loaded.
 */
const beyond = (element, folder = 'elements') => ({
  path: `packages/${folder}/dist/${element}/register.js`,
  modifyEsbuildConfig: (config) => {
    const loaded = loadedWithQuestionnaire();
    const leaveOut = {
      name: 'beyond the questionnaire',
      setup(build) {
        build.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
          if (pluginData === leaveOut || kind === 'entry-point') return undefined;
          if (kind === 'dynamic-import') return { path, external: true };
          const found = await build.resolve(path, { kind, resolveDir, importer, pluginData: leaveOut });
          return loaded.has(found.path) ? { path, external: true } : undefined;
        });
      },
    };
    return { ...config, logLevel: 'error', plugins: [...(config.plugins ?? []), leaveOut] };
  },
});

/** esbuild remarks on the imports that it leaves out, which is what is wanted here. */
const modifyEsbuildConfig = (config) => ({ ...config, logLevel: 'error' });

export default [
  { name: 'score a compiled instrument', path: core('scoring'), import: '{ score }', limit: '8 kB' },
  { name: 'one small function of the core', path: core('exact'), import: '{ parseFraction }', limit: '1 kB' },
  ...Object.entries(ROOMS).map(([room, limit]) => ({ name: `core/${room}`, path: core(room), import: '*', limit: `${limit} kB` })),
  // A page that draws the way itself pays for no schema library, which alone is 9 kB.
  { name: 'the way through an assessment', path: core('assessment'), import: JOURNEY, limit: '6 kB' },
  // Nobody needs every room at once, and an import by name from the root pays for that name alone.
  { name: 'core, two names from the root', path: ALL, import: '{ compileInstrument, score }', limit: '12 kB' },
  { name: 'core, everything of our own', path: ALL, import: '*', limit: '96 kB', ignore: LIBRARIES },
  { name: 'core, everything and its libraries', path: ALL, import: '*', limit: '116 kB' },
  ...Object.entries(WORKBOOK).map(([room, limit]) => ({
    name: `workbook/${room}`, path: `packages/workbook/dist/${room}/index.js`, import: '*', limit: `${limit} kB`,
  })),
  // The elements as a page gets them, with Lit, the core and the text, and without the stylesheet.
  { name: 'one question', ...atOnce('question'), limit: '20 kB' },
  { name: 'the questionnaire', ...atOnce('questionnaire'), limit: '40 kB' },
  { name: 'the questionnaire, on demand: instruments that come as text, pages that only show', ...onDemand('questionnaire'), limit: '13 kB' },
  { name: 'the profile with its drawings', ...atOnce('profile'), limit: '30 kB' },
  { name: 'the radar beyond the questionnaire', ...drawing('send-radar', 'SendRadar'), limit: '8 kB' },
  { name: 'the heat map beyond the questionnaire', ...drawing('send-heat-map', 'SendHeatMap'), limit: '8 kB' },
  { name: 'the trajectory beyond the questionnaire', ...drawing('send-trajectory', 'SendTrajectory'), limit: '4 kB' },
  { name: 'indicators beyond the questionnaire', path: 'packages/elements/dist/indicators/register.js', ignore: ['lit', 'lit/*'], limit: '15 kB' },
  { name: 'the plan beyond the questionnaire', ...beyond('plan'), limit: '15 kB' },
  { name: 'the plan, on demand: the forms about sign-offs', ...onDemand('plan'), limit: '8 kB' },
  { name: 'the plan', ...atOnce('plan'), limit: '26 kB' },
  { name: 'milestones beyond the questionnaire', path: 'packages/elements/dist/milestones/register.js', ignore: ['lit', 'lit/*'], limit: '15 kB' },
  { name: 'milestones', ...atOnce('milestones'), limit: '24 kB' },
  { name: 'indicators', ...atOnce('indicators'), limit: '24 kB' },
  { name: 'the grant', ...atOnce('grant'), limit: '19 kB' },
  { name: 'the grant, on demand: its calculation', ...onDemand('grant', 'register-*.js', 'working-out-*.js'), limit: '38 kB' },
  // Most who work out a grant never ask for the years after it.
  { name: 'the grant over time, on demand beyond the calculation', path: `${STANDALONE}/parts/grant/register-*.js`, limit: '15 kB', ...AS_IT_IS },
  { name: 'the grant over time, on demand: what works the years out', path: `${STANDALONE}/parts/grant/working-out-*.js`, limit: '12 kB', ...AS_IT_IS },
  { name: 'the timeline beyond the questionnaire', path: 'packages/elements/dist/grant-over-time/send-grant-timeline.js', import: '{ SendGrantTimeline }', ignore: ['lit', 'lit/*'], limit: '8 kB' },
  { name: 'the drawing of then and now beyond the questionnaire', ...drawing('change/send-change', 'SendChange'), limit: '8 kB' },
  { name: 'the comparison beyond the questionnaire', ...beyond('comparison'), limit: '15 kB' },
  { name: 'the comparison, on demand: its drawing, two versions, partners, dates, bases', ...onDemand('comparison'), limit: '10 kB' },
  { name: 'the check of a return beyond the questionnaire', ...beyond('element', 'workbook'), limit: '15 kB' },
  { name: 'the check of a return, on demand: what reads a workbook', path: 'packages/workbook/dist/element/checking.js', limit: '39 kB' },
  { name: 'the priorities beyond the questionnaire', ...beyond('priorities'), limit: '15 kB' },
  { name: 'the priorities, on demand: what would lift a section', ...onDemand('priorities'), limit: '10 kB' },
  { name: 'the meeting beyond the questionnaire', ...beyond('moderation'), limit: '15 kB' },
  { name: 'the meeting, on demand once its list stands: statements, scores and the record', ...onDemand('moderation'), limit: '18 kB' },
  { name: 'the drawing of a spread beyond the questionnaire', ...drawing('spread/send-spread', 'SendSpread'), limit: '8 kB' },
  { name: 'every element', ...atOnce('send-reform'), limit: '70 kB' },
  { name: 'every element, on demand: all of it', ...onDemand('send-reform'), limit: '60 kB' },
  // A bundler that is told to split nothing puts in what is otherwise fetched when it is wanted, decimal.js and zod too.
  { name: 'every element and all that is on demand, in one file', path: 'packages/elements/dist/register.js', limit: '120 kB' },
  { name: 'the stylesheet', path: 'packages/elements/src/styles/send-reform.css', limit: '12 kB' },
].map((entry) => ({ modifyEsbuildConfig, ...entry }));
