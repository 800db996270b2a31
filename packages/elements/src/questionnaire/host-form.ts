/** What a questionnaire does when the form around it is sent or put back. */
export interface FormListener {
  /** Before anybody else hears of it: false stops it. */
  readonly submitted: (event: SubmitEvent) => boolean;
  readonly reset: () => void;
}

/** The form of the host's that a questionnaire stands in, if it does. */
export class HostForm {
  #form: HTMLFormElement | undefined;
  readonly #listener: FormListener;

  constructor(listener: FormListener) {
    this.#listener = listener;
  }

  get form(): HTMLFormElement | undefined {
    return this.#form;
  }

  join(element: HTMLElement): void {
    this.#form = element.closest('form') ?? undefined;
    // In the first phase: what is stopped is stopped before the host's own listeners send it some other way.
    this.#form?.addEventListener('submit', this.#submitted, { capture: true });
    this.#form?.addEventListener('reset', this.#reset);
  }

  leave(): void {
    this.#form?.removeEventListener('submit', this.#submitted, { capture: true });
    this.#form?.removeEventListener('reset', this.#reset);
    this.#form = undefined;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    if (event.target !== this.#form || this.#listener.submitted(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** The fields are emptied after the event. */
  readonly #reset = (): void => void setTimeout(() => this.#listener.reset());
}
