/**
 * Writes the stylesheets in packages/elements/src/styles from the Sass beside them and govuk-frontend's: send-reform.css, all
 * that the elements need; css-text.ts, the same as text for a script, which adopts it where no link can reach; and
 * additions.css, for a page that has the Design System's stylesheet.
 */
import { transform } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'sass';
import { root } from './run.mjs';
import { inThePage } from './styles/in-the-page.mjs';
import { logicalSides } from './styles/logical.mjs';
import { withTokens } from './styles/tokens.mjs';

const folder = join(root, 'packages', 'elements', 'src', 'styles');

/** The committed file of this name. */
export const stylesheet = (name) => join(folder, `${name}.css`);

/** The committed module with its text. */
export const textModule = join(folder, 'css-text.ts');

/** What there is of them. */
export const NAMES = ['send-reform', 'additions'];

const NOTE = '/* Written by scripts/styles.mjs from the Sass beside it and govuk-frontend (MIT, Crown copyright). */\n';

/** The stylesheet of this name as it should be. */
export async function buildStyles(name) {
  const { css } = compile(join(folder, `${name}.scss`), { loadPaths: [join(root, 'node_modules')], quietDeps: true, charset: false });
  const { code } = await transform(withTokens(logicalSides(inThePage(css))), { loader: 'css', minify: true });
  return NOTE + code;
}

/** The text of a module that holds the stylesheet. */
export const asModule = (css) =>
  `/** The stylesheet as text. Written by scripts/styles.mjs. */\nexport const cssText =\n  ${literal(css.replace(NOTE, '').trim())};\n`;

/** As a literal in single quotes, for which it is all but ready. */
const literal = (text) => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of NAMES) {
    const css = await buildStyles(name);
    writeFileSync(stylesheet(name), css);
    if (name === 'send-reform') writeFileSync(textModule, asModule(css));
    console.log(`${css.length} characters in ${stylesheet(name)}`);
  }
}
