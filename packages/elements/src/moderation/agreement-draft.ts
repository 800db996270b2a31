import {
  answerTo, changeAnswer, emptySheet, LONGEST_NOTE, reasonField, statementProblems, type AnswerSheet, type Drafts,
} from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement } from '@send-reform/core/instrument';
import {
  agreedAnswer, agreedProblems, type AgreedAnswer, type AgreedSaid, type Dissent, type Proposal,
} from '@send-reform/core/partnership';
import type { Path, Problem } from '@send-reform/core/problems';

/** An answer to one statement as it is being given, kept as the fields of a question keep theirs. */
export interface SaidDraft {
  readonly sheet: AnswerSheet;
  readonly drafts: Drafts;
}

/** Somebody's dissent as it is typed. */
export interface DissentDraft {
  /** A partner's id; a name, where the instrument names no partners; empty while it is not said. */
  readonly who: string;
  readonly said: SaidDraft;
  readonly words: string;
}

/** What is filled in to agree on one statement, whole or not. */
export interface AgreementDraft {
  readonly said: SaidDraft;
  /** Partners' ids. */
  readonly agreedBy: readonly string[];
  /** One name a line, where the instrument names no partners. */
  readonly names: string;
  readonly reason: string;
  readonly dissent: readonly DissentDraft[];
}

const nothingSaid = (compiled: CompiledInstrument): SaidDraft => ({ sheet: emptySheet(compiled), drafts: {} });

/** A form with nothing in it. */
export const emptyDraft = (compiled: CompiledInstrument): AgreementDraft => ({
  said: nothingSaid(compiled), agreedBy: [], names: '', reason: '', dissent: [],
});

export const emptyDissent = (compiled: CompiledInstrument): DissentDraft => ({ who: '', said: nothingSaid(compiled), words: '' });

/** The form as it stands for what is agreed already. */
export function draftFrom(compiled: CompiledInstrument, { statement, said, agreedBy, reason, dissent }: AgreedAnswer): AgreementDraft {
  const hasPartners = namesPartners(compiled);
  return {
    said: saidFrom(compiled, statement, said),
    agreedBy: hasPartners ? agreedBy : [],
    names: hasPartners ? '' : agreedBy.join('\n'),
    reason,
    dissent: dissent.map((one) => ({
      who: one.partner ?? one.respondent ?? '', said: saidFrom(compiled, statement, one.said), words: one.words,
    })),
  };
}

/** An answer as the fields show it. */
export const saidFrom = (compiled: CompiledInstrument, statement: string, said: AgreedSaid | undefined): SaidDraft =>
  said === undefined ? nothingSaid(compiled) : { sheet: changeAnswer(emptySheet(compiled), statement, asAnswer(said)), drafts: {} };

/** What is agreed, as a sheet would say it. */
export function asAnswer(said: AgreedSaid) {
  if (!('indicators' in said)) return said;
  const { state, indicators, level } = said;
  return { state, indicators: [...indicators], ...(level === undefined ? {} : { level }) };
}

/** Whether anybody may agree by name, or only the partners that the instrument names. */
export const namesPartners = ({ instrument: { partners = [] } }: CompiledInstrument): boolean => partners.length > 0;

/** What is said; undefined while nothing is. */
export function saidIn(said: SaidDraft, statement: string): AgreedSaid | undefined {
  const answer = answerTo(said.sheet, statement);
  switch (answer?.state) {
    case 'answered': {
      const { level, indicators } = answer;
      if (indicators !== undefined) return { state: 'answered', indicators, ...(level === undefined ? {} : { level }) };
      return level === undefined ? undefined : { state: 'answered', level };
    }
    case 'not-applicable':
      return { state: 'not-applicable', reason: reasonField(said, statement) };
    case 'do-not-know':
      return { state: 'do-not-know' };
    default:
      return undefined;
  }
}

/** Whether nothing is filled in. */
export const isBlank = (draft: AgreementDraft, statement: string): boolean =>
  saidIn(draft.said, statement) === undefined && draft.agreedBy.length === 0 && draft.dissent.length === 0 &&
  [draft.names, draft.reason].every((words) => words.trim() === '');

/** What makes an answer of a form, beside the form itself. */
export interface Deciding {
  readonly compiled: CompiledInstrument;
  readonly statement: CompiledStatement;
  readonly proposal: Proposal;
  /** The day on which it is agreed. */
  readonly date: string;
}

/** The agreed answer that a form makes; undefined while it does not say what is agreed. */
export function answerIn(draft: AgreementDraft, { compiled, statement: { id }, proposal, date }: Deciding): AgreedAnswer | undefined {
  const said = saidIn(draft.said, id);
  // Nobody agrees to a proposal by leaving the question out.
  if (said === undefined) return undefined;
  const hasPartners = namesPartners(compiled);
  return agreedAnswer(proposal, {
    said, date,
    agreedBy: hasPartners ? draft.agreedBy : namesIn(draft.names),
    reason: draft.reason.trim(),
    dissent: draft.dissent.map((one) => dissentIn(one, id, hasPartners)),
  });
}

function dissentIn({ who, said, words }: DissentDraft, statement: string, hasPartners: boolean): Dissent {
  const name = who.trim();
  const would = saidIn(said, statement);
  return {
    ...(name === '' ? {} : hasPartners ? { partner: name } : { respondent: name }),
    ...(would === undefined ? {} : { said: would }),
    words: words.trim(),
  };
}

/** Each name once. */
const namesIn = (names: string): string[] => [...new Set(names.split('\n').map((name) => name.trim()).filter((name) => name !== ''))];

/** The longest that a name may be. */
const LONGEST_NAME = 200;

/** All that stands in the way of saving a form, in the order of its fields. */
export function draftProblems(draft: AgreementDraft, deciding: Deciding): Problem[] {
  const { compiled, statement } = deciding;
  const { id } = statement;
  // What is said has problems of its own, which are those of a question.
  const unsaid = { ...draft, said: saidFrom(compiled, id, { state: 'do-not-know' }) };
  const found = agreedProblems(compiled, answerIn(unsaid, deciding)!);
  const inOrderOf = (part: string): Problem[] => found.filter(({ path }) => path[0] === part);
  return [
    ...statementProblems({ ...draft.said, step: { at: 'question', statement: id } }, statement),
    ...inOrderOf('agreedBy'),
    ...namesIn(draft.names).filter(({ length }) => length > LONGEST_NAME).flatMap((name) => tooLong('agreement.name-too-long', ['agreedBy'], name, LONGEST_NAME)),
    ...inOrderOf('reason'),
    ...tooLong('agreement.reason-too-long', ['reason'], draft.reason),
    ...draft.dissent.flatMap((one, index) => [
      ...inOrderOf('dissent').filter(({ path }) => path[1] === index).map(asOfQuestion),
      ...(namesPartners(compiled) ? [] : tooLong('agreement.name-too-long', ['dissent', index, 'who'], one.who, LONGEST_NAME)),
      ...tooLong('reason-too-long', ['dissent', index, 'said', 'reason'], reasonField(one.said, id)),
      ...tooLong('agreement.words-too-long', ['dissent', index, 'words'], one.words),
    ]),
  ];
}

/** The reason why something does not apply is asked for in the same words everywhere. */
const asOfQuestion = (problem: Problem): Problem =>
  problem.path[2] === 'said' && problem.path[3] === 'reason' ? { ...problem, code: 'reason-missing' } : problem;

const tooLong = (code: string, path: Path, { length }: string, most = LONGEST_NOTE): Problem[] =>
  length > most ? [{ code, path, expected: most, received: length }] : [];
