import type { AskedStatement } from '../../instrument/index.js';
import { answerTo, changeAnswer, changeConfidence, changeEvidence, changeNote, clearAnswer, type Confidence, type Said } from '../change-answer.js';
import { draftOf, withDraft, type Draft, type Drafts, type EvidenceDraft } from '../kept.js';
import { LONGEST_NOTE } from '../limits.js';
import { isSame } from '../same.js';
import type { AnswerSheet } from '../sheet.js';
import { evidenceFields, evidenceOf, fieldsOf, noteField, reasonField } from './fields.js';
import type { Journey } from './journey.js';
import { evidenceProblems } from './statement-problems.js';

/** Answers as they stand and as they were typed: a journey, or the same of one statement by itself. */
export type Answering = Pick<Journey, 'sheet' | 'drafts'>;

/** Half of a character, as a cut or a broken keyboard leaves it: no text, and refused by every format. */
const HALF = /\p{Surrogate}/gu;

const whole = (text: string): string => text.replace(HALF, '\uFFFD');

/** What is said of a statement. Something that it cannot be answered with changes nothing. */
export function say<State extends Answering>(journey: State, statement: AskedStatement, said: Said): State {
  const { id } = statement;
  if (said.state === 'not-applicable') return giveReason(journey, id, said.reason ?? reasonField(journey, id));
  return isSayable(statement, said) ? changeState(journey, id, changeAnswer(journey.sheet, id, said)) : journey;
}

export const clear = <State extends Answering>(journey: State, { id }: AskedStatement): State => changeState(journey, id, clearAnswer(journey.sheet, id));

/** The reason as its field stands. Before a statement is said not to apply it waits as a draft. */
export function typeReason<State extends Answering>(journey: State, { id }: AskedStatement, typed: string): State {
  if (answerTo(journey.sheet, id)?.state === 'not-applicable') return giveReason(journey, id, typed);
  return put(journey, id, journey.sheet, { reason: whole(typed) || undefined });
}

export function typeNote<State extends Answering>(journey: State, { id }: AskedStatement, typed: string): State {
  const note = whole(typed);
  if (note === noteField(journey, id)) return journey;
  return note.length > LONGEST_NOTE
    ? put(journey, id, journey.sheet, { note })
    : put(journey, id, changeNote(journey.sheet, id, note), { note: undefined });
}

/** Evidence as its fields stand: in the sheet once nothing is wrong with it, and as typed where that is not the same. */
export function typeEvidence<State extends Answering>(journey: State, { id }: AskedStatement, typed: readonly EvidenceDraft[]): State {
  const fields = typed.map(({ title, reference, date: { day, month, year } }) => ({
    title: whole(title), reference: whole(reference), date: { day: whole(day), month: whole(month), year: whole(year) },
  }));
  if (isSame(fields, evidenceFields(journey, id))) return journey;
  if (evidenceProblems(fields, []).length > 0) return put(journey, id, journey.sheet, { evidence: fields });
  const evidence = evidenceOf(fields);
  const asHeld = isSame(fields, fieldsOf(evidence));
  return put(journey, id, changeEvidence(journey.sheet, id, evidence), { evidence: asHeld ? undefined : fields });
}

export function giveConfidence<State extends Answering>(journey: State, { id }: AskedStatement, confidence: Confidence | undefined): State {
  const isKnown = confidence === undefined || ['low', 'medium', 'high'].includes(confidence);
  return isKnown ? put(journey, id, changeConfidence(journey.sheet, id, confidence), {}) : journey;
}

/** Says that a statement does not apply, for this reason: one that is too long leaves the one before in the sheet. */
function giveReason<State extends Answering>(journey: State, id: string, typed: string): State {
  const { sheet } = journey;
  const text = whole(typed);
  const before = answerTo(sheet, id);
  const fits = text.length <= LONGEST_NOTE;
  const reason = fits ? text : before?.state === 'not-applicable' ? before.reason : undefined;
  const said: Said = { state: 'not-applicable', ...(reason ? { reason } : {}) };
  return put(journey, id, changeAnswer(sheet, id, said), { reason: fits ? undefined : text });
}

/** An answer that has no place for a reason: one that was typed waits, should the statement not apply after all. */
const changeState = <State extends Answering>(journey: State, id: string, sheet: AnswerSheet): State =>
  put(journey, id, sheet, { reason: reasonField(journey, id) || undefined });

/** The fields of a draft that change; `undefined` for one that the sheet holds now. */
type DraftChange = { readonly [Field in keyof Draft]: Draft[Field] | undefined };

function put<State extends Answering>(journey: State, id: string, sheet: AnswerSheet, change: DraftChange): State {
  const before = draftOf(journey.drafts, id);
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  const draft: Draft = Object.fromEntries(entries);
  const drafts = isSame(before ?? {}, draft) ? journey.drafts : withDraft(journey.drafts, id, draft);
  return sheet === journey.sheet && drafts === journey.drafts ? journey : { ...journey, sheet, drafts };
}

/** Whether the sheet's format and the instrument take this for an answer. */
function isSayable({ levelIds, indicators, statement: { confirmation = 'none' } }: AskedStatement, said: Said): boolean {
  if (said.state !== 'answered') return said.state === 'do-not-know';
  const isLevel = said.level === undefined || levelIds.includes(said.level);
  if (!('indicators' in said)) return indicators === undefined && said.level !== undefined && isLevel;
  const ticked = said.indicators;
  return indicators !== undefined && isLevel && (said.level === undefined || confirmation !== 'none')
    && new Set(ticked).size === ticked.length && ticked.every((id) => indicators.groupOf.has(id));
}

/** Drafts without what the sheet holds in full by now, such as an empty row or a day typed `09`. */
export function tidy({ sheet, drafts }: Answering): Drafts {
  return Object.entries(drafts).reduce((rest, [id, { evidence, ...draft }]) => {
    const isHeld = evidence !== undefined && evidenceProblems(evidence, []).length === 0
      && isSame(evidenceOf(evidence), answerTo(sheet, id)?.evidence ?? []);
    return isHeld ? withDraft(rest, id, draft) : rest;
  }, drafts);
}
