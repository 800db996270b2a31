/** Which file may import which: the house's one-way streets, as rules for dependency-cruiser. */
import { CORE_LIBRARIES, MAY_IMPORT, ROOMS } from './rooms.mjs';

const TESTS = '\\.(test|test-[a-z]+|bench)\\.ts$';
const CORE = '^packages/core/src/';
const oneOf = (names) => `(${names.join('|')})`;

/** For each room, the rooms it may not look into. */
const roomOrder = ROOMS.slice(0, -1).map((room, place) => ({
  name: `room-${room}-uses-earlier-rooms-only`,
  severity: 'error',
  comment: `A room of the core uses only rooms before it: ${ROOMS.join(', ')}.`,
  from: { path: `${CORE}${room}/`, pathNot: TESTS },
  to: { path: `${CORE}${oneOf(ROOMS.slice(place + 1))}/` },
}));

/** For each package, the packages of ours it may not import. Tests of instruments and elements may look further. */
const packageOrder = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `package-${name}-imports-one-way`,
  severity: 'error',
  comment: `${name} may import ${allowed.join(', ') || 'no other package of ours'}.`,
  from: { path: `^packages/${name}/src/`, pathNot: TESTS },
  to: { path: '^(packages|stories|scripts)/', pathNot: `^packages/${oneOf([name, ...allowed])}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomOrder,
    ...packageOrder,
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Files that import one another in a circle cannot be understood, or loaded, one at a time.',
      from: { path: '^(packages|stories)/' },
      to: { circular: true },
    },
    {
      name: 'no-unknown-room',
      severity: 'error',
      comment: 'A new room of the core takes its place in the order first, in scripts/rules/rooms.mjs.',
      from: { path: `${CORE}[^/]+/`, pathNot: `${CORE}${oneOf(ROOMS)}/` },
      to: {},
    },
    {
      name: 'no-room-uses-the-front-door',
      severity: 'error',
      comment: 'The index of the core gathers the rooms; a room that imports it imports everything.',
      from: { path: `${CORE}[^/]+/`, pathNot: TESTS },
      to: { path: `${CORE}index\\.ts$` },
    },
    {
      name: 'core-libraries',
      severity: 'error',
      comment: `The core imports ${CORE_LIBRARIES.join(', ')} and nothing else: no Node module, no further package.`,
      from: { path: CORE, pathNot: TESTS },
      to: { pathNot: `^(packages/core/|node_modules/${oneOf(CORE_LIBRARIES)}/)` },
    },
    {
      name: 'instruments-have-no-dependency',
      severity: 'error',
      comment: 'Instruments are data.',
      from: { path: '^packages/instruments/src/', pathNot: TESTS },
      to: { pathNot: '^packages/instruments/' },
    },
    {
      name: 'elements-never-import-workbook',
      severity: 'error',
      comment: 'A page that shows an assessment must not carry a spreadsheet library.',
      from: { path: '^packages/elements/' },
      to: { path: '^packages/workbook/' },
    },
    {
      name: 'workbooks-are-read-without-a-page',
      severity: 'error',
      comment: 'Workbooks are read and written on servers too: only the element of the package draws.',
      from: { path: '^packages/workbook/src/', pathNot: `^packages/workbook/src/element/|${TESTS}` },
      to: { path: '^(packages/(elements/|workbook/src/element/)|node_modules/lit/)' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
  },
};
