import { packageBuild } from '../../scripts/build/options.mjs';

export default packageBuild(import.meta.dirname, {
  format: ['esm', 'cjs'],
  // canonicalize can only be imported, never required. Its few lines are carried in both builds.
  noExternal: ['canonicalize'],
});
