/** Type-checks every project: the packages, the core once more as it ships, and the stories. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, toolScript } from './run.mjs';
import { workspaces } from './workspaces.mjs';

const projects = [
  ...workspaces().flatMap(({ folder }) => [`packages/${folder}/tsconfig.json`, `packages/${folder}/tsconfig.pure.json`]),
  'stories/tsconfig.json',
  'tsconfig.json',
].filter((project) => existsSync(join(root, project)));

let failed = false;
for (const project of projects) {
  const cache = join('node_modules', '.cache', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const args = ['-p', project, '--incremental', '--tsBuildInfoFile', cache, '--pretty', 'false'];
  const { ok, output } = await node([toolScript('typescript', 'tsc'), ...args], { quiet: true });
  console.log(ok ? `ok    ${project}` : `wrong ${project}\n${output}`);
  failed ||= !ok;
}
process.exitCode = failed ? 1 : 0;
