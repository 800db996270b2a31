/** The elements as classes, without side effects: import `@send-reform/elements/register` to give them their tag names. */
export { SendGrant } from './grant/send-grant.js';
export { grantTextEnglish, type GrantText } from './grant/text.js';
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
