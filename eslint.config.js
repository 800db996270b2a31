import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { purityRules } from './scripts/rules/purity.mjs';

const TESTS = ['**/*.test.ts', '**/*.test-*.ts', '**/*.bench.ts', '**/bench/**/*.ts'];

/** What Node gives to scripts, and to nothing else here. */
const NODE = { console: 'readonly', process: 'readonly', performance: 'readonly', URL: 'readonly', fetch: 'readonly' };

/** A path into another package's source works here and nowhere else. */
const BY_NAME = {
  regex: '/(core|instruments|elements|workbook|cli)/src(/|$)',
  message: 'Import another package by its name.',
};

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', 'coverage/', '**/__screenshots__/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler reports these, with types to go by.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Indexing is checked by the compiler; where code knows that an element is there, it says so with `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `type` where a union or a mapped type says it better; the choice is the author's.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // With types: what goes wrong silently.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'stories/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [BY_NAME] }] },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: TESTS,
    rules: purityRules,
  },
  {
    files: ['packages/{elements,workbook}/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'lit/no-invalid-html': 'error',
      'lit/no-template-map': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'packages/workbook/src/element/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'A page does not pay for a schema library: parse with the core.' },
            { name: 'lit/directives/style-map.js', message: "Inline styles break a page's style-src 'self'." },
            { name: 'lit/directives/unsafe-html.js', message: 'Texts of instruments are not trusted.' },
          ],
          patterns: [BY_NAME],
        },
      ],
    },
  },
  ...storybook.configs['flat/recommended'],
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: NODE },
  },
);
