import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run.mjs';
import { asModule, buildStyles, NAMES, stylesheet, textModule } from './styles.mjs';
import { inThePage } from './styles/in-the-page.mjs';
import { logicalSides } from './styles/logical.mjs';
import { withTokens } from './styles/tokens.mjs';

const built = await buildStyles('send-reform');

/** What stands before each brace of a rule, in minified CSS. */
const selectors = [...built.matchAll(/[{};/]([^{};/@]+)\{/g)]
  .flatMap(([, list]) => list.split(/,(?![^(]*\))/))
  .map((one) => one.trim())
  .filter((one) => one !== '');

/** Within our own class, or the tag of one of our elements. */
const OURS = /^(?:send-[a-z-]+ )?\.send-kit\.send-kit:not\(#_\)|^:where\(send-/;

/** The text of a file, whatever the line ends of this checkout. */
const committed = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

describe('the stylesheet', () => {
  it.each(NAMES)('is the committed one: %s', async (name) => {
    expect(committed(stylesheet(name))).toBe(await buildStyles(name));
  });

  it('is the one in the script', () => {
    expect(committed(textModule)).toBe(asModule(built));
  });

  it('says nothing of anything outside the elements', () => {
    expect(selectors.length).toBeGreaterThan(300);
    expect(selectors.filter((one) => !OURS.test(one))).toEqual([]);
    expect(built).not.toMatch(/:root|@font-face|@import|url\(|frontend-supported|js-enabled/);
  });

  it('takes every colour of meaning from a token', () => {
    expect(built).toMatch(/color:var\(--send-link, ?var\(--govuk-link-colour, ?#1a65a6\)\)/);
    expect(built.match(/(?<!\(--send-[a-z-]+, ?)var\(--govuk-/g)).toBeNull();
  });

  it('has the tokens that it says it has', () => {
    const described = committed(join(root, 'packages/elements/src/styles/send-reform.scss')).match(/(?<=^\/\/ {3})--send-[a-z-]+/gm);
    const used = [...new Set(built.match(/(?<=var\()--send-[a-z-]+/g))];
    expect(described.toSorted()).toEqual(used.toSorted());
  });

  it('gives room to every element, and lets the page into every drawing', () => {
    const modules = ['elements', 'workbook'].flatMap((name) => JSON.parse(committed(join(root, 'packages', name, 'custom-elements.json'))).modules);
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
    const isDrawing = ({ cssParts = [] }) => cssParts.some(({ name }) => name === 'drawing');
    const named = built.match(/(?<=:where\()send-[a-z, -]+/g).map((list) => list.split(',').map((tag) => tag.trim()).toSorted());
    const tagsOf = (found) => found.map(({ tagName }) => tagName).toSorted();
    expect(named).toContainEqual(tagsOf(elements.filter((one) => !isDrawing(one))));
    expect(named).toContainEqual(tagsOf(elements.filter(isDrawing)));
  });

  it('knows no left and no right, but for shapes', () => {
    expect(built.match(/[;{](?:margin|padding|border)-(?:left|right)(?!-color:inherit)[a-z-]*:|text-align:(?:left|right)|[;{](?:left|right):/g)).toBeNull();
  });
});

describe('the text for scripts', () => {
  const bundled = async (entry) => {
    const entryPoints = [join(root, 'packages', 'elements', 'src', entry)];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'esm', logLevel: 'error' });
    return outputFiles[0].text;
  };

  it('is in no bundle but of a page that asks for it', async () => {
    expect(await bundled('register.ts')).not.toContain('contain-intrinsic-inline-size');
    expect(await bundled('styles/register.ts')).toContain('contain-intrinsic-inline-size');
  });
});

describe('what is done to the Design System', () => {
  it('names sides by the way of reading', () => {
    const css = 'a {\n  left: 0;\n  border-right-color: red;\n  padding: 1px max(2px, 3px) 4px 0;\n  margin: 0 auto;\n}';
    expect(logicalSides(css)).toBe(
      'a {\n  inset-inline-start: 0;\n  border-inline-end-color: red;\n  padding-block: 1px 4px;\n  padding-inline: 0 max(2px, 3px);\n  margin: 0 auto;\n}',
    );
  });

  it('leaves the shapes that are drawn with borders', () => {
    const tick = 'a::after {\n  border-width: 0 0 5px 5px;\n  border-left-color: red;\n}';
    expect(logicalSides(tick)).toBe(tick);
  });

  it('puts a token before the colour', () => {
    expect(withTokens('a {\n  color: var(--govuk-error-colour, #ca3535);\n}')).toBe('a {\n  color: var(--send-alert, var(--govuk-error-colour, #ca3535));\n}');
  });

  it('measures text by a size that a page can set', () => {
    expect(withTokens('a {\n  font-size: 1.5rem;\n  margin: 1.5rem;\n}')).toBe(
      'a {\n  font-size: calc(1.5 * var(--send-rem, max(1rem, 16px)));\n  margin: 1.5rem;\n}',
    );
  });

  it('asks for the room that there is and not for the window', () => {
    expect(inThePage('@media (min-width: 40.0625em) {\n  .send-kit .x {\n    left: 0;\n  }\n}')).toBe(
      '@container (min-width: 33.74em) {\n  .send-kit.send-kit:not(#_) .x {\n    left: 0;\n  }\n}',
    );
  });

  it('leaves the font to the page, and addresses of links off the paper', () => {
    const css = '@media print {\n  .send-kit [href^="http"]::after {\n    content: attr(href);\n  }\n}\n.send-kit a {\n  font-family: inherit;\n  color: red;\n}';
    expect(inThePage(css)).toBe('@media print {\n}\n.send-kit.send-kit:not(#_) a {\n  color: red;\n}');
  });
});
