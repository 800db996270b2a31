/**
 * Why something ranks where it does, what would lift a section, and why nothing does, in English, by code. A host can replace any of them. `{section}` is a
 * title, levels are labels, `{statements}` is a list of statements.
 */
export const priorityEnglish = {
  'factor.weight': 'Its share in the whole is {value}',
  'factor.distance.0': 'No level is missing',
  'factor.distance.1': 'One level is missing',
  'factor.distance': '{value} levels are missing',
  'factor.disagreement.0': 'Partners are at one, or nobody has said that they are not',
  'factor.disagreement.1': 'Partners are one level apart',
  'factor.disagreement': 'Partners are {value} levels apart',
  'factor.gate.0': 'It holds no level down',
  'factor.gate.1': 'It holds a level down',
  'priority.factor': '{factor}: counted as {amount}, which is {base} + {per} × {value}.',
  'priority.value': 'Multiplied with one another, these come to {value}. The number puts the list in order and means nothing else.',
  'lift.found.1': '{section} comes to {reached} by one level step: {changes}.',
  'lift.found': '{section} comes to {reached} by {steps} level steps, and not by fewer: {changes}.',
  'lift.change': '{statement} (from {from} to {to})',
  'lift.open': 'Still open, and able to change this: {statements}.',
  'lift.unknown-level': '{section} has no level by that name.',
  'lift.no-total': '{section} adds nothing up: each answer stands for itself, so there is no level to lift.',
  'lift.no-levels': '{section} comes to a score and to no level, so there is no level to lift.',
  'lift.highest': '{section} is at its highest level already.',
  'lift.reached': '{section} is at {to} or above already.',
  'lift.no-figure': '{section} has no figure here, so there is nothing to lift.',
  'lift.find-out': 'What would lift {section} cannot be said until this is answered: {statements}.',
  'lift.rests-on-indicators': 'This rests on ticked indicators, which are not raised level by level: {statements}.',
  'lift.gate-shut': 'A condition keeps {section} below {to}, and asks for something that does not apply here: {statements}.',
  'lift.only-lowering': 'No better answer would bring {section} to {to}; only lower ones would.',
  'lift.out-of-reach': 'No better answer would bring {section} to {to}, not even all of them at their best.',
  'lift.too-large': 'There are too many different sums in {section} to find the smallest change with certainty, so none is given.',
  'list.comma': '{before}; {next}',
} as const;

/** The code of a sentence about a priority or a lift, or of words within one. */
export type PriorityTextKey = keyof typeof priorityEnglish;
