import type { ComparisonReasonCode } from '../comparison/index.js';
import type { Basis, Withheld } from '../scoring/index.js';

/**
 * Why something is not compared, in English, by code: with `{parts}` for what a reason names. Words for bases and for
 * why there is no figure fill the other places.
 */
export const comparisonEnglish: Readonly<
  Record<ComparisonReasonCode, string> & Record<`basis.${Basis}`, string> & Record<`because.${Withheld}`, string>
> = {
  'other-basis': 'What counts as an answer differs: {then} then, {now} now.',
  'no-total': 'The instrument gives no total here.',
  'withheld-then': 'There was no figure then: {because}.',
  'withheld-now': 'There is no figure now: {because}.',
  'other-weights': 'These count for more or less than they did: {parts}.',
  'other-statements-asked': 'These are asked on one side only: {parts}.',
  'other-statements-counted': 'These count on one side only: {parts}.',
  'other-rule': 'The figure is worked out by another rule.',
  'other-policies': 'What is open or does not apply is treated in another way.',
  'other-levels': 'The levels, or what they are worth, are others.',
  'other-bands': 'The scores from which a level is reached are others.',
  'other-gates': 'What holds a level down is another, or looks at other statements.',
  'statements-reworded': 'These were reworded: {parts}.',
  'statements-split': 'These come from a statement that was split: {parts}.',
  'statements-merged': 'These come from statements that were merged: {parts}.',
  'statements-dropped': 'These were dropped: {parts}.',
  'statements-new': 'These are new: {parts}.',
  'parts-moved': 'These have moved to another section: {parts}.',
  'sections-dropped': 'These sections were dropped: {parts}.',
  'sections-new': 'These sections are new: {parts}.',
  'section-dropped': 'This section was dropped.',
  'section-new': 'This section is new.',
  'statement-dropped': 'This statement was dropped.',
  'statement-new': 'This statement is new.',
  'statement-split': 'This statement was split into several.',
  'statement-merged': 'This statement was merged from several.',
  'not-asked-then': 'This was not asked then.',
  'not-asked-now': 'This is not asked now.',
  'no-sheet-then': 'There was no sheet then.',
  'no-sheet-now': 'There is no sheet now.',
  'several-sheets': 'There are several sheets on one side, and nobody has said which of them speaks for the partner.',
  missing: 'Nothing is known here.',
  suppressed: 'The figure is not shown, since it rests on too few.',
  'nothing-before': 'There is no figure before this one.',
  'no-figure': 'Nothing here has a figure.',
  'other-instrument': 'The figures are of several versions: {parts}.',
  'others-counted': 'Others are counted than before. On one side only: {parts}.',
  'basis.declared': 'as declared',
  'basis.evidenced': 'with evidence',
  'basis.validated': 'as validated',
  'because.unanswered': 'something was not answered',
  'because.do-not-know': 'something was not known',
  'because.nothing-applies': 'nothing applied',
  'because.not-asked': 'nothing was asked',
  'because.no-total': 'the instrument gives no total',
  'because.no-weight': 'nothing that counts has weight',
  'because.no-maximum': 'nothing could be gained',
  'because.no-row': 'no row of the table fits',
};

/** The code of a sentence about a comparison, or of words within one. */
export type ComparisonTextKey = keyof typeof comparisonEnglish;
