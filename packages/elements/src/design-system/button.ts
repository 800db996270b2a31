import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface ButtonOptions {
  readonly text: Content;
  /** `submit` unless given. */
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  readonly isStartButton?: boolean | undefined;
  /** A link that looks like a button. */
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Whether a second click within a second counts for nothing, for what must not be sent twice. */
  readonly preventDoubleClick?: boolean | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/**
 * A button, or a link that looks like one.
 *
 * @example
 * button({ text: 'Continue', preventDoubleClick: true, onClick: () => goOn() })
 */
export function button(options: ButtonOptions): TemplateResult {
  const { text, variant, isStartButton, href, id, onClick } = options;
  const classes = joined(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    options.classes,
    isStartButton && 'govuk-button--start',
  );
  const words = isStartButton && typeof text !== 'string' ? html`<span>${text}</span>` : text;
  const content = html`${words}${isStartButton ? arrow : nothing}`;
  const click = options.preventDoubleClick ? once(onClick) : onClick;
  return href
    ? html`<a
        href=${href}
        role="button"
        draggable="false"
        class=${classes}
        id=${id || nothing}
        @click=${click}
        @keydown=${pressedBySpace}
      >
        ${content}
      </a>`
    : html`<button
        type=${options.type ?? 'submit'}
        value=${options.value || nothing}
        name=${options.name || nothing}
        ?disabled=${options.disabled}
        aria-disabled=${options.disabled ? 'true' : nothing}
        class=${classes}
        id=${id || nothing}
        @click=${click}
      >
        ${content}
      </button>`;
}

const arrow = html`<svg
  class="govuk-button__start-icon"
  xmlns="http://www.w3.org/2000/svg"
  width="17.5"
  height="19"
  viewBox="0 0 33 40"
  aria-hidden="true"
  focusable="false"
>
  <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
</svg>`;

const DOUBLE_CLICK = 1000;
const lastClicks = new WeakMap<EventTarget, number>();

/** A click that comes within a second of the last one that counted does nothing, whatever else was drawn meanwhile. */
const once =
  (onClick: ButtonOptions['onClick']) =>
  (event: MouseEvent): void => {
    const target = event.currentTarget!;
    if (event.timeStamp - (lastClicks.get(target) ?? -DOUBLE_CLICK) < DOUBLE_CLICK) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    lastClicks.set(target, event.timeStamp);
    onClick?.(event);
  };

/** What says that it is a button is pressed by the space bar as well. */
function pressedBySpace(event: KeyboardEvent): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}
