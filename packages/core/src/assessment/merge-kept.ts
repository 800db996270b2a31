import { answerTo, contentOf, withAnswer } from './change-answer.js';
import { draftOf, withDraft, type Draft, type Drafts, type Kept } from './kept.js';
import { isSame } from './same.js';
import type { Answer, AnswerSheet } from './sheet.js';

/** Two changed the same answer, each in another way. Whoever is asked sees all three. */
export interface AnswerConflict {
  readonly statement: string;
  /** What both set out from; nothing where it was open. */
  readonly base?: Answer;
  readonly mine?: Answer;
  readonly theirs?: Answer;
  /** What was typed beside it and no sheet can hold. */
  readonly mineTyped?: Draft;
  readonly theirsTyped?: Draft;
}

/** Two states of a sheet as one. */
export interface Merged {
  /** Holds mine where the two conflict, until that is settled. */
  readonly kept: Kept;
  readonly conflicts: readonly AnswerConflict[];
  /** The statements that now say what theirs said. */
  readonly taken: readonly string[];
}

/**
 * Two states of one sheet, changed by two people, tabs or devices since `base`, as one: what only one of them changed is
 * theirs or mine, what both changed alike is so, and what both changed otherwise is a conflict to be settled by a person.
 * Only what an answer says counts, not its revision. Without a base both began with an open sheet. Without `drafts` at
 * all, one of the two left those of the base as they were. Place, partner, respondent and date merge likewise, mine where
 * both changed them.
 *
 * All three are of one sheet and one instrument: see `checkKept`.
 */
export const mergeKept = (base: Kept | undefined, mine: Kept, theirs: Kept): Merged =>
  merge(base, withDraftsOf(base, mine), withDraftsOf(base, theirs));

const withDraftsOf = (base: Kept | undefined, kept: Kept): Kept =>
  kept.drafts === undefined && base?.drafts !== undefined ? { ...kept, drafts: base.drafts } : kept;

function merge(base: Kept | undefined, mine: Kept, theirs: Kept): Merged {
  const parts = statementsOf(mine, theirs).map((statement) =>
    mergePart(statement, base && partOf(base, statement), partOf(mine, statement), partOf(theirs, statement)));
  const merged: AnswerSheet = {
    ...mergeRest(base?.sheet, mine.sheet, theirs.sheet),
    answers: recordOf(parts.map(({ statement, part }) => [statement, part.answer])),
  };
  const drafts: Drafts = recordOf(parts.map(({ statement, part }) => [statement, part.draft]));
  const isTheirs = isSame(saidIn(merged), saidIn(theirs.sheet));
  const sheet = isTheirs ? theirs.sheet : { ...merged, revision: Math.max(mine.sheet.revision, theirs.sheet.revision) + 1 };
  return {
    kept: { sheet, ...(mine.drafts === undefined && theirs.drafts === undefined ? {} : { drafts }) },
    conflicts: parts.flatMap(({ conflict }) => conflict ?? []),
    taken: parts.filter(({ isTaken }) => isTaken).map(({ statement }) => statement),
  };
}

/**
 * What is kept once a person has chosen. Mine are there already, with whatever was changed since; theirs take their
 * place as the sheet's next revision.
 */
export function settleConflict(kept: Kept, { statement, theirs, theirsTyped }: AnswerConflict, choice: 'mine' | 'theirs'): Kept {
  if (choice === 'mine') return kept;
  const sheet = withAnswer(kept.sheet, statement, theirs);
  const drafts = withDraft(kept.drafts ?? {}, statement, theirsTyped);
  return { sheet, ...(kept.drafts === undefined && theirsTyped === undefined ? {} : { drafts }) };
}

/** What one of the two has for a statement. */
interface Part {
  readonly answer: Answer | undefined;
  readonly draft: Draft | undefined;
}

interface MergedPart {
  readonly statement: string;
  readonly part: Part;
  readonly isTaken: boolean;
  readonly conflict: AnswerConflict | undefined;
}

const partOf = ({ sheet, drafts }: Kept, statement: string): Part =>
  ({ answer: answerTo(sheet, statement), draft: draftOf(drafts, statement) });

const statementsOf = (...all: readonly Kept[]): string[] =>
  [...new Set(all.flatMap(({ sheet, drafts = {} }) => [...Object.keys(sheet.answers), ...Object.keys(drafts)]))];

const NOTHING: Part = { answer: undefined, draft: undefined };

function mergePart(statement: string, base = NOTHING, mine: Part, theirs: Part): MergedPart {
  const answer = whose(contentOf(base.answer), contentOf(mine.answer), contentOf(theirs.answer));
  const draft = whose(base.draft, mine.draft, theirs.draft);
  const isClash = answer === 'clash' || draft === 'clash'
    || (answer === 'mine' && draft === 'theirs' && isCovered(base, mine.answer, theirs.draft))
    || (answer === 'theirs' && draft === 'mine' && isCovered(base, theirs.answer, mine.draft));
  if (isClash) return { statement, part: mine, isTaken: false, conflict: conflictOf(statement, base, mine, theirs) };
  const part = { answer: (answer === 'mine' ? mine : theirs).answer, draft: (draft === 'mine' ? mine : theirs).draft };
  return { statement, part, isTaken: answer === 'theirs' || draft === 'theirs', conflict: undefined };
}

/** Who changed something: one of the two, both alike or neither, or each otherwise. */
function whose(base: unknown, mine: unknown, theirs: unknown): 'mine' | 'theirs' | 'both' | 'clash' {
  if (isSame(mine, theirs)) return 'both';
  if (isSame(mine, base)) return 'theirs';
  return isSame(theirs, base) ? 'mine' : 'clash';
}

/** Whether what one typed would cover, in its field, what the other changed there in the answer. */
const isCovered = (base: Part, answer: Answer | undefined, draft: Draft | undefined): boolean =>
  (['note', 'reason', 'evidence'] as const).some((field) =>
    !isSame(draft?.[field], base.draft?.[field]) && !isSame(fieldIn(answer, field), fieldIn(base.answer, field)));

const fieldIn = (answer: Answer | undefined, field: keyof Draft): unknown =>
  answer === undefined || !Object.hasOwn(answer, field) ? undefined : answer[field as keyof Answer];

const conflictOf = (statement: string, base: Part, mine: Part, theirs: Part): AnswerConflict => ({
  statement,
  ...(base.answer && { base: base.answer }),
  ...(mine.answer && { mine: mine.answer }),
  ...(theirs.answer && { theirs: theirs.answer }),
  ...(mine.draft && { mineTyped: mine.draft }),
  ...(theirs.draft && { theirsTyped: theirs.draft }),
});

/** What a sheet says beside its answers. */
function mergeRest(base: AnswerSheet | undefined, mine: AnswerSheet, theirs: AnswerSheet): AnswerSheet {
  const chosen = (['place', 'partner', 'respondent', 'date'] as const).map((key) => {
    const from = whose(base?.[key], mine[key], theirs[key]) === 'theirs' ? theirs : mine;
    return [key, from[key]] as const;
  });
  const { place: _place, partner: _partner, respondent: _respondent, date: _date, ...named } = theirs;
  return { ...named, ...recordOf(chosen) };
}

/** Everything but the revisions. */
function saidIn({ revision: _revision, answers, ...rest }: AnswerSheet): object {
  return { ...rest, answers: recordOf(Object.entries(answers).map(([id, answer]) => [id, contentOf(answer)])) };
}

/** An object of what is there. */
const recordOf = <Value>(entries: readonly (readonly [string, Value | undefined])[]): Record<string, Value> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined));
