/** Everything that the forms about sign-offs say. It is fetched with them. */
export interface SigningText {
  readonly title: string;
  readonly intro: string;
  readonly whoSigned: string;
  readonly council: string;
  readonly integratedCareBoard: string;
  readonly other: string;
  readonly organisation: string;
  readonly name: string;
  readonly role: string;
  readonly roleHint: string;
  readonly when: string;
  readonly whenHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly record: string;
  readonly cancel: string;
  readonly problemTitle: string;
  readonly errorPrefix: string;
  readonly missingBody: string;
  readonly missingOrganisation: string;
  readonly missingName: string;
  readonly missingRole: string;
  readonly wrongDay: string;
  readonly dayToCome: string;
  readonly tooLong: (what: string, most: number) => string;
  readonly tooMany: (most: number) => string;
  readonly withdrawTitle: (name: string, body: string) => string;
  readonly withdrawIntro: string;
  readonly withdrawIt: string;
  readonly keepIt: string;
}

/** The English of the forms about sign-offs. */
export const signingTextEnglish: SigningText = {
  title: 'Record a sign-off',
  intro: 'The plan keeps who signed it and when. This is no electronic signature: keep what was signed.',
  whoSigned: 'For whom was the plan signed?',
  council: 'The council',
  integratedCareBoard: 'The integrated care board',
  other: 'Another organisation',
  organisation: 'Name of the organisation',
  name: 'Name of the person who signed',
  role: 'Their role',
  roleHint: 'For example, Director of Children’s Services',
  when: 'When did they sign?',
  whenHint: 'For example, 12 6 2026',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  record: 'Record this sign-off',
  cancel: 'Cancel',
  problemTitle: 'There is a problem',
  errorPrefix: 'Error',
  missingBody: 'Choose for whom the plan was signed',
  missingOrganisation: 'Enter the name of the organisation',
  missingName: 'Enter the name of the person who signed',
  missingRole: 'Enter the role of the person who signed',
  wrongDay: 'Enter the day on which they signed as day, month and year, such as 12 6 2026',
  dayToCome: 'The day on which they signed must be today or before',
  tooLong: (what, most) => `${what} must be ${most} characters or fewer`,
  tooMany: (most) => `A plan holds ${most} sign-offs at most. Withdraw one first`,
  withdrawTitle: (name, body) => `Withdraw the sign-off by ${name} for ${body}?`,
  withdrawIntro: 'The plan then no longer says that they signed it. The way to approval keeps what was told of it.',
  withdrawIt: 'Withdraw this sign-off',
  keepIt: 'Keep it',
};
