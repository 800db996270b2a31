/**
 * How a score came about, in English, by code. A host can replace any of them. `{part}` and `{section}` are titles or
 * statements, levels are labels, numbers are exact.
 */
export const derivationEnglish = {
  // The figure
  scored: '{section}: {score}.',
  'scored-at-level': '{section}: {score}, {level}.',
  'lowest.scored': 'The least that {section} can still come to: {score}.',
  'lowest.scored-at-level': 'The least that {section} can still come to: {score}, {level}.',
  'highest.scored': 'The most that {section} can still come to: {score}.',
  'highest.scored-at-level': 'The most that {section} can still come to: {score}, {level}.',
  withheld: '{section}: no score.',
  'withheld.unanswered': 'There is no score until every statement that counts is answered.',
  'withheld.do-not-know': 'There is no score while an answer that counts is not known.',
  'withheld.nothing-applies': 'There is no score, because nothing here applies.',
  'withheld.not-asked': 'There is no score, because none of this is asked of this kind of place.',
  'withheld.no-total': 'Each answer stands for itself here: nothing is added up.',
  'withheld.no-weight': 'There is no score, because everything that counts has a weight of zero.',
  'withheld.no-maximum': 'There is no score, because nothing that counts could be worth anything.',
  'withheld.no-row': 'There is no score, because the table has no row for these answers.',

  // The rule
  'weighted-mean': 'The mean of what counts: {numerator} divided by a total weight of {denominator} is {exact}.',
  sum: 'What counts added up is {exact}.',
  percentage: 'Of {denominator} that could be had, {numerator} was reached: {exact} per cent.',
  minimum: 'The weakest part decides: {decidedBy}, at {exact}.',
  maximum: 'The strongest part decides: {decidedBy}, at {exact}.',
  median: 'The part in the middle decides: {decidedBy}, which gives {exact}.',
  'lowest.decision-table': 'Of the rows of the table that can still come about, the lowest comes to {exact}.',
  'highest.decision-table': 'Of the rows of the table that can still come about, the highest comes to {exact}.',
  'decision-table': 'The table is read at: {when}.',
  'level-reached': 'Every statement up to the level reached is met.',
  'level-reached.held': 'The next level waits for: {decidedBy}.',
  'rounded.0': 'The exact score is {exact}, rounded once, {mode}, to a whole number: {score}.',
  'rounded.1': 'The exact score is {exact}, rounded once, {mode}, to one decimal place: {score}.',
  'rounded.2': 'The exact score is {exact}, rounded once, {mode}, to {places} decimal places: {score}.',

  // Parts
  'part.counts': '{part}: {value}, with a weight of {weight}, comes to {product}.',
  'part.counts-at-level': '{part}: {level}, worth {value}, with a weight of {weight}, comes to {product}.',
  'part.zero': '{part}: {state}, so it counts as nothing, with a weight of {weight}.',
  'part.lowest': '{part}: {state}, so it counts as the lowest, {value}, with a weight of {weight}.',
  'part.full': '{part}: {state}, so it counts as the highest, {value}, with a weight of {weight}.',
  'part.at-lowest': '{part}: {state}, so it is taken at what is worth least: {level}, worth {value}, with a weight of {weight}, comes to {product}.',
  'part.at-highest': '{part}: {state}, so it is taken at what is worth most: {level}, worth {value}, with a weight of {weight}, comes to {product}.',
  'part.exclude': '{part}: {state}, so it is left out.',
  'part.withhold': '{part}: {state}, so there is no score yet.',
  'part.indicators': 'Ticked: {when}.',
  'state.unanswered': 'not answered yet',
  'state.do-not-know': 'not known',
  'state.nothing-applies': 'does not apply',
  'state.section.unanswered': 'not complete yet',
  'state.section.do-not-know': 'holds an answer that is not known',
  'state.section.nothing-applies': 'holds nothing that applies',
  'state.not-asked': 'not asked of this kind of place',
  'state.no-total': 'gives no figure',
  'state.no-weight': 'has nothing with a weight',
  'state.no-maximum': 'has nothing to gain',
  'state.no-row': 'not decided by the table',

  // The level
  'band.between': 'A score from {from} and below {to} is at the level {level}.',
  'band.above': 'A score from {from} is at the level {level}.',
  'band.none': 'No band covers this score, so there is no level.',
  'gate.passed': 'A condition is met: the level is not held at {capAt}.',
  'gate.holds': 'The level is held at {capAt} until this is at {atLeast} or above: {failing}.',
  'gate.reversed': '{part} (it counts the other way round, so at {level} or below)',
  'gate.reason': 'The reason given: {reason}',
  'gate.idle': 'A condition would hold the level at {capAt} and is not met, and changes nothing here: {failing}.',

  'list.comma': '{before}, {next}',
  'list.and': '{before} and {next}',
  group: '{group} – {howMany}',
  'howMany.all': 'all',
  'howMany.some': 'some',
  'howMany.none': 'none',
  'mode.half-up': 'halves up',
  'mode.half-even': 'halves to the even digit',
  'mode.half-down': 'halves down',
  'mode.up': 'up',
  'mode.down': 'down',
} as const;

/** The code of a sentence about a derivation. */
export type DerivationTextKey = keyof typeof derivationEnglish;
