/**
 * Gives focus to the first that a selector finds, where it finds any: something that is not for the keyboard, such as an
 * error summary or the heading of a new page, and only for as long as it has it.
 *
 * @example
 * focusFirst(this, '.govuk-error-summary, .govuk-notification-banner');
 */
export function focusFirst(within: ParentNode, selector: string): void {
  const element = within.querySelector<HTMLElement>(selector);
  if (element === null) return;
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}
