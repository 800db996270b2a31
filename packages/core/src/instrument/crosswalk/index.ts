/** How the statements of one version go on in another: as data, parsed and linted. */
export { needsLevelMap, sectionDifferences, statementDifferences, type SectionPart, type StatementPart } from './differences.js';
export { namedOn, type CrosswalkSide } from './entry-sides.js';
export { CROSSWALK_FORMAT, crosswalkSchema, type Crosswalk, type CrosswalkEntry } from './format.js';
export { lintCrosswalk } from './lint-crosswalk.js';
export { parseCrosswalk } from './parse-crosswalk.js';
