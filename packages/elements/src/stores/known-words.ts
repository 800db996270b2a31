import type { Answer, Kept } from '@send-reform/core/assessment';
import { sameAnswer } from './same-words.js';

type Part = 'answers' | 'drafts';

/** What was said of each statement, or typed beside it. */
const partOf = ({ sheet, drafts }: Kept, part: Part): Readonly<Record<string, unknown>> => (part === 'answers' ? sheet.answers : drafts ?? {});

const get = (record: Readonly<Record<string, unknown>>, id: string): unknown => (Object.hasOwn(record, id) ? record[id] : undefined);

const entriesOf = (record: Readonly<Record<string, unknown>>) => Object.entries(record).filter(([, value]) => value !== undefined);

/**
 * What I know of what the store holds: my base, and whatever of mine it took without saying so. A save whose answer never
 * came may have got there; my own earlier words are no conflict with those I typed since.
 */
export function knownWords(base: Kept | undefined, sent: readonly Kept[], theirs: Kept): Kept | undefined {
  if (sent.length === 0) return base;
  const known = base ?? { sheet: { ...theirs.sheet, answers: {} } };
  const withMine = (part: Part) => {
    const record = partOf(known, part);
    const taken = entriesOf(partOf(theirs, part)).filter(([id, theirWords]) => sent.some((mine) => sameAnswer(get(partOf(mine, part), id), theirWords)));
    return { ...record, ...Object.fromEntries(taken) };
  };
  return withParts(known, withMine('answers') as Kept['sheet']['answers'], withMine('drafts') as NonNullable<Kept['drafts']>);
}

/** These words with other answers to some statements; an undefined one is none. */
export function withAnswers(kept: Kept, answers: readonly (readonly [statement: string, answer: Answer | undefined])[]): Kept {
  const others = new Map<string, Answer | undefined>([...Object.entries(kept.sheet.answers), ...answers]);
  return withParts(kept, Object.fromEntries(entriesOf(Object.fromEntries(others))) as Kept['sheet']['answers'], kept.drafts);
}

const withParts = ({ sheet }: Kept, answers: Kept['sheet']['answers'], drafts: Kept['drafts']): Kept =>
  ({ sheet: { ...sheet, answers }, ...(drafts && { drafts }) });
