import type { Look, NewCell } from './new-workbook.js';

/** A cell with a text. */
export const text = (value: string, look: Look = 'plain'): NewCell => ({ text: value, look });
