import { rewriteDeclarations } from './declarations.mjs';

/** The width that makes room for the wide arrangement, against text of 19 px: 641 px, and 320 px for the narrowest. */
const WIDTHS = { 40.0625: 33.74, 40.0525: 33.73, 20: 16.85, 19.99: 16.84, 48.0625: 40.48 };

/** Stands against whatever a page says of its headings, labels and tables, ids and all (docs/decisions/0018). */
const SCOPE = '.send-kit.send-kit:not(#_)';

/** Declarations that the page decides, or that say again what holds already. */
const isThePages = (property, value) => /font-smoothing/.test(property) || (property === 'font-family' && value === 'inherit');

/** Blocks for browsers that have not been made for ten years, and the one that prints the address of each link. */
const LEFT_OUT = [/^ *@media screen\\0/, /^ *@media[^{]*-ms-high-contrast: none/, /^ *@supports not \(caret-color/, /^[^@{]*\[href\^=/];

function withoutBlocks(css) {
  let depth = 0;
  const kept = [];
  for (const line of css.split('\n')) {
    if (depth === 0 && !LEFT_OUT.some((pattern) => pattern.test(line))) {
      kept.push(line);
    } else {
      depth += line.split('{').length - line.split('}').length;
    }
  }
  return kept.join('\n');
}

/**
 * CSS of the Design System made fit for a part of somebody else's page: wide or narrow by the room that the element has
 * and not by the window, in the page's own font, hidden without a class on the body, and out of reach of the page's
 * own rules.
 *
 * @param {string} css as Sass prints it
 * @returns {string}
 */
export function inThePage(css) {
  const own = withoutBlocks(css)
    .replaceAll('.govuk-frontend-supported ', '')
    .replaceAll(', (-ms-high-contrast: active)', '')
    .replace(/@media (print and )?\((min|max)-width: ([\d.]+)em\)/g, (whole, print, bound, em) =>
      print === undefined ? `@container (${bound}-width: ${WIDTHS[em]}em)` : whole,
    )
    .replace(/^( *)(\.govuk-[^,{]*?) \.send-kit /gm, '$1.send-kit $2 ')
    .replace(/\.send-kit(?![\w-])/g, SCOPE);
  return rewriteDeclarations(own, (property, value) => (isThePages(property, value) ? [] : [[property, value]]));
}
