/** The upper-tier authorities of England, as dated data: codes, kinds, regions, predecessors and successors. */
export { type Area, type DatedCode, type Period } from './area.js';
export { areasOn, findArea, predecessorsOf, successorsOf } from './find-area.js';
export { CODE_CHANGES, REORGANISATIONS, type CodeChange, type Reorganisation } from './history.js';
export { daysBetween, isIsoDate, type IsoDate } from './iso-date.js';
export { kindOfOnsCode, PLACE_KINDS, type PlaceKind } from './place-kind.js';
