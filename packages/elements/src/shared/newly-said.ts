/**
 * A sentence for a screen reader, told apart from the one before by a space that is neither seen nor heard: a live region is
 * read out where it changes, and the same can happen twice.
 *
 * @example
 * this.#announcement = newlySaid(text.cleared, this.#announcement);
 */
export const newlySaid = (sentence: string, before: string): string => (sentence === before ? `${sentence}\u00A0` : sentence);
