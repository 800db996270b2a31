import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface NotificationBannerOptions {
  readonly titleText: Content;
  readonly titleId: string;
  /** A plain string is set as a heading; anything else as it is. */
  readonly content: Content;
  /** One that says that something went well is an alert; give it focus by `focusFirst` when it has been drawn. */
  readonly type?: 'success' | undefined;
  readonly role?: string | undefined;
  readonly classes?: string | undefined;
}

/** Something to know that is not about the page itself, or that something went well. */
export const notificationBanner = ({
  titleText,
  titleId,
  content,
  type,
  role,
  classes,
}: NotificationBannerOptions): TemplateResult => html`
  <div
    class=${joined('govuk-notification-banner', type && `govuk-notification-banner--${type}`, classes)}
    role=${role || (type ? 'alert' : 'region')}
    aria-labelledby=${titleId}
  >
    <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id=${titleId}>${titleText}</h2>
    </div>
    <div class="govuk-notification-banner__content">
      ${typeof content === 'string' ? html`<p class="govuk-notification-banner__heading">${content}</p>` : content}
    </div>
  </div>
`;
