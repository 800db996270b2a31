import { packageBuild } from '../../scripts/build/options.mjs';

export default packageBuild(import.meta.dirname, {
  platform: 'browser',
  // Each source file stays a file of its own. In a bundle the lines that register an element may land in a shared
  // chunk, which the `sideEffects` list cannot name and a consumer's bundler then drops without a word.
  bundle: false,
  splitting: false,
});
