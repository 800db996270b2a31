import { markMilestone, type ReformPlan } from '@send-reform/core/plan';
import { NO_DAY, type DayEntry } from '../shared/day-entry.js';
import { typedDay } from '../shared/typed-day.js';
import type { MilestonesText } from './text.js';

/** The fields of the form, which the ids of the page end in. */
export type DoneField = 'which' | 'when' | 'shows' | 'reference';

/** The form as it stands, right or wrong: what was typed stays as it was typed. */
export interface DoneEntries extends DayEntry {
  readonly which: string;
  readonly shows: string;
  readonly reference: string;
}

export const NO_ENTRIES: DoneEntries = { ...NO_DAY, which: '', shows: '', reference: '' };

/** Something wrong in the form, and how to put it right. */
export interface DoneMistake {
  readonly field: DoneField;
  readonly text: string;
}

/** The plan with the milestone done, or everything that is wrong, in the order of the form. */
export function readDone(
  plan: ReformPlan,
  entries: DoneEntries,
  asOf: string,
  text: MilestonesText,
): { readonly plan: ReformPlan } | { readonly mistakes: readonly DoneMistake[] } {
  const { which, shows, reference } = entries;
  const on = typedDay(entries);
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
