/**
 * The pure core of SEND Reform Kit, all rooms in one place. A bundler keeps only what is used; importing a room by its
 * own path, such as `@send-reform/core/scoring`, keeps imports readable.
 */
export * from './exact/index.js';
export * from './problems/index.js';
export * from './canonical/index.js';
export * from './areas/index.js';
export * from './instrument/index.js';
export * from './assessment/index.js';
export * from './scoring/index.js';
export * from './partnership/index.js';
export * from './comparison/index.js';
export * from './priorities/index.js';
export * from './record/index.js';
export * from './approval/index.js';
export * from './grant/index.js';
export * from './plan/index.js';
export * from './returns/index.js';
export * from './text/index.js';
/** Two rooms have steps: here `Step` is one of the grant's derivation, and those of a journey have a longer name. */
export type { Step } from './grant/index.js';
export type { Step as JourneyStep } from './assessment/index.js';
export { CORE_VERSION } from './version.js';
