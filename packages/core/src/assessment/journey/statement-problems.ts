import type { AskedStatement } from '../../instrument/index.js';
import { quote, type Path, type Problem } from '../../problems/index.js';
import { answerTo } from '../change-answer.js';
import type { EvidenceDraft } from '../kept.js';
import { LONGEST_NOTE, LONGEST_REFERENCE, LONGEST_TITLE, MOST_EVIDENCE } from '../limits.js';
import { dateFault } from './evidence-date.js';
import { evidenceFields, isBlank, noteField, reasonField } from './fields.js';
import type { Journey } from './journey.js';
import { isUnsafeLink } from './link.js';
import { waitsFor } from './open.js';

type AnsweringAt = Pick<Journey, 'sheet' | 'drafts' | 'step'>;

/** What stands in the way of going on from one statement; it lacks an answer only where it is what is asked. */
export function statementProblems(journey: AnsweringAt, statement: AskedStatement): Problem[] {
  const { id } = statement;
  const path = ['answers', id];
  const answer = answerTo(journey.sheet, id);
  const reason = answer?.state === 'not-applicable' ? reasonField(journey, id) : undefined;
  return [
    ...openProblems(journey, statement, path),
    ...(reason?.trim() === '' ? [{ code: 'reason-missing', path: [...path, 'reason'] }] : []),
    ...tooLong({ code: 'reason-too-long', path: [...path, 'reason'] }, reason ?? '', LONGEST_NOTE),
    ...tooLong({ code: 'note-too-long', path: [...path, 'note'] }, noteField(journey, id), LONGEST_NOTE),
    ...evidenceProblems(evidenceFields(journey, id), [...path, 'evidence']),
  ];
}

function openProblems({ sheet, step }: AnsweringAt, statement: AskedStatement, path: Path): Problem[] {
  const awaited = step.at === 'question' ? waitsFor(sheet, statement) : undefined;
  if (awaited === undefined) return [];
  return [awaited === 'state' ? { code: 'answer-missing', path: [...path, 'state'] } : { code: 'level-missing', path: [...path, 'level'] }];
}

/** What keeps evidence out of the sheet. Rows with nothing in them are no evidence yet. */
export function evidenceProblems(fields: readonly EvidenceDraft[], path: Path): Problem[] {
  const pieces = fields.filter((piece) => !isBlank(piece)).length;
  return [
    ...(pieces > MOST_EVIDENCE ? [{ code: 'evidence-too-many', path, expected: MOST_EVIDENCE, received: pieces }] : []),
    ...fields.flatMap((piece, index) => (isBlank(piece) ? [] : pieceProblems(piece, [...path, index]))),
  ];
}

function pieceProblems({ title, reference, date }: EvidenceDraft, path: Path): Problem[] {
  const fault = dateFault(date);
  const at: Path = [...path, 'date', fault?.part ?? 'day'];
  return [
    ...(title.trim() === '' ? [{ code: 'evidence-title-missing', path: [...path, 'title'] }] : []),
    ...tooLong({ code: 'evidence-title-too-long', path: [...path, 'title'] }, title, LONGEST_TITLE),
    ...tooLong({ code: 'evidence-reference-too-long', path: [...path, 'reference'] }, reference, LONGEST_REFERENCE),
    ...(isUnsafeLink(reference) ? [{ code: 'evidence-link-unsafe', path: [...path, 'reference'], received: quote(reference) }] : []),
    ...(fault?.fault === 'incomplete' ? [{ code: 'evidence-date-incomplete', path: at, expected: fault.missing }] : []),
    ...(fault?.fault === 'not-real' ? [{ code: 'evidence-date-not-real', path: at, expected: fault.part }] : []),
  ];
}

const tooLong = (problem: Problem, { length }: string, most: number): Problem[] =>
  length > most ? [{ ...problem, expected: most, received: length }] : [];
