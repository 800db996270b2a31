import { ESLint } from 'eslint';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { root } from '../run.mjs';

/** The repository's own configuration, less what needs a file on disk to find its types. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: tseslint.configs.disableTypeChecked.rules,
  },
});

/** The rules that a line of code breaks when it stands in a file of the core. */
async function broken(code, path = 'packages/core/src/exact/violation.ts') {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, path) });
  return result.messages.map(({ ruleId }) => ruleId);
}

test.each([
  'export const now = new Date();',
  'export const now = Date.now();',
  'export const at = Date.parse("2026-03-31");',
  'export const chance = Math.random();',
  'export const page = fetch("https://example.org");',
  'export const environment = process.env;',
  'console.log("here");',
  'export const title = document.title;',
  'export const width = window.innerWidth;',
  'export const everything = globalThis;',
  'export const language = navigator.language;',
  'export const kept = localStorage.getItem("sheet");',
  'export const id = crypto.randomUUID();',
  'export const pounds = new Intl.NumberFormat("en-GB");',
  'export const text = (1.5).toLocaleString();',
  'export const order = "a".localeCompare("b");',
  'export const figure = (1.005).toFixed(2);',
  'export const figure = parseFloat("1.5");',
  'export const figure = Number.parseFloat("1.5");',
  'setTimeout(() => undefined, 10);',
  'import { readFileSync } from "node:fs"; export const read = readFileSync;',
  'import { z } from "zod"; export const text = z.string();',
  'import { z } from "zod/v4"; export const text = z.string();',
  'import { score } from "@send-reform/core/scoring"; export const a = score;',
  'export const room = import("./other.js");',
  'let last = 0; export const next = () => (last += 1);',
  'export let last = 0; export const next = () => (last += 1);',
])('the core may not say: %s', async (code) => {
  expect((await broken(code)).some((rule) => rule?.startsWith('no-restricted-'))).toBe(true);
});

test.each([
  'import * as z from "zod/mini"; export const text = z.string();',
  'export const days = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;',
  'export const total = (values: readonly number[]) => { let sum = 0; for (const value of values) sum += value; return sum; };',
])('the core may say: %s', async (code) => {
  expect(await broken(code)).toEqual([]);
});

test('a test of the core may read a file', async () => {
  const code = 'import { readFileSync } from "node:fs"; export const read = readFileSync;';
  expect(await broken(code, 'packages/core/src/exact/some.test.ts')).toEqual([]);
});

test('an element may not import the whole of zod, or another package by its path', async () => {
  const path = 'packages/elements/src/violation.ts';
  expect(await broken('import { z } from "zod"; export const text = z.string();', path)).toContain('no-restricted-imports');
  expect(await broken('import { a } from "../../core/src/index.js"; export const b = a;', path)).toContain('no-restricted-imports');
});
