import { version } from '../package.json';

/** The version of the core, which every result names: the same input scored by the same version gives the same bytes. */
export const CORE_VERSION: string = version;
