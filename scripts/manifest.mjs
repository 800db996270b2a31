/**
 * Writes the custom-elements.json of each package with elements, which tells editors and Storybook of each element's
 * attributes, properties, events and slots. With `--check`, says whether the committed ones are still true.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const sources = ['--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test*.ts', 'src/**/*.stories.ts'];

async function describe(folder) {
  const manifest = await cli({ argv: ['analyze', '--litelement', '--quiet', ...sources], cwd: folder, noWrite: true });
  // The analyser reads files in the order the disk gives them.
  manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  // Editors and Storybook read of elements; the rest has its types.
  manifest.modules = manifest.modules.filter(({ declarations = [], exports = [] }) =>
    declarations.some(({ customElement }) => customElement) || exports.some(({ kind }) => kind === 'custom-element-definition'),
  );
  // What is private to a class is nobody's to read about.
  for (const { declarations = [] } of manifest.modules) {
    for (const declaration of declarations) {
      // The name of an event that is handed on is in a variable, which the analyser takes for its name.
      declaration.events &&= declaration.events.filter(({ name }) => name.startsWith('send-'));
      declaration.members &&= declaration.members.filter(({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public');
    }
  }
  return manifest;
}

for (const name of ['elements', 'workbook']) {
  const folder = join(root, 'packages', name);
  const file = join(folder, 'custom-elements.json');
  const manifest = await describe(folder);
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`${manifest.modules.length} modules described in ${file}`);
  } else if (readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text) {
    console.error(`packages/${name}/custom-elements.json no longer says what the elements are: run npm run manifest and commit it.`);
    process.exitCode = 1;
  }
}
