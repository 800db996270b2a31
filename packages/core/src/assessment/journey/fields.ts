import { answerTo } from '../change-answer.js';
import { draftOf, type EvidenceDraft, type Kept } from '../kept.js';
import { LONGEST_NOTE } from '../limits.js';
import type { Evidence } from '../sheet.js';
import { dateFields, dayOf, isBlankDate } from './evidence-date.js';

/** What the field for a note shows: what was typed, whether or not the sheet can hold it. */
export const noteField = ({ sheet, drafts }: Kept, statement: string): string =>
  draftOf(drafts, statement)?.note ?? answerTo(sheet, statement)?.note ?? '';

/** What the field for the reason shows, or would show again once the statement is said not to apply. */
export function reasonField({ sheet, drafts }: Kept, statement: string): string {
  const draft = draftOf(drafts, statement)?.reason ?? '';
  const answer = answerTo(sheet, statement);
  return answer?.state === 'not-applicable' && draft.length <= LONGEST_NOTE ? (answer.reason ?? '') : draft;
}

/** What the fields for evidence show, one for each piece: what was typed, else what the sheet holds. */
export const evidenceFields = ({ sheet, drafts }: Kept, statement: string): readonly EvidenceDraft[] =>
  draftOf(drafts, statement)?.evidence ?? fieldsOf(answerTo(sheet, statement)?.evidence);

/** Evidence of a sheet as its fields show it. */
export const fieldsOf = (evidence: readonly Evidence[] = []): readonly EvidenceDraft[] =>
  evidence.map(({ title, reference = '', date }) => ({ title, reference, date: dateFields(date) }));

/** Evidence as the sheet holds it, from fields in which nothing is wrong. Rows with nothing in them are left out. */
export const evidenceOf = (fields: readonly EvidenceDraft[]): Evidence[] =>
  fields.filter((piece) => !isBlank(piece)).map(({ title, reference, date }) => {
    const day = dayOf(date);
    return {
      title,
      ...(reference.trim() === '' ? {} : { reference }),
      ...(day === undefined ? {} : { date: day }),
    };
  });

/** Whether nothing is typed in a piece of evidence. */
export const isBlank = ({ title, reference, date }: EvidenceDraft): boolean =>
  title.trim() === '' && reference.trim() === '' && isBlankDate(date);
