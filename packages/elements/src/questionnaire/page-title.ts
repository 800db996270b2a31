/** The title of the page, where the host lets us set it; its own comes back when we leave. */
export class PageTitle {
  #page: Document | undefined;
  #own = '';
  #ours = '';

  /** Says what is shown before what the page says of itself. */
  set(page: Document, before: string): void {
    if (page !== this.#page || page.title !== this.#ours) this.#own = page.title;
    this.#page = page;
    page.title = [before, this.#own].filter((part) => part !== '').join(' – ');
    this.#ours = page.title;
  }

  /** Gives the page its title back, unless it has taken another meanwhile. */
  restore(): void {
    if (this.#page?.title === this.#ours) this.#page.title = this.#own;
    this.#page = undefined;
  }
}
