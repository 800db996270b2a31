/** What a questionnaire says about keeping answers. */
export interface SavingText {
  readonly important: string;
  readonly saving: string;
  readonly savedAt: (time: string) => string;
  readonly loading: string;
  /** Said once, when the first answer has been kept. */
  readonly firstSaved: SavedWords;
  readonly failed: Readonly<Record<'full' | 'blocked' | 'offline' | 'refused' | 'unreadable' | 'error', FailureWords>>;
  /** What became of answers on a server that this page cannot read, and of those that are typed now. */
  readonly unreadableOnServer: string;
  readonly onDevice: string;
  readonly onPage: string;
  readonly tryAgain: string;
  readonly taken: (count: number) => string;

  readonly conflict: string;
  readonly conflictExplained: (count: number) => string;
  readonly compare: string;
  readonly conflictHeading: string;
  readonly conflictGuidance: string;
  readonly mine: string;
  readonly theirs: string;
  readonly keepWhich: string;
  readonly keepMine: string;
  readonly keepTheirs: string;
  readonly keepChosen: string;
  readonly conflictOpen: (statement: string) => string;
  readonly settled: string;
}

/** One sentence for each place that answers may be kept. */
export type SavedWords = Readonly<Record<'device' | 'server' | 'host', string>>;

/** What happened to somebody's words, and what to do. */
export interface FailureWords {
  readonly title: string;
  readonly whatToDo: string;
}

export const savingEnglish: SavingText = {
  important: 'Important',
  saving: 'Saving…',
  savedAt: (time) => `Saved at ${time}`,
  loading: 'Looking for answers that were kept…',
  firstSaved: {
    device: 'Your answers are being saved on this device as you go.',
    server: 'Your answers are being saved as you go.',
    host: 'Your answers are being saved as you go.',
  },
  failed: {
    full: {
      title: 'Your latest answers are not saved: there is no room left on this device',
      whatToDo: 'Send your answers, or clear data of other websites in your browser and try again.',
    },
    blocked: {
      title: 'Your answers are not saved: this browser does not let websites keep anything',
      whatToDo: 'This may be a private window. Send your answers in one go, or answer in an ordinary window.',
    },
    offline: {
      title: 'You are not connected, so your latest answers have not reached the server',
      whatToDo: 'You can carry on. They are sent when the connection is back.',
    },
    refused: {
      title: 'The server did not accept your latest answers',
      whatToDo: 'You may have been signed out. Sign in again in another tab, then try again.',
    },
    unreadable: {
      title: 'Answers were found that this page cannot read',
      whatToDo: 'They may belong to another version of this questionnaire. They have been put aside and not deleted, and you start with an empty one. Tell whoever looks after this page if you need them.',
    },
    error: {
      title: 'Your latest answers could not be saved',
      whatToDo: 'Try again in a little while.',
    },
  },
  unreadableOnServer:
    'They may belong to another version of this questionnaire. They have been left as they are on the server, so what you type now does not reach it. Tell whoever looks after this page.',
  onDevice: 'Until then they are kept on this device, so nothing is lost if you close the page.',
  onPage: 'What you typed is still on this page. Do not close it before then.',
  tryAgain: 'Try again',
  taken: (count) =>
    count === 1
      ? 'One answer was changed elsewhere and is now shown here.'
      : `${count} answers were changed elsewhere and are now shown here.`,

  conflict: 'The same answer was changed in two places',
  conflictExplained: (count) =>
    count === 1
      ? 'One of your answers was also changed in another window, on another device or by somebody else. Yours is still here, and nothing is lost: choose which to keep.'
      : `${count} of your answers were also changed in another window, on another device or by somebody else. Yours are still here, and nothing is lost: choose which to keep.`,
  compare: 'Compare the answers',
  conflictHeading: 'Choose which answers to keep',
  conflictGuidance: 'Each of these was changed in two places at once. Nothing is deleted until you choose.',
  mine: 'Yours',
  theirs: 'The other',
  keepWhich: 'Which do you want to keep?',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep the other',
  keepChosen: 'Keep these answers',
  conflictOpen: (statement) => `Choose which answer to keep for: ${statement}`,
  settled: 'Your choice has been kept.',
};
