import { packageBuild } from '../../scripts/build/options.mjs';

export default packageBuild(import.meta.dirname, {});
