import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, contentOf } from './change-answer.js';
import { checkKept } from './check-kept.js';
import { advance, startJourney, type Journey } from './journey/index.js';
import { typings } from './journey/arbitrary.test-inputs.js';
import type { Kept } from './kept.js';
import { draftOf } from './kept.js';
import { mergeKept, settleConflict } from './merge-kept.js';
import { isSame } from './same.js';
import { compiledSmall } from './sheet.test-inputs.js';

const compiled = compiledSmall();
const IDS = compiled.statements.map(({ id }) => id);

const keptOf = ({ sheet, drafts }: Journey): Kept => ({ sheet, drafts });
const list = fc.array(typings, { maxLength: 8 });

/** A base, and two states that came of it. */
const three = fc.tuple(list, list, list).map(([before, mine, theirs]) => {
  const base = before.reduce(advance, startJourney(compiled));
  return [keptOf(base), keptOf(mine.reduce(advance, base)), keptOf(theirs.reduce(advance, base))] as const;
});

/** What a state says of a statement, typed text and all. */
const said = ({ sheet, drafts }: Kept, id: string) => ({ answer: contentOf(answerTo(sheet, id)), draft: draftOf(drafts, id) });
const all = (kept: Kept) => IDS.map((id) => said(kept, id));

describe('merging', () => {
  it('gives something that can be kept', () => {
    fc.assert(fc.property(three, fc.boolean(), ([base, mine, theirs], hasBase) => {
      const { kept } = mergeKept(hasBase ? base : undefined, mine, theirs);
      expect(checkKept(compiled, kept)).toEqual({ ok: true, value: kept });
    }));
  });

  it('with yourself changes nothing', () => {
    fc.assert(fc.property(three, ([base, mine]) => {
      expect(mergeKept(base, mine, mine)).toEqual({ kept: mine, conflicts: [], taken: [] });
      expect(mergeKept(undefined, mine, mine)).toEqual({ kept: mine, conflicts: [], taken: [] });
    }));
  });

  it('with what nobody changed gives the other', () => {
    fc.assert(fc.property(three, ([base, mine]) => {
      expect(all(mergeKept(base, mine, base).kept)).toEqual(all(mine));
      const { kept, conflicts, taken } = mergeKept(base, base, mine);
      expect(kept).toEqual(mine);
      expect(conflicts).toEqual([]);
      expect(taken.toSorted()).toEqual(IDS.filter((id) => !isSame(said(base, id), said(mine, id))));
    }));
  });

  it('loses nothing: each statement says what one of the two says, or is a conflict that holds both', () => {
    fc.assert(fc.property(three, ([base, mine, theirs]) => {
      const { kept, conflicts, taken } = mergeKept(base, mine, theirs);
      for (const id of IDS) {
        const [was, my, their, now] = [base, mine, theirs, kept].map((state) => said(state, id));
        const conflict = conflicts.find(({ statement }) => statement === id);
        if (conflict !== undefined) {
          expect(now).toEqual(my);
          expect({ answer: contentOf(conflict.mine), draft: conflict.mineTyped }).toEqual(my);
          expect({ answer: contentOf(conflict.theirs), draft: conflict.theirsTyped }).toEqual(their);
          expect({ answer: contentOf(conflict.base) }).toEqual({ answer: was!.answer });
        }
        for (const part of conflict === undefined ? (['answer', 'draft'] as const) : []) {
          const changedByMe = !isSame(my![part], was![part]);
          expect(now![part]).toEqual(changedByMe ? my![part] : their![part]);
          // What both changed is the same then.
          if (changedByMe && !isSame(their![part], was![part])) expect(my![part]).toEqual(their![part]);
        }
        expect(taken.includes(id)).toBe(conflict === undefined && !isSame(now, my));
      }
    }), { numRuns: 500 });
  });

  it('without a statement that both changed has no conflict', () => {
    fc.assert(fc.property(three, fc.subarray(IDS), ([base, mine, theirs], ids) => {
      /** The base, changed only where these ids say. */
      const only = (state: Kept, isMine: (id: string) => boolean): Kept => {
        const pick = <Value>(of: Readonly<Record<string, Value>>, before: Readonly<Record<string, Value>>) => Object.fromEntries(
          IDS.flatMap((id) => {
            const from = isMine(id) ? of : before;
            return Object.hasOwn(from, id) ? [[id, from[id]!] as const] : [];
          }));
        return { sheet: { ...state.sheet, answers: pick(state.sheet.answers, base.sheet.answers) }, drafts: pick(state.drafts!, base.drafts!) };
      };
      const [my, their] = [only(mine, (id) => ids.includes(id)), only(theirs, (id) => !ids.includes(id))];
      const { kept, conflicts } = mergeKept(base, my, their);
      expect(conflicts).toEqual([]);
      expect(all(kept)).toEqual(IDS.map((id) => said(ids.includes(id) ? my : their, id)));
    }));
  });

  it('is the same from the other side, with mine and theirs exchanged', () => {
    fc.assert(fc.property(three, ([base, mine, theirs]) => {
      const [here, there] = [mergeKept(base, mine, theirs), mergeKept(base, theirs, mine)];
      const ids = ({ conflicts }: typeof here) => conflicts.map(({ statement }) => statement).toSorted();
      expect(ids(there)).toEqual(ids(here));
      for (const id of IDS) if (!ids(here).includes(id)) expect(said(there.kept, id)).toEqual(said(here.kept, id));
      const settled = here.conflicts.reduce((kept, conflict) => settleConflict(kept, conflict, 'theirs'), here.kept);
      expect(all(settled)).toEqual(all(there.kept));
    }));
  });

  it('counts up when anything of mine is left to be sent, and not otherwise', () => {
    fc.assert(fc.property(three, ([base, mine, theirs]) => {
      const { kept } = mergeKept(base, mine, theirs);
      const answers = ({ sheet }: Kept) => IDS.map((id) => contentOf(answerTo(sheet, id)));
      const isTheirs = isSame(answers(kept), answers(theirs));
      expect(kept.sheet.revision).toBe(isTheirs ? theirs.sheet.revision : Math.max(mine.sheet.revision, theirs.sheet.revision) + 1);
    }));
  });
});
