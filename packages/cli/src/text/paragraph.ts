import { printable } from './printable.js';
import { wrap, WIDTH } from './wrap.js';

/** A text of its own, in lines that fit the screen; lines after the first are indented by `hanging`. */
export const paragraph = (text: string, hanging = 0): string =>
  wrap(printable(text), WIDTH, hanging).map((line) => `${line}\n`).join('');
