/**
 * ESLint rules that keep the core pure: the same input gives the same bytes, on any machine, at any time. The core
 * has no clock, no chance, no locale, no way out to the network, the disk or the page, and no memory between calls.
 */

const forbid = (selector, message) => ({ selector, message });

const HOST_GLOBALS = {
  fetch: 'The core makes no connection.',
  XMLHttpRequest: 'The core makes no connection.',
  WebSocket: 'The core makes no connection.',
  process: 'The core does not know where it runs.',
  require: 'The core does not know where it runs.',
  Buffer: 'The core does not know where it runs.',
  console: 'The core returns problems; it does not print.',
  window: 'The core knows no page.',
  document: 'The core knows no page.',
  self: 'The core knows no page.',
  navigator: 'The core knows no page.',
  location: 'The core knows no page.',
  localStorage: 'The core keeps nothing.',
  sessionStorage: 'The core keeps nothing.',
  indexedDB: 'The core keeps nothing.',
  globalThis: 'The core touches no global state.',
  crypto: 'The core draws no random numbers; hashes come from the canonical room.',
  performance: 'The core has no clock.',
  setTimeout: 'The core has no clock.',
  setInterval: 'The core has no clock.',
  setImmediate: 'The core has no clock.',
  queueMicrotask: 'The core has no clock.',
  requestAnimationFrame: 'The core has no clock.',
  Intl: 'The core has no locale.',
  parseFloat: 'Figures are exact: read decimals with the exact room.',
  eval: 'The core runs in pages that forbid it.',
};

/** @type {import('eslint').Linter.RulesRecord} */
export const purityRules = {
  'no-restricted-globals': ['error', ...Object.entries(HOST_GLOBALS).map(([name, message]) => ({ name, message }))],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The core has no chance in it.' },
    { object: 'Number', property: 'parseFloat', message: 'Figures are exact: read decimals with the exact room.' },
  ],
  'no-restricted-syntax': [
    'error',
    forbid("NewExpression[callee.name='Date']", 'The core has no clock: dates come in as texts.'),
    forbid("CallExpression[callee.name='Date']", 'The core has no clock: dates come in as texts.'),
    forbid("MemberExpression[object.name='Date'][property.name!='UTC']", 'The core has no clock.'),
    forbid('MemberExpression[property.name=/^toLocale/]', 'The core has no locale.'),
    forbid("MemberExpression[property.name='localeCompare']", 'The core has no locale: compare texts by code unit.'),
    forbid(
      'MemberExpression[property.name=/^(toFixed|toPrecision|toExponential)$/]',
      'Figures are exact: round once, by a named mode, with the exact room.',
    ),
    forbid('ImportExpression', 'The core loads whole, or not at all.'),
    forbid(
      ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!='const']",
      'A variable of a module remembers one call in the next.',
    ),
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'zod', message: "The whole of zod is large: import * as z from 'zod/mini'." }],
      patterns: [
        { regex: '^zod/(?!mini$)', message: "The whole of zod is large: import * as z from 'zod/mini'." },
        { regex: '^node:', message: 'The core does not know where it runs.' },
        { regex: '^@send-reform/', message: 'Inside the core, import a room by its relative path.' },
      ],
    },
  ],
};
