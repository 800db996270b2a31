import type { AnswerChange, FigureChange, StatementChange } from '@send-reform/core/comparison';

/** What became of a figure or an answer, in the words that a reader sorts by. */
export type ChangeKind = AnswerChange;

/** What a reader can ask to see. */
export const SHOWN = ['all', 'rose', 'fell', 'new', 'gone', 'not-comparable'] as const;
export type ShownChanges = (typeof SHOWN)[number];

/** A section that only one version has is new or gone before it is not comparable. */
export function kindOfFigure({ change, reasons }: FigureChange): ChangeKind {
  if (reasons.some(({ code }) => code === 'section-new')) return 'new';
  return reasons.some(({ code }) => code === 'section-dropped') ? 'gone' : change;
}

/** So is a statement. */
export function kindOfStatement({ change, link }: StatementChange): ChangeKind {
  if (link === 'new') return 'new';
  return link === 'dropped' ? 'gone' : change;
}

/** Whether a reader who asked for some changes wants this one. */
export const isShown = (kind: ChangeKind, shown: ShownChanges): boolean => shown === 'all' || shown === kind;
