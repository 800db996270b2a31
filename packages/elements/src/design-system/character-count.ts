import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import type { FieldEvent } from './content.js';
import { hint } from './hint.js';
import { joined } from './joined.js';
import { textarea, type TextareaOptions } from './textarea.js';

/** What is said about the number of characters. Each is a function, so that a language has as many plurals as it needs. */
export interface CharacterCountMessages {
  /** Describes the box: how many characters there may be. */
  readonly description: (most: number) => string;
  /** How many more there may be, nought included. */
  readonly remaining: (count: number) => string;
  /** How many too many there are. */
  readonly tooMany: (count: number) => string;
}

export interface CharacterCountOptions extends TextareaOptions {
  /** The most characters there should be. What is typed beyond it stays, and is said to be too much. */
  readonly maxlength: number;
  readonly messages: CharacterCountMessages;
  /** The percentage of the most from which on the count shows; from the first character unless given. */
  readonly threshold?: number | undefined;
}

/** How long after the last key a screen reader is told, so that it does not talk over the typing. */
const QUIET = 1000;

class CharacterCount extends AsyncDirective {
  #options!: CharacterCountOptions;
  #length = 0;
  #said: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(options: CharacterCountOptions): TemplateResult {
    this.#options = options;
    this.#length = (options.value ?? '').length;
    return this.#drawn();
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer);
  }

  protected override reconnected(): void {
    this.#say();
  }

  #message(): string {
    const { maxlength, messages } = this.#options;
    const left = maxlength - this.#length;
    return left < 0 ? messages.tooMany(-left) : messages.remaining(left);
  }

  #say(): void {
    this.#said = this.#message();
    this.setValue(this.#drawn());
  }

  readonly #typed = (event: FieldEvent<HTMLTextAreaElement>): void => {
    const { value } = event.target;
    this.#options.onInput?.(event);
    this.#options = { ...this.#options, value };
    this.#length = value.length;
    if (this.isConnected) this.setValue(this.#drawn());
  };

  #drawn(): TemplateResult {
    const { id, maxlength, messages, threshold = 0, formGroup, classes, errorMessage } = this.#options;
    const message = this.#message();
    this.#said ??= message;
    if (message !== this.#said && this.isConnected) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#say(), QUIET);
    }
    const tooMany = this.#length > maxlength;
    const shown = this.#length >= (maxlength * threshold) / 100;
    const style = joined(
      'govuk-character-count__message',
      !shown && 'govuk-character-count__message--disabled',
      tooMany ? 'govuk-error-message' : 'govuk-hint',
    );
    return textarea({
      ...this.#options,
      describedBy: `${id}-info`,
      classes: joined(classes, tooMany && !errorMessage && 'govuk-textarea--error'),
      onInput: this.#typed,
      formGroup: {
        ...formGroup,
        classes: joined('govuk-character-count', formGroup?.classes),
        afterInput: html`
          ${hint({
            id: `${id}-info`,
            text: messages.description(maxlength),
            classes: 'govuk-character-count__message govuk-visually-hidden',
          })}
          <div class=${style} aria-hidden="true">${message}</div>
          <div class="govuk-visually-hidden" aria-live="polite" aria-hidden=${shown ? nothing : 'true'}>${this.#said}</div>
          ${formGroup?.afterInput}
        `,
      },
    });
  }
}

const counted = directive(CharacterCount);

/** A box for several lines that says how many characters are left, to the eye at once and to the ear when typing stops. */
export const characterCount = (options: CharacterCountOptions): DirectiveResult => counted(options);
