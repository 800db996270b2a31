/**
 * Gives focus to something that is not for the keyboard, such as an error summary or the heading of a new page, and only
 * for as long as it has it.
 *
 * @example
 * takeFocus(this.querySelector('.govuk-error-summary')!);
 */
export function takeFocus(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}
