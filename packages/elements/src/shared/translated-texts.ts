/**
 * Draws with texts where a browser that translates the page has put elements in place of them. Lit writes a new text into
 * the node that stands at its mark: in such an element it would not be seen, and a figure or a sentence would stay as it
 * was. What has changed is translated anew by the browser; what has not is left as it was.
 *
 * @example
 * drawUntranslated(this, () => super.update(changed));
 */
export function drawUntranslated(root: HTMLElement, draw: () => void): void {
  const translated = [...root.getElementsByTagName('font')]
    .filter(({ previousSibling }) => previousSibling?.nodeType === Node.COMMENT_NODE)
    .map((font) => ({ font, text: new Text(font.textContent) }));
  for (const { font, text } of translated) font.replaceWith(text);
  draw();
  for (const { font, text } of translated) if (text.data === font.textContent) text.replaceWith(font);
}
