/**
 * What a page needs only when somebody works the grant out: the rules, the reading of the form, and the pages that show
 * what was read and what it comes to. With decimal.js and zod it is most of the bytes, so it is fetched when it is wanted.
 */
export { calculateGrant, parseClaim } from '@send-reform/core/grant';
export { describeProblem } from '@send-reform/core/text';
export { grantCheck } from './grant-check.js';
export { grantResult } from './grant-result.js';
export { readEntries } from './read-entries.js';
