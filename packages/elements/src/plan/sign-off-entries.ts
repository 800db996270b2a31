import type { SigningBody } from '@send-reform/core/plan';
import { NO_DAY, type DayEntry } from '../shared/day-entry.js';

/** The fields of the form, which the ids of the page end in. */
export type SignOffField = 'body' | 'organisation' | 'name' | 'role' | 'on';

/** The form as it stands, right or wrong: what was typed stays as it was typed. */
export interface SignOffEntries {
  readonly body: SigningBody | '';
  readonly organisation: string;
  readonly name: string;
  readonly role: string;
  readonly on: DayEntry;
}

/** Nothing typed. */
export const NO_SIGN_OFF: SignOffEntries = { body: '', organisation: '', name: '', role: '', on: NO_DAY };

/** Something wrong, and how to put it right; without a field where none can. */
export interface SignOffMistake {
  readonly field?: SignOffField | undefined;
  readonly text: string;
}
