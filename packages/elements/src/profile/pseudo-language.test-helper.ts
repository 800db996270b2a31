/** A catalogue in a language that is easy to tell: every text of it in brackets. */
export const inBrackets = <Catalogue extends object>(catalogue: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(catalogue).map(([key, value]) => [key, bracketed(value)])) as Catalogue;

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...values: unknown[]) => `⟦${String((value as (...given: unknown[]) => unknown)(...values))}⟧`;
  return inBrackets(value as object);
}

/** Everything in an element and its shadow roots that somebody reads or hears: texts, labels and headings of cells. */
export function textsIn(root: Node): string[] {
  const own = root instanceof Element ? ['aria-label', 'data-heading'].map((name) => root.getAttribute(name) ?? '') : [];
  const said = root instanceof Text ? [root.data] : own;
  const within = root instanceof Element && root.shadowRoot !== null ? [root.shadowRoot, ...root.childNodes] : [...root.childNodes];
  const inside = root instanceof Element && root.localName === 'style' ? [] : within.flatMap((node) => textsIn(node));
  return [...said, ...inside].map((text) => text.trim()).filter((text) => text !== '');
}
