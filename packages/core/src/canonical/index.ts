/** Canonical JSON and content hashes. */
export { canonicalJson, contentHash, type ContentHash } from './canonical.js';
