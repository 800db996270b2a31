/**
 * Writes packages/elements/src/styles/send-reform.css from the Sass beside it and govuk-frontend's, and css-text.ts, the
 * same as text for a script, which adopts it where no link can reach.
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

/** The committed file. */
export const stylesheet = join(folder, 'send-reform.css');

/** The committed module with its text. */
export const textModule = join(folder, 'css-text.ts');

const NOTE = '/* Written by scripts/styles.mjs from the Sass beside it and govuk-frontend (MIT, Crown copyright). */\n';

/** The stylesheet as it should be. */
export async function buildStyles() {
  const { css } = compile(join(folder, 'send-reform.scss'), { loadPaths: [join(root, 'node_modules')], quietDeps: true, charset: false });
  const { code } = await transform(withTokens(logicalSides(inThePage(css))), { loader: 'css', minify: true });
  return NOTE + code;
}

/** The text of a module that holds the stylesheet. */
export const asModule = (css) =>
  `/** The stylesheet as text. Written by scripts/styles.mjs. */\nexport const cssText =\n  ${literal(css.replace(NOTE, '').trim())};\n`;

/** As a literal in single quotes, for which it is all but ready. */
const literal = (text) => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const css = await buildStyles();
  writeFileSync(stylesheet, css);
  writeFileSync(textModule, asModule(css));
  console.log(`${css.length} characters in ${stylesheet}`);
}
