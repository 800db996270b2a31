import { isIsoDate } from '@send-reform/core/areas';
import { markMilestone, type ReformPlan } from '@send-reform/core/plan';
import type { MilestonesText } from './text.js';

/** The fields of the form, which the ids of the page end in. */
export type DoneField = 'which' | 'when' | 'shows' | 'reference';

/** The form as it stands, right or wrong: what was typed stays as it was typed. */
export interface DoneEntries {
  readonly which: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly shows: string;
  readonly reference: string;
}

export const NO_ENTRIES: DoneEntries = { which: '', day: '', month: '', year: '', shows: '', reference: '' };

/** Something wrong in the form, and how to put it right. */
export interface DoneMistake {
  readonly field: DoneField;
  readonly text: string;
}

/** A day as it was typed in three boxes, or nothing where it is none. */
function dayOf({ day, month, year }: DoneEntries): string | undefined {
  const [y, m, d] = [year, month, day].map((part) => part.trim());
  const iso = `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** The plan with the milestone done, or everything that is wrong, in the order of the form. */
export function readDone(
  plan: ReformPlan,
  entries: DoneEntries,
  asOf: string,
  text: MilestonesText,
): { readonly plan: ReformPlan } | { readonly mistakes: readonly DoneMistake[] } {
  const { which, shows, reference } = entries;
  const on = dayOf(entries);
  const mistakes: DoneMistake[] = [
    ...(which === '' ? [{ field: 'which', text: text.missingMilestone } as const] : []),
    ...(on === undefined ? [{ field: 'when', text: text.wrongDay } as const] : []),
    ...(on !== undefined && on > asOf ? [{ field: 'when', text: text.dayToCome } as const] : []),
    ...(shows.trim() === '' ? [{ field: 'shows', text: text.missingEvidence } as const] : []),
  ];
  if (which === '' || on === undefined || mistakes.length > 0) return { mistakes };
  const link = reference.trim();
  const marked = markMilestone(plan, which, { on, evidence: [{ title: shows.trim(), ...(link === '' ? {} : { reference: link }) }] });
  if (marked.ok) return { plan: marked.value };
  const tooLong = marked.problems.flatMap(({ code, path, expected }): DoneMistake[] => {
    if (code !== 'too-big') return [];
    return [path.at(-1) === 'reference'
      ? { field: 'reference', text: text.referenceTooLong(Number(expected)) }
      : { field: 'shows', text: text.evidenceTooLong(Number(expected)) }];
  });
  const others = marked.problems.flatMap(({ code, received }) => (code === 'plan.depends-on-open' ? String(received) : []));
  return { mistakes: [...(others.length === 0 ? [] : [{ field: 'which', text: text.waitsFor(others) } as const]), ...tooLong] };
}
