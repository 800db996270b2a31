import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../run.mjs';
import { readFileSync } from 'node:fs';
import { brokenImports } from './check-imports.mjs';

/** A small repository in which each file breaks a rule, but for those whose names say otherwise. */
const FILES = {
  'packages/core/src/index.ts': `export * from './exact/index.js';`,
  'packages/core/src/exact/index.ts': `export const one = 1;`,
  'packages/core/src/exact/looks-ahead.ts': `import { score } from '../scoring/index.js'; export const a = score;`,
  'packages/core/src/exact/type-only.ts': `import type { Score } from '../scoring/index.js'; export type A = Score;`,
  'packages/core/src/exact/circle-a.ts': `import { b } from './circle-b.js'; export const a = () => b;`,
  'packages/core/src/exact/circle-b.ts': `import { a } from './circle-a.js'; export const b = () => a;`,
  'packages/core/src/exact/front-door.ts': `import { one } from '../index.js'; export const two = one + one;`,
  'packages/core/src/exact/reads-files.ts': `import { readFileSync } from 'node:fs'; export const read = readFileSync;`,
  'packages/core/src/exact/other-library.ts': `import { html } from 'lit'; export const view = html;`,
  'packages/core/src/exact/nowhere.ts': `import { gone } from './gone.js'; export const a = gone;`,
  'packages/core/src/exact/by-name.ts': `import { score } from '@send-reform/core/scoring'; export const a = score;`,
  'packages/core/src/exact/good.test.ts': `import { score } from '../scoring/index.js'; export const a = score;`,
  'packages/core/src/scoring/index.ts': `export { score, type Score } from './good.js';`,
  'packages/core/src/scoring/good.ts': `import { one } from '../exact/index.js'; export type Score = number; export const score: Score = one;`,
  'packages/core/src/cellar/index.ts': `import { one } from '../exact/index.js'; export const a = one;`,
  'packages/instruments/src/index.ts': `import { one } from '@send-reform/core'; export const a = one;`,
  'packages/instruments/src/good.test.ts': `import { one } from '@send-reform/core'; export const a = one;`,
  'packages/workbook/src/index.ts': `export const book = 1;`,
  'packages/workbook/src/draws.ts': `import { a } from '../../elements/src/good.js'; export const b = a;`,
  'packages/workbook/src/brings-element.ts': `import { a } from './element/good.js'; export const b = a;`,
  'packages/workbook/src/element/good.ts': `import { a } from '../../../elements/src/good.js'; export const b = a;`,
  'packages/elements/src/good.ts': `import { score } from '@send-reform/core/scoring'; export const a = score;`,
  'packages/elements/src/spreadsheet.ts': `import { book } from '../../workbook/src/index.js'; export const a = book;`,
  'packages/cli/src/good.ts': `import { one } from '@send-reform/core'; export const a = one;`,
  'packages/cli/src/page.ts': `import { a } from '../../elements/src/good.js'; export const b = a;`,
};

let directory;
let broken;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'send-reform-imports-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const lit = join(directory, 'node_modules', 'lit');
  mkdirSync(lit, { recursive: true });
  writeFileSync(join(lit, 'package.json'), '{ "name": "lit", "version": "1.0.0", "main": "index.js" }');
  writeFileSync(join(lit, 'index.js'), 'export const html = 1;');
  writeFileSync(join(directory, 'tsconfig.json'), readFileSync(join(root, 'tsconfig.json')));
  writeFileSync(join(directory, 'root.ts'), 'export {};');
  broken = await brokenImports(directory);
}, 60_000);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('an import that breaks the rules is named', () => {
  test.each([
    ['packages/core/src/exact/looks-ahead.ts', 'room-exact-uses-earlier-rooms-only'],
    ['packages/core/src/exact/type-only.ts', 'room-exact-uses-earlier-rooms-only'],
    ['packages/core/src/exact/by-name.ts', 'room-exact-uses-earlier-rooms-only'],
    ['packages/core/src/exact/circle-a.ts', 'no-circle'],
    ['packages/core/src/exact/front-door.ts', 'no-room-uses-the-front-door'],
    ['packages/core/src/exact/reads-files.ts', 'core-libraries'],
    ['packages/core/src/exact/other-library.ts', 'core-libraries'],
    ['packages/core/src/exact/nowhere.ts', 'no-unresolvable'],
    ['packages/core/src/cellar/index.ts', 'no-unknown-room'],
    ['packages/instruments/src/index.ts', 'instruments-have-no-dependency'],
    ['packages/elements/src/spreadsheet.ts', 'elements-never-import-workbook'],
    ['packages/elements/src/spreadsheet.ts', 'package-elements-imports-one-way'],
    ['packages/workbook/src/draws.ts', 'workbooks-are-read-without-a-page'],
    ['packages/workbook/src/brings-element.ts', 'workbooks-are-read-without-a-page'],
    ['packages/cli/src/page.ts', 'package-cli-imports-one-way'],
  ])('%s: %s', (from, rule) => {
    expect(broken).toContainEqual(expect.objectContaining({ from, rule }));
  });
});

test('a good import is left alone', () => {
  expect(broken.filter(({ from }) => from.includes('good'))).toEqual([]);
});
