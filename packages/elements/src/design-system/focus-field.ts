const FOCUSABLE = 'input, select, textarea, button, a[href], [tabindex]';

/**
 * Gives focus to a field, or to the first in a group, and brings the question that it answers into view, as following a
 * link in an error summary does. It looks in the tree that `near` stands in, so it works inside a shadow root, and opens
 * what is folded around the field. False when there is no such field.
 *
 * @example
 * focusField(this, 'question-1');
 */
export function focusField(near: Node, id: string): boolean {
  const named = (near.getRootNode() as Document | ShadowRoot).getElementById(id);
  const field = named?.matches(FOCUSABLE) ? named : named?.querySelector<HTMLElement>(FOCUSABLE);
  if (!field) return false;
  unfold(field);
  (questionOf(field) ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
  return true;
}

function unfold(element: Element): void {
  const folded = element.closest('details');
  if (folded === null) return;
  folded.open = true;
  if (folded.parentElement !== null) unfold(folded.parentElement);
}

/** The legend of a choice, and of a box that is in view with its legend; the field's own label otherwise. */
function questionOf(field: HTMLElement): Element | null | undefined {
  const { labels, type } = field as HTMLInputElement;
  const legend = field.closest('fieldset')?.querySelector('legend');
  const near = (): boolean => field.getBoundingClientRect().bottom - legend!.getBoundingClientRect().top < innerHeight / 2;
  return legend && (type === 'radio' || type === 'checkbox' || near()) ? legend : labels?.[0];
}
