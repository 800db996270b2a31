/** What `lintIndicators` finds, in English, by code. `{indicator}` is its title. */
export const indicatorFindingEnglish = {
  'indicator-no-baseline': '“{indicator}” has no baseline, so nothing can be said to have improved since.',
  'indicator-no-target': '“{indicator}” has no target.',
  'indicator-not-judged': '“{indicator}” says of neither direction that it is better, so it is watched and never judged.',
  'indicator-no-trajectory': '“{indicator}” has no trajectory with mitigation, so its actuals have nothing to be held against.',
  'indicator-no-trajectory-without': '“{indicator}” has no trajectory without mitigation, so nobody can see what the plan is to change.',
  'indicator-mitigation-changes-nothing': 'The two trajectories of “{indicator}” are the same: as they stand, mitigation changes nothing.',
  'indicator-trajectory-ends-early': 'The trajectory of “{indicator}” ends with {last}, and its target is for {quarter}.',
  'indicator-target-not-reached': 'The trajectory of “{indicator}” does not reach its target of {target} by {quarter}.',
  'indicator-target-met-already': 'The baseline of “{indicator}” is at its target of {target} already.',
  'indicator-percent-outside': '“{indicator}” is in per cent and has a figure below 0 or above 100.',
} as const;
