/** The pages of the documentation: what they hold between fences, and where they link to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../run.mjs';

/**
 * @typedef {{ language: string, words: string[], code: string, line: number }} Block what stands between two fences
 * @typedef {{ path: string, text: string, blocks: Block[] }} Page
 */

/** Every page that people read: the README of the whole, those of the packages, and `docs`, but for what is generated. */
export function pagePaths() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/api/'));
  return ['README.md', 'CONTRIBUTING.md', ...packages, ...docs].filter((path) => existsSync(join(root, path))).sort();
}

/** A page with its blocks. */
export function readPage(path) {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, blocks: blocksOf(text) };
}

/** Fenced blocks; the first word after the fence is the language, the others say what a test does with it. */
export function blocksOf(text) {
  const blocks = [];
  let open;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^(\s*)(`{3,})(.*)$/.exec(line);
    if (open === undefined && fence !== null) {
      const [language = '', ...words] = fence[3].trim().split(/\s+/);
      open = { language, words, lines: [], line: index + 2, fence: fence[2] };
    } else if (open !== undefined && line.trim() === open.fence) {
      blocks.push({ language: open.language, words: open.words, code: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open?.lines.push(line);
  }
  return blocks;
}

const withoutBlocks = (text) => text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '').replace(/`[^`\n]*`/g, '');

/** What a heading is called in a link, as GitHub makes it. */
const anchorOf = (heading) =>
  heading.toLowerCase().replace(/[`*]/g, '').replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

const anchorsOf = (text) =>
  new Set([...text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '').matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) => anchorOf(heading)));

/** Links within the repository that lead nowhere: to a file that is not there, or to a heading that the file lacks. */
export function brokenLinks({ path, text }) {
  const targets = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(([, target]) => target);
  return targets.filter((target) => {
    if (/^(?:https?|mailto):/.test(target)) return false;
    const [file, anchor] = target.split('#');
    const full = file === '' ? join(root, path) : join(root, dirname(path), file);
    if (relative(root, full).startsWith('..') || !existsSync(full)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(full, 'utf8')).has(anchor);
  });
}
