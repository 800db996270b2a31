/**
 * Measures the questionnaire against SurveyJS with its own user interface, in one browser, on the same form: bytes on the
 * wire, time to the first drawing, time an answer takes, memory. The two sides take turns, and figures are medians.
 */
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { findBrowser } from './browser.mjs';
import { root } from './run.mjs';

const FOLDER = join(root, 'node_modules', '.cache', 'bench-elements');
const ROUNDS = 15;
const FORTY = [8, 5];
const HUNDRED = [10, 10];

const SIDES = {
  ours: { entry: 'ours.ts', styles: join(root, 'packages/elements/src/styles/send-reform.css') },
  surveyjs: { entry: 'surveyjs.ts', styles: join(root, 'node_modules/survey-core/survey-core.fontless.min.css') },
};

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bundles each side as a site would, and tells what a visitor's browser has to fetch for it. */
async function bundle(name, { entry, styles }) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'packages/elements/bench', entry)],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: join(root, 'packages/elements/tsconfig.json'),
  });
  const [script, css] = [outputFiles[0].contents, readFileSync(styles)];
  writeFileSync(join(FOLDER, `${name}.js`), script);
  writeFileSync(join(FOLDER, `${name}.css`), css);
  writeFileSync(
    join(FOLDER, `${name}.html`),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="${name}.css"><body><script type="module" src="${name}.js"></script>`,
  );
  return { script: brotli(script), styles: brotli(css) };
}

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

function serve() {
  const server = createServer(({ url }, response) => {
    const name = url.slice(1);
    const type = TYPES[name.split('.').pop()];
    if (!/^(ours|surveyjs)\.(html|js|css)$/.test(name)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(readFileSync(join(FOLDER, name)));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** One side once: a new page, a form, answers, and the memory that the page holds after its rubbish is collected. */
async function round(browser, address, name, size) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}/${name}.html`);
  await page.waitForFunction(() => globalThis.measure !== undefined);
  const times = await page.evaluate(([sections, statements]) => globalThis.measure(sections, statements), size);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  // What scripts hold, and what the page's own nodes and styles do.
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const memory = usedSize + embedderHeapUsedSize + backingStorageSize;
  await context.close();
  return { first: times.first, answer: median(times.answers), memory };
}

async function compare(browser, address, size, names) {
  const rounds = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    // Who begins changes, so that neither always runs on a warmer machine.
    for (const name of turn % 2 === 0 ? names : names.toReversed()) rounds[name].push(await round(browser, address, name, size));
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(['first', 'answer', 'memory'].map((figure) => [figure, median(rounds[name].map((one) => one[figure]))])),
    ]),
  );
}

mkdirSync(FOLDER, { recursive: true });
const bytes = {};
for (const [name, side] of Object.entries(SIDES)) bytes[name] = await bundle(name, side);

const server = await serve();
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch(await findBrowser());
try {
  const forty = await compare(browser, address, FORTY, ['ours', 'surveyjs']);
  const hundred = await compare(browser, address, HUNDRED, ['ours']);
  const line = (label, unit, pick, divide = 1) => {
    const [ours, theirs] = [pick('ours') / divide, pick('surveyjs') / divide];
    return [label, `${ours.toFixed(1)} ${unit}`, `${theirs.toFixed(1)} ${unit}`, (theirs / ours).toFixed(1)];
  };
  const rows = [
    ['forty statements, eight sections', 'ours', 'SurveyJS', 'times ours'],
    line('script, brotli', 'kB', (name) => bytes[name].script, 1000),
    line('styles, brotli', 'kB', (name) => bytes[name].styles, 1000),
    line('first drawing', 'ms', (name) => forty[name].first),
    line('an answer: state, kept, score, painted', 'ms', (name) => forty[name].answer),
    line('memory', 'MB', (name) => forty[name].memory, 1e6),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
  console.log(`\na hundred statements, ten a page, ours: first drawing ${hundred.ours.first.toFixed(1)} ms, an answer ${hundred.ours.answer.toFixed(1)} ms (a frame has 16)`);
} finally {
  await browser.close();
  server.close();
}
