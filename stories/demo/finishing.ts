import { questionnaireEnglish, type QuestionnaireText } from '@send-reform/elements';

/** What this portal says in place of the elements' own words: it sends nothing, and must not say that it does. */
export const finishing: Partial<QuestionnaireText> = {
  whoSees: {
    ...questionnaireEnglish.whoSees,
    device: 'Nobody but you: this is a demonstration, and it sends nothing. Anybody else who uses this browser on this device could open them here.',
  },
  whereKept: {
    ...questionnaireEnglish.whereKept,
    device: 'In this browser, on this device, so that you can stop and carry on later here. They do not leave it unless you save them as a file.',
  },
  checkHeading: 'Check your answers before you finish',
  remindersGuidance: 'You can finish with your answers as they are.',
  sendGuidance: 'A council would ask you to send your answers here. This demonstration sends nothing and keeps them in this browser.',
  send: 'Finish',
  doneHeading: 'You have finished',
  doneGuidance: 'Nothing has been sent: your answers are kept in this browser. You can look at them again and change them.',
};
