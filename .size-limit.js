/**
 * What a page pays for what it takes, as brotli on the wire, everything it depends on included. A limit is raised only
 * with the reason in the commit.
 */

/** Kilobytes that each room of the core may cost when a page imports all of it: at most 32 for any. */
const ROOMS = {
  exact: 3,
  problems: 3,
  canonical: 4,
  areas: 4,
  instrument: 20,
  assessment: 18,
  scoring: 8,
  approval: 8,
  grant: 24,
  text: 11,
};

const ALL = 'packages/core/dist/index.js';

/** What the core stands on: decimal.js alone is a fifth of everything. */
const LIBRARIES = ['zod', 'decimal.js', '@noble/hashes', 'canonicalize'];

/** What it takes to draw the way through an assessment and to merge what two have changed. */
const JOURNEY =
  '{ advance, startJourney, pageOf, pagesOf, tasksOf, problemsOn, remindersOn, evidenceFields, noteField, reasonField, linkOf, pathOf, stepAt, mergeKept, settleConflict }';

const core = (room) => `packages/core/dist/${room}/index.js`;

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
  { name: 'core, everything of our own', path: ALL, import: '*', limit: '42 kB', ignore: LIBRARIES },
  { name: 'core, everything and its libraries', path: ALL, import: '*', limit: '63 kB' },
  { name: 'elements, all registered, with Lit and the core', path: 'packages/elements/dist/register.js', limit: '40 kB' },
  { name: 'the stylesheet', path: 'packages/elements/src/styles/send-reform.css', limit: '12 kB' },
].map((entry) => ({ ...entry, modifyEsbuildConfig }));
