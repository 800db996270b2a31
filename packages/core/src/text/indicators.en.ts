/**
 * Indicators in English, by code. A host can replace any of them. Figures come written in the indicator's unit, and quarters
 * as they are.
 */
export const indicatorEnglish = {
  'unit.count': '{value}',
  'unit.percent': '{value}%',
  'unit.points': '{value} percentage points',
  'unit.points.1': '{value} percentage point',
  'unit.days': '{value} days',
  'unit.days.1': '{value} day',
  'unit.weeks': '{value} weeks',
  'unit.weeks.1': '{value} week',
  'unit.rate': '{value} per {per}',
  'about': 'about {value}',

  'status.on-track': 'On track',
  'status.behind': 'Behind',
  'status.off-track': 'Off track',
  'status.no-data': 'No data',
  'status.not-due': 'Not due yet',
  'status.not-judged': 'Not judged',

  'because.no-direction': 'Neither direction is better, so this is watched and not judged.',
  'because.no-trajectory': 'There is no trajectory to hold it against.',
  'because.no-trajectory-here': 'The trajectory says nothing of this quarter.',
  'because.no-change-to-measure-in': 'What is tolerated is a share of the way from baseline to target, and one of them is missing.',

  'quarter.actual': '{quarter}: {actual}.',
  'quarter.no-data': '{quarter}: no figure, and it is due.',
  'quarter.not-due': '{quarter}: not due yet.',
  'trajectory.better': 'Better than the trajectory ({expected}) by {gap}.',
  'trajectory.worse': 'Worse than the trajectory ({expected}) by {gap}.',
  'trajectory.level': 'Exactly on the trajectory ({expected}).',
  'trajectory.apart': 'Apart from the trajectory ({expected}) by {gap}.',
  'trajectory.between': 'The trajectory states other quarters; this value lies between them.',
  'target.better': 'Beyond the target by {gap}.',
  'target.worse': 'Still {gap} from the target.',
  'target.level': 'The target is reached.',
  'target.apart': 'Apart from the target by {gap}.',

  'rule.with-mitigation': 'Each quarter’s figure is held against the trajectory with mitigation.',
  'rule.without-mitigation': 'Each quarter’s figure is held against the trajectory without mitigation.',
  'rule.linear': 'Between two stated quarters the trajectory is a straight line.',
  'rule.last-stated': 'Between two stated quarters the earlier one’s value holds.',
  'rule.nothing': 'Only quarters that the trajectory states are judged.',
  'rule.share-of-trajectory': 'On track: at most {onTrackWithin} of the trajectory’s value worse than it. Behind: at most {behindWithin}. Off track: more.',
  'rule.share-of-change': 'On track: worse than the trajectory by at most {onTrackWithin} of the way from baseline to target. Behind: at most {behindWithin}. Off track: more.',
  'rule.unit': 'On track: worse than the trajectory by at most {onTrackWithin}, in the indicator’s own unit. Behind: at most {behindWithin}. Off track: more.',
  'rule.due': 'A figure is due {dueAfterDays} days after its quarter ends.',
  'rule.due.0': 'A figure is due when its quarter ends.',
  'rule.ours': 'Nobody has published how these figures are judged: this rule is our suggestion, and an area can declare its own.',
} as const;

/** The code of a sentence about an indicator. */
export type IndicatorTextKey = keyof typeof indicatorEnglish;
