import { cssText } from './css-text.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** One sheet for each document, which may only take its own. */
function sheetOf(page: Document): CSSStyleSheet | undefined {
  if (page.defaultView === null) return undefined;
  const known = sheets.get(page);
  if (known !== undefined) return known;
  const sheet = new page.defaultView.CSSStyleSheet();
  sheet.replaceSync(cssText);
  sheets.set(page, sheet);
  return sheet;
}

/**
 * Gives a page or a shadow root the stylesheet of the elements, once however often it is asked. A strict policy allows
 * it, since nothing is written into the page.
 *
 * @example
 * const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
 * adoptStyles(root);
 */
export function adoptStyles(root: Document | ShadowRoot): void {
  const sheet = sheetOf(root.ownerDocument ?? root);
  if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
