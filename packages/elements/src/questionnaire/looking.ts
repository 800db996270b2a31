import type { TemplateResult } from 'lit';
import { printPage } from './print-page.js';
import { readPage, reviewPage } from './reading.js';
import type { View } from './view.js';

/** The ways to look at answers without giving any. They are fetched where they are asked for. */
export const lookingPages: Readonly<Record<'read' | 'review' | 'print', (view: View) => TemplateResult>> = {
  read: readPage,
  review: reviewPage,
  print: printPage,
};
