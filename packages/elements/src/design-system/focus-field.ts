/**
 * Gives focus to a field and brings the question that it answers into view, as following a link in an error summary
 * does. It looks in the tree that `near` stands in, so it works inside a shadow root, and opens what is folded around the
 * field. False when there is no such field.
 *
 * @example
 * focusField(this, 'question-1');
 */
export function focusField(near: Node, id: string): boolean {
  const root = near.getRootNode() as Document | ShadowRoot;
  const field = root.getElementById(id);
  if (field === null) return false;
  for (let folded = field.closest('details'); folded !== null; folded = folded.parentElement?.closest('details') ?? null) folded.open = true;
  (questionOf(field) ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
  return true;
}

/** The legend of a choice and of a box that is still in view below its legend; the field's own label otherwise. */
function questionOf(field: HTMLElement): Element | null | undefined {
  const { labels, type } = field as HTMLInputElement;
  const legend = field.closest('fieldset')?.querySelector('legend');
  if (legend && (type === 'radio' || type === 'checkbox' || field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top < innerHeight / 2)) {
    return legend;
  }
  return labels?.[0];
}
