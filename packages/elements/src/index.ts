/** The elements as classes, without side effects: import `@send-reform/elements/register` to give them their tag names. */
export type { ComparedDate } from './comparison/compared-dates.js';
export type { ShownChanges } from './comparison/kinds.js';
export { SendComparison } from './comparison/send-comparison.js';
export { comparisonTextEnglish, type ComparisonText } from './comparison/text.js';
export type { ChangeRow, DrawnChange } from './drawing/change/change.js';
export { SendChange } from './drawing/change/send-change.js';
export { changeEnglish, type ChangeText } from './drawing/change/text.js';
export type { CellState, HeatMapCell, HeatMapRow } from './drawing/heat-map.js';
export type { RadarAxis, RadarScale } from './drawing/radar.js';
export { SendHeatMap } from './drawing/send-heat-map.js';
export { SendRadar } from './drawing/send-radar.js';
export { SendTrajectory } from './drawing/send-trajectory.js';
export { drawingEnglish, type DrawingText } from './drawing/text.js';
export { trajectoryEnglish, type TrajectoryText } from './drawing/trajectory-text.js';
export type { DrawnFigure, TrajectoryPoint } from './drawing/trajectory.js';
export { SendExplanation } from './explanation/send-explanation.js';
export { explanationEnglish, type ExplanationText } from './explanation/text.js';
export type { SendGrantResultDetail, SendGrantStepDetail } from './grant/events.js';
export { SendGrant } from './grant/send-grant.js';
export { grantTextEnglish, type GrantText } from './grant/text.js';
export type { SendIndicatorsChangeDetail } from './indicators/events.js';
export { SendIndicators } from './indicators/send-indicators.js';
export { indicatorsEnglish, type IndicatorsText } from './indicators/text.js';
export type { SendTakeOverDetail } from './priorities/events.js';
export { SendPriorities } from './priorities/send-priorities.js';
export { prioritiesTextEnglish, type PrioritiesText } from './priorities/text.js';
export { SendProfile } from './profile/send-profile.js';
export { profileEnglish, type ProfileText } from './profile/text.js';
export { SendQuestion } from './question/send-question.js';
export { questionEnglish, type QuestionText } from './question/text.js';
export type {
  SendBeforeKeepDetail, SendBeforeSubmitDetail, SendChangeDetail, SendNavigateDetail, SendSaveStateDetail, SendSubmitDetail,
} from './questionnaire/events.js';
export { SendQuestionnaire } from './questionnaire/send-questionnaire.js';
export { questionnaireEnglish, type QuestionnaireText } from './questionnaire/text.js';
export { define } from './shared/define.js';
export * from './stores/index.js';
export { adoptStyles } from './styles/adopt.js';
