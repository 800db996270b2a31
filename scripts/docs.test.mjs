/** What the documentation says is so: its programs are compiled and run, its data is parsed, its links lead somewhere. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as core from '../packages/core/src/index.ts';
import { commentExamples } from './docs/comments.mjs';
import { isAsWritten, literalOf } from './docs/literals.mjs';
import { brokenLinks, pagePaths, readPage } from './docs/pages.mjs';
import { problemsPage } from './docs/problems-page.mjs';
import { claimsOf, run, typeErrors } from './docs/programs.mjs';
import { main } from '../packages/cli/src/index.ts';
import { fileProblemEnglish } from '../packages/cli/src/text/problems.en.ts';
import * as workbook from '../packages/workbook/src/index.ts';
import { root } from './run.mjs';

/** A comment that claims a value in the documentation; in doc comments any comment that begins with a literal does. */
const ARROW = '→';

const pages = pagePaths().map(readPage);

/** The TypeScript of a page is one program, read from top to bottom; a block marked `new` begins another. */
function programsOf({ path, blocks }) {
  const programs = [];
  for (const { code, line, words } of blocks.filter(({ language }) => language === 'ts')) {
    const last = programs.at(-1);
    if (last === undefined || words.includes('new')) programs.push({ name: `${path}:${line}`, code });
    else last.code += `\n${code}`;
  }
  return programs.map((program) => ({ ...program, claims: claimsOf(program.code, ARROW) }));
}

/** A claim in words, or in words with a dot for what is left out, is compared as text. */
const inWords = (comment) => literalOf(comment) ?? { value: comment, partial: comment.includes('…') };

const ofPages = pages.flatMap(programsOf).map((program) => ({
  ...program, claims: program.claims.map((claim) => ({ ...claim, written: inWords(claim.comment) })),
}));
const inComments = [
  ...commentExamples(['packages/core/src', 'packages/instruments/src'], { '@send-reform/core': core }),
  ...commentExamples(['packages/workbook/src'], { '@send-reform/core': core, '@send-reform/workbook': workbook }),
];
const ofComments = inComments.map((program) => ({
  ...program,
  claims: claimsOf(program.code, '').flatMap((claim) => {
    const written = literalOf(claim.comment);
    return written === undefined ? [] : [{ ...claim, written }];
  }),
}));
const programs = [...ofPages, ...ofComments];

let results;
let errors;

beforeAll(async () => {
  errors = typeErrors(programs);
  results = await run(programs);
}, 120_000);

test('the examples type-check against the source', () => expect(errors).toEqual([]));

describe('the examples run, and give what they say', () => {
  test.each(programs.map(({ name }, index) => [name, index]))('%s', (_, index) => {
    const { error, values } = results[index];
    if (error !== undefined) throw error;
    const wrong = programs[index].claims
      .map(({ written, line }, claim) => ({ line: line + 1, written: written.value, actual: values[claim], ok: isAsWritten(values[claim], written) }))
      .filter(({ ok }) => !ok);
    expect(wrong).toEqual([]);
  });
  test('they claim something', () => expect(programs.flatMap(({ claims }) => claims).length).toBeGreaterThan(120));
});

describe('links lead somewhere', () => {
  test.each(pages.map((page) => [page.path, page]))('%s', (_, page) => expect(brokenLinks(page)).toEqual([]));
});

const namedBlocks = (language, word) =>
  pages.flatMap(({ path, blocks }) =>
    blocks.filter((block) => block.language === language && block.words[0] === word).map((block) => [`${path}:${block.line}`, block]));

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** A section of the documentation stands in an instrument like the one that its page begins with. */
const around = (section) => ({
  format: 'send-reform/instrument/1', id: 'around', version: '1.0.0', title: 'Around a section', status: 'local',
  scales: {
    maturity: {
      levels: ['emerging', 'developing', 'established', 'embedded'].map((id, index) => ({ id, label: id, value: String(index + 1) })),
    },
  },
  scale: 'maturity', rule: { kind: 'none' }, sections: [section],
});

