/**
 * What a page pays for what it takes, as brotli on the wire, everything it depends on included. A limit is raised only
 * with the reason in the commit.
 */

/** Kilobytes that each room of the core may cost when a page imports all of it. */
const ROOMS = {
  exact: 3,
  problems: 8,
  canonical: 4,
  areas: 8,
  instrument: 20,
  assessment: 16,
  scoring: 16,
  approval: 8,
  grant: 24,
  text: 10,
};

const core = (room) => `packages/core/dist/${room}/index.js`;

/** esbuild remarks on the imports that it leaves out, which is what is wanted here. */
const modifyEsbuildConfig = (config) => ({ ...config, logLevel: 'error' });

export default [
  { name: 'score a compiled instrument', path: core('scoring'), import: '{ score }', limit: '8 kB' },
  { name: 'one small function of the core', path: core('exact'), import: '{ parseFraction }', limit: '1 kB' },
  ...Object.entries(ROOMS).map(([room, limit]) => ({ name: `core/${room}`, path: core(room), import: '*', limit: `${limit} kB` })),
  { name: 'core, everything', path: 'packages/core/dist/index.js', import: '*', limit: '32 kB' },
  { name: 'elements, all registered, with Lit and the core', path: 'packages/elements/dist/register.js', limit: '60 kB' },
].map((entry) => ({ ...entry, modifyEsbuildConfig }));
