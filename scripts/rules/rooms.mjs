/**
 * The rooms of the core, in the order in which they may use one another: a room imports only from rooms before it.
 * `text` turns everything else's codes into sentences, so it comes last and nothing uses it.
 */
export const ROOMS = [
  'exact',
  'problems',
  'canonical',
  'areas',
  'instrument',
  'assessment',
  'scoring',
  'partnership',
  'comparison',
  'priorities',
  'record',
  'approval',
  'grant',
  'plan',
  'returns',
  'text',
];

/** The packages, and the packages of ours that each one's shipped code may import. */
export const MAY_IMPORT = {
  core: [],
  instruments: [],
  elements: ['core'],
  // Its own element draws with the parts of the others; the rest of it knows no page (scripts/rules/imports.mjs).
  workbook: ['core', 'elements'],
  cli: ['core', 'instruments', 'workbook'],
};

/** The packages from npm that the core may import. */
export const CORE_LIBRARIES = ['@noble/hashes', 'canonicalize', 'decimal.js', 'zod'];