describe('the data is what it says', () => {
  test.each([...namedBlocks('json', 'instrument'), ...namedBlocks('json', 'section')])('%s', (_, { code, words }) => {
    const parsed = core.parseInstrument(words[0] === 'section' ? around(JSON.parse(code)) : JSON.parse(code));
    expect(parsed).toHaveProperty('ok', true);
    expect(core.compileInstrument(parsed.value)).toHaveProperty('ok', true);
    expect(core.lintInstrument(parsed.value)).toEqual([]);
  });
  test.each(namedBlocks('json', 'sheet'))('%s', (_, { code, words }) => {
    const compiled = core.unwrap(core.compileInstrument(core.unwrap(core.parseInstrument(readJson(words[1])))));
    expect(core.checkSheet(compiled, JSON.parse(code))).toHaveProperty('ok', true);
  });
  test.each(namedBlocks('json', 'return-mapping'))('%s', (_, { code }) => {
    expect(core.parseReturnMapping(JSON.parse(code))).toHaveProperty('ok', true);
  });
  test.each(namedBlocks('json', 'claim'))('%s', (_, { code }) => {
    expect(core.calculateGrant(JSON.parse(code))).toHaveProperty('ok', true);
  });
  test.each(namedBlocks('json', 'indicators'))('%s', (_, { code }) => {
    expect(core.parseIndicators(JSON.parse(code))).toHaveProperty('ok', true);
  });
  test.each(namedBlocks('json', 'later'))('%s', (_, { code }) => {
    expect(core.parseLaterYears(JSON.parse(code))).toHaveProperty('ok', true);
  });
  test('every block of JSON says what it is', () => {
    const unnamed = pages.flatMap(({ path, blocks }) =>
      blocks.filter(({ language, words }) => language === 'json' && words.length === 0).map(({ line }) => `${path}:${line}`));
    expect(unnamed).toEqual([]);
  });
});

/** Commands of a page, each with the output that the page shows after it, if any. */
const commands = pages.flatMap(({ path, blocks }) =>
  blocks.flatMap(({ language, code, line }, index) => {
    if (language !== 'sh') return [];
    const lines = code.split('\n').filter((text) => /^(?:send-reform|node packages\/cli\/dist\/bin\.js) /.test(text));
    const next = blocks[index + 1];
    const output = next?.language === 'text' && next.words[0] === 'output' ? next.code : undefined;
    return lines.map((text) => [`${path}:${line} ${text}`, text.split(' ').slice(text.startsWith('node') ? 2 : 1), output]);
  }));

describe('the commands run, and print what is shown', () => {
  test.each(commands)('%s', async (_, args, output) => {
    let printed = '';
    const io = {
      read: (path) => readFile(join(root, path)),
      write: () => Promise.resolve(),
      out: (text) => (printed += text),
      err: (text) => (printed += text),
    };
    expect(await main(args, io), printed).toBe(0);
    if (output === undefined) return;
    const pattern = output.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '\\S*');
    expect(printed.trim()).toMatch(new RegExp(`^${pattern}$`));
  });
});

test('the list of problems is that of the catalogues', async () => {
  const ofGrant = Object.fromEntries(Object.entries(core.grantEnglish).filter(([code]) => /^(?:grant|approval)\./.test(code)));
  // Names of kinds and things, and how a list is written, are parts of sentences.
  const problemSentences = Object.fromEntries(Object.entries(core.problemEnglish).filter(([code]) => !/^(?:kind|thing|list)\./.test(code)));
  const page = problemsPage({ ...problemSentences, ...ofGrant, ...fileProblemEnglish, ...workbook.workbookProblemEnglish }, core.findingEnglish);
  await expect(page).toMatchFileSnapshot('../docs/guides/problems.md');
});

test('every decision is in the list, in order', () => {
  const listed = [...readFileSync(join(root, 'docs/README.md'), 'utf8').matchAll(/\(decisions\/([^)]+)\)/g)].map(([, name]) => name);
  const there = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/decisions/')).map((path) => path.split('/').at(-1));
  expect(listed).toEqual(there.sort());
});

test('no page names the host of a registry or a path of one machine', () => {
  const named = pages.filter(({ text }) => /registry\.\w|npmjs|yarnpkg|jsdelivr|unpkg|esm\.sh|\/home\/|\/root\/|\/work\/|\/tmp\//i.test(text));
  expect(named.map(({ path }) => path)).toEqual([]);
});
