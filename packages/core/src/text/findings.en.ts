import { crosswalkEnglish } from './crosswalk.en.js';
import { indicatorFindingEnglish } from './indicator-findings.en.js';

/** What the linter finds, in English, by code. A host can replace any of them. Places are the finding's values. */
export const findingEnglish = {
  'level-without-band': 'No band leads to the level “{level}”, so no section can reach it.',
  'bands-fall': 'A higher score leads to a lower level here: “{level}” comes after “{before}”.',
  'band-out-of-reach': 'No score can fall in the band for “{level}”: scores go from {lowest} to {highest}.',
  'bands-start-late': 'The first band starts at {from}, and scores can be as low as {lowest}: those have no level.',
  'bands-end-early': 'The last band, “{level}”, ends below {below}, and scores can be as high as {highest}: those have no level.',
  'band-empty': 'The band for “{level}” ends where it starts or before.',
  'bands-gap': 'Scores from {below} up to {from} fall between “{level}” and “{next}” and have no level.',
  'bands-overlap': 'The bands for “{before}” and “{level}” overlap.',
  'gate-unknown-statement': 'The gate names a statement that does not exist: “{statement}”. Nobody can pass it.',
  'gate-unknown-level': 'The gate asks for the level “{level}”, which a statement it names does not have.',
  'gate-holds-nothing': 'The gate caps at “{level}”, the highest level, so it never holds anything down.',
  'gate-without-level': 'The gate caps a level, and this section comes to none: it has no bands.',
  'gate-impossible': 'Nobody can pass this gate: “{statement}” can never come to “{level}”.',
  'gate-always-passes': '“{statement}” always passes: every answer is at “{level}” or above, and no answer passes too.',
  'weight-unused': 'The weight of “{part}” does nothing: the rule {rule} does not look at weights.',
  'weight-zero': 'The weight of “{part}” is zero, so its answer changes nothing.',
  'weight-zero.kinds': 'The weight of “{part}” is zero for some kinds of place ({kinds}), so there its answer changes nothing.',
  'weights-all-zero': 'All weights here are zero, so nothing here can count.',
  'weights-all-zero.kind': 'All weights here are zero for one kind of place ({kind}), so there is nothing to divide by.',
  'weights-total': 'The weights add up to {total} and should add up to {expected}.',
  'weights-total.kind': 'For one kind of place ({kind}) the weights add up to {total} and should add up to {expected}.',
  'weights-nearly-total': 'The weights add up to {total}. Were they meant to add up to {expected}?',
  'weights-nearly-total.kind':
    'For one kind of place ({kind}) the weights add up to {total}. Were they meant to add up to {expected}?',
  'section-empty': 'There is nothing in the section “{section}”.',
  'part-without-figure': '“{section}” gives no figure, and the rule {rule} of the section around it has to leave it out.',
  'nothing-to-gain': 'The best answer to “{statement}” is worth nothing or less, so it can never add to a percentage.',
  'table-uncovered': 'The table has no row for some of what can be ticked or reached (patterns without a row: {count}), such as: {patterns}.',
  'part-of-lowest': '“{statement}” is part of the lowest level, “{level}”, where everybody starts: it changes nothing.',
  'one-level': 'There is only one level, so there is nothing to choose.',
  'values-do-not-rise': '“{level}” is worth no more than the level before it, “{before}”.',
  'descriptor-missing': '“{statement}” does not say what the level “{level}” looks like.',
  'source-never-cited': 'The source “{source}” is never cited.',
  'never-named': '“{id}” is listed among the {kind} and no statement names it.',
  'statement-cites-nothing': '“{statement}” cites no source, and others do.',
  ...crosswalkEnglish,
  ...indicatorFindingEnglish,
} as const;

/** The code of a sentence about a finding. */
export type FindingTextKey = keyof typeof findingEnglish;
