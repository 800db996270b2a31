import type { GrantCatalogue } from '@send-reform/core/text';

/** Everything that `<send-grant>` says of its own accord. A host can replace any part of it. */
export interface GrantText {
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
  readonly laterYears: string;
  readonly nothingLoaded: string;
  readonly problems: string;
  /** The sentences about a grant, by code. */
  readonly sentences: GrantCatalogue;
}

/** The English of `<send-grant>`. */
export const grantTextEnglish: GrantText = {
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
  laterYears: 'Deficits of later years',
  nothingLoaded: 'There is no grant figure here yet.',
  problems: 'The grant cannot be worked out from this:',
  sentences: {},
};
