import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { node, root, toolScript } from '../run.mjs';
import * as consumer from './consumer.mjs';
import { entriesOf, makeConsumer, packAll } from './packed.mjs';

/**
 * A check has a name and throws when something is wrong.
 *
 * @typedef {{ name: string, run: () => unknown }} Check
 */

/** publint: what the manifest promises is in the tarball. */
async function lintPackage({ manifest, tarball }) {
  const { messages } = await publint({ strict: true, pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer } });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, manifest)).join('\n'));
}

/** Are the types wrong: every typed entry means the same to the compiler and to the loader. */
async function checkTypes(packed) {
  const entries = entriesOf(packed).filter(({ typed }) => typed);
  const profile = entries.some(({ requirable }) => requirable) ? 'node16' : 'esm-only';
  const args = [packed.tarball, '--profile', profile, '--no-definitely-typed', '--no-color', '--format', 'ascii', '--entrypoints', ...entries.map(({ entry }) => entry)];
  const { ok, output } = await node([toolScript('@arethetypeswrong/cli', 'attw'), ...args], { quiet: true });
  if (!ok) throw new Error(output);
}

/**
 * Packs the packages and gives the checks to run on them, first each tarball by itself and then all of them together in
 * a project of somebody else's.
 *
 * @returns {Promise<{ checks: Check[], done: () => void }>}
 */
export async function packageChecks() {
  const packages = await packAll(join(root, 'node_modules', '.cache', 'tarballs'));
  const directory = makeConsumer(packages);
  const together = [
    ['a consumer imports every entry in Node', consumer.importsInNode],
    ['a consumer requires every entry in Node', consumer.requiresInNode],
    ['a consumer resolves every exported file', consumer.resolvesFiles],
    ['a consumer type-checks with skipLibCheck off', consumer.typeChecks],
    ['a consumer runs the command', consumer.runsCommand],
    ["a consumer's bundles register the elements", consumer.registersInPage],
  ];
  return {
    checks: [
      ...packages.flatMap((packed) => [
        { name: `${packed.name}: publint`, run: () => lintPackage(packed) },
        { name: `${packed.name}: are the types wrong`, run: () => checkTypes(packed) },
      ]),
      ...together.map(([name, check]) => ({ name, run: () => check(directory, packages) })),
    ],
    done: () => rmSync(directory, { recursive: true, force: true }),
  };
}
