/**
 * Gives an element its tag name unless the page has one by that name already: from this copy of the package, another
 * copy or another version. The first to come stays.
 *
 * @example
 * define('send-questionnaire', SendQuestionnaire);
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
