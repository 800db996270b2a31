import { LONGEST_TEXT } from '../grid/index.js';
import { writable } from '../xml/write-xml.js';

/** A character that a workbook writes by its number, since XML cannot hold it or would change it: `_x000D_`. */
const BY_NUMBER = /_x([0-9A-Fa-f]{4})_/g;

/** A text of a workbook as people see it. */
export const textOf = (written: string): string =>
  written.includes('_x') ? written.replace(BY_NUMBER, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))) : written;

/** A text as a workbook writes it: what it would take for a character's number is not one. */
export const asWritten = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** A text as far as a cell can hold it. */
export const fitting = (text: string): string => (text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`);

/** What of a text comes back at best: a cell holds only so much, and programs write spaces and the ends of lines in their own way. */
export const comesBack = (text: string): string => writable(fitting(text)).replace(/\r\n?/g, '\n').trim();
