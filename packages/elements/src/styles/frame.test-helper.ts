/// <reference types="vite/client" />
import { onTestFinished } from 'vitest';

/** Like the Design System's own page, but for the font: one that a machine without GDS Transport has as well. */
const BODY = 'body { margin: 15px; font: 400 19px/1.3158 arial, sans-serif; color: #0b0c0c; }';

/** A page of its own, gone after the test. */
export function openFrame(css: string, width: number): Document {
  const frame = document.createElement('iframe');
  frame.title = 'A page';
  frame.width = String(width);
  frame.height = '900';
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const page = frame.contentDocument!;
  page.documentElement.lang = 'en';
  page.body.className = 'govuk-frontend-supported';
  const style = page.createElement('style');
  style.textContent = BODY + css;
  page.head.append(style);
  return page;
}
