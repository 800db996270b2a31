import type { Kept } from '@send-reform/core/assessment';
import { sameAnswer } from './same-words.js';

type Parts = Readonly<Record<string, unknown>>;

/**
 * What I know of what the store holds: my base, and whatever of mine it took without saying so. A save whose answer never
 * came may have got there; my own earlier words are no conflict with those I typed since.
 */
export function knownWords(base: Kept | undefined, sent: readonly Kept[], theirs: Kept): Kept | undefined {
  if (sent.length === 0) return base;
  const known = base ?? { sheet: { ...theirs.sheet, answers: {} } };
  const mix = (parts: (kept: Kept) => Parts): Parts => {
    const there = parts(theirs);
    const isTaken = (id: string) => sent.some((mine) => sameAnswer(partIn(parts(mine), id), partIn(there, id)));
    return withParts(parts(known), there, Object.keys({ ...parts(known), ...there }).filter(isTaken));
  };
  return keptOf(known, mix(answersOf), mix(draftsOf));
}

/** These words, with what others say of some statements in place of them. */
export const withWordsOf = (kept: Kept, others: Kept | undefined, statements: readonly string[]): Kept =>
  keptOf(
    kept,
    withParts(answersOf(kept), answersOf(others ?? NOTHING), statements),
    withParts(draftsOf(kept), draftsOf(others ?? NOTHING), statements),
  );

/** As much of what is kept as matters here. */
interface Words {
  readonly sheet: Pick<Kept['sheet'], 'answers'>;
  readonly drafts?: Parts;
}

const NOTHING: Words = { sheet: { answers: {} } };

const answersOf = ({ sheet }: Words): Parts => sheet.answers;
const draftsOf = ({ drafts = {} }: Words): Parts => drafts;

const partIn = (parts: Parts, id: string): unknown => (Object.hasOwn(parts, id) ? parts[id] : undefined);

const withParts = (parts: Parts, others: Parts, ids: readonly string[]): Parts =>
  Object.fromEntries(
    Object.entries({ ...parts, ...Object.fromEntries(ids.map((id) => [id, partIn(others, id)])) }).filter(
      ([, part]) => part !== undefined
    )
  );

/** No answer is of a later revision than its sheet, or a check would refuse it. */
const keptOf = ({ sheet }: Kept, parts: Parts, drafts: Parts): Kept => {
  const answers = parts as Kept['sheet']['answers'];
  const revision = Math.max(sheet.revision, ...Object.values(answers).map((answer) => answer.revision ?? 0));
  return { sheet: { ...sheet, revision, answers }, drafts: drafts as NonNullable<Kept['drafts']> };
};
