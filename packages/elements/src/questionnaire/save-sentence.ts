import type { SaveState } from '../stores/save-state.js';
import { timeInWords } from './notices.js';
import type { QuestionnaireText } from './text.js';

/**
 * What a screen reader is to say when keeping comes to stand otherwise: that answers are kept, the first time; every
 * failure; and that it works again after one. Nothing for each save, which would talk over the typing.
 */
export class SaveSentence {
  #wasSaved = false;
  #hasFailed = false;

  for(state: SaveState, where: 'device' | 'server' | 'host', text: QuestionnaireText, language: string): string | undefined {
    switch (state.state) {
      case 'saved': {
        const isNews = !this.#wasSaved || this.#hasFailed;
        const sentence = this.#wasSaved ? text.savedAt(timeInWords(state.at, language)) : text.firstSaved[where];
        this.#wasSaved = true;
        this.#hasFailed = false;
        return isNews ? sentence : undefined;
      }
      case 'failed':
        this.#hasFailed = true;
        return text.failed[state.reason].title;
      case 'conflict':
        return text.conflict;
      default:
        return undefined;
    }
  }
}
