/// <reference types="vite/client" />
import { nothing, render } from 'lit';
import { afterEach, beforeEach } from 'vitest';
import designSystem from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?raw';

const style = document.createElement('style');
style.textContent = designSystem;
document.head.append(style);

/** Where a test draws: in the page, under the design system's own styles. */
export let place: HTMLElement;

/** Draws as an element does, again and again into one place. */
export const draw = (content: unknown): void => void render(content, place);

/** The one element in the place that a selector finds. */
export const found = <Found extends Element = HTMLElement>(selector: string): Found => place.querySelector<Found>(selector)!;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  draw(nothing);
  place.remove();
});
