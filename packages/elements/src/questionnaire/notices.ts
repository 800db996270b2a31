import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { notificationBanner } from '../design-system/notification-banner.js';
import type { View } from './view.js';

/** What went wrong with keeping answers, what became of the words, and what to do. */
export function notices(view: View): TemplateResult | typeof nothing {
  const { text, saveState, settling, retry, where } = view;
  if (saveState.state === 'conflict' && !settling.isOpen) {
    return banner(
      view,
      text.conflict,
      html`<p class="govuk-body">${text.conflictExplained(saveState.conflicts.length)}</p>
        ${button({ text: text.compare, type: 'button', variant: 'secondary', onClick: settling.open })}`,
    );
  }
  if (saveState.state !== 'failed') return nothing;
  const { reason, onDevice } = saveState;
  const { title, whatToDo } = text.failed[reason];
  const isOnServer = reason === 'unreadable' && where !== 'device';
  // What was put aside is safe, and there is nothing to be done about it here.
  const isOver = reason === 'unreadable' && onDevice && !isOnServer;
  return banner(
    view,
    title,
    html`<p class="govuk-body">${isOnServer ? text.unreadableOnServer : whatToDo}</p>
      ${isOver
        ? nothing
        : html`<p class="govuk-body">${onDevice ? text.onDevice : text.onPage}</p>
            ${button({ text: text.tryAgain, type: 'button', variant: 'secondary', onClick: retry })}`}`,
  );
}

const banner = ({ text, prefix }: View, heading: string, content: TemplateResult): TemplateResult =>
  notificationBanner({
    titleText: text.important,
    titleId: `${prefix}-notice`,
    content: html`<h3 class="govuk-notification-banner__heading">${heading}</h3>
      ${content}`,
  });

/** How keeping stands, to be seen; what is to be heard of it is said elsewhere. */
export function saveLine({ text, saveState, language }: View): TemplateResult {
  const words =
    saveState.state === 'saved'
      ? text.savedAt(timeInWords(saveState.at, language))
      : saveState.state === 'saving'
        ? text.saving
        : saveState.state === 'loading'
          ? text.loading
          : '';
  return html`<p class="govuk-hint send-saved">${words}</p>`;
}

export const timeInWords = (at: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
