import type { GrantCatalogue } from '@send-reform/core/text';
import type { GrantOverTimeText } from '../grant-over-time/text.js';
import { grantFormEnglish, type GrantFormText } from './form-text.js';

/** Everything that `<send-grant>` says of its own accord. A host can replace any part of it. */
export interface GrantText extends GrantFormText {
  readonly resultTitle: (authority: string) => string;
  readonly resultIntro: string;
  readonly changeFigures: string;
  readonly overTime: string;
  readonly overTimeNotFetched: string;
  readonly caption: string;
  readonly figure: string;
  readonly amount: string;
  readonly deficitUsed: string;
  readonly ineligible: string;
  readonly eligibleDeficit: string;
  readonly grant: string;
  readonly payable: string;
  readonly staysWithCouncil: string;
  readonly notPublished: string;
  readonly grantRange: (lowest: string, highest: string) => string;
  readonly grantOneFigure: string;
  readonly how: string;
  readonly howAbout: (figure: string) => string;
  readonly source: (document: string) => string;
  readonly warning: string;
  readonly conditions: string;
  readonly conditionsIntro: string;
  readonly assumptions: string;
  readonly assumptionsIntro: string;
  readonly stays: string;
  readonly shareNotCovered: string;
  readonly notEligible: string;
  readonly unrecognised: string;
  readonly addedBack: string;
  readonly staysTotal: string;
  readonly laterYears: string;
  readonly problems: string;
  /** The sentences about a grant, by code. */
  readonly sentences: GrantCatalogue;
  /** Words for the years after, all of them or some. */
  readonly years: Partial<GrantOverTimeText>;
}

/** The English of `<send-grant>`. */
export const grantTextEnglish: GrantText = {
  ...grantFormEnglish,
  resultTitle: (authority) => (authority === '' ? 'Estimate of the grant' : `Estimate of the grant for ${authority}`),
  resultIntro:
    'This follows from your figures by the published rules and the assumptions below. It is not a decision of the Department for Education.',
  changeFigures: 'Change the figures',
  overTime: 'See the years after 2025-26',
  overTimeNotFetched: 'What shows the years could not be fetched. Check your internet connection, then try again',
  caption: 'What the grant comes to',
  figure: 'Figure',
  amount: 'Amount',
  deficitUsed: 'Deficit used',
  ineligible: 'Spend taken out because the grant does not cover it',
  eligibleDeficit: 'Eligible deficit',
  grant: 'Grant',
  payable: 'Payable as the plan stands',
  staysWithCouncil: 'Stays with the council',
  notPublished: 'Not published',
  grantRange: (lowest, highest) => `Between ${lowest} and ${highest}, depending on what nobody has published`,
  grantOneFigure: 'The same under every choice listed below',
  how: 'How this came about',
  howAbout: (figure) => ` – ${figure}`,
  source: (document) => `Source: ${document}`,
  warning: 'Take care',
  conditions: 'Still open',
  conditionsIntro: 'Before this figure can stand, or be paid:',
  assumptions: 'What nobody has published',
  assumptionsIntro: 'The published rules are silent on these points, or what they say is only reported. Each was taken one way here; the other ways are listed with the grant they would give.',
  stays: 'What stays with the council',
  shareNotCovered: 'Part of the eligible deficit that the grant does not cover',
  notEligible: 'Spend that is not eligible, all of it',
  unrecognised: 'Deficit in the accounts above the figure that was used',
  addedBack: 'Added back, though never in the accounts',
  staysTotal: 'Together',
  laterYears: 'Deficits of later years',
  problems: 'The grant cannot be worked out from this:',
  sentences: {},
  years: {},
};
