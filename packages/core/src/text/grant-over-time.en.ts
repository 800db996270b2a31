/**
 * The sentences of the grant over time in English, by code. A host can replace any of them. Places are as in the grant's
 * own sentences; `bases` is what an amount rests on, and `list` a list of years.
 */
export const grantOverTimeEnglish = {
  // How an amount stands
  'standing.known': 'Known: {bases:bases}',
  'standing.worked-out': 'Worked out: {bases:bases}',
  'standing.assumed': 'Assumed: {stated:bases}',
  'standing.not-given': 'Not given',
  'standing.not-published': 'Not published',
  'standing.central': 'With central government',
  'standing.none': 'None',
  'basis.audited': 'audited accounts',
  'basis.draft': 'draft accounts',
  'basis.agreed': 'the agreed deficit',
  'basis.rules': 'the published rules',
  'basis.no-support-counted': 'no support for later deficits counted',
  'basis.whole-on-reserves': 'the whole balance taken to fall on reserves',
  'basis.stated-opening': 'a stated opening balance',
  'basis.stated-deficit': 'a stated deficit',
  'basis.stated-share': 'a stated share of later deficits',
  'basis.stated-reserves': 'stated reserves',

  // The scenarios
  'scenario.approved-first-round': 'Approved in the first round',
  'scenario.approved-after-revision': 'Approved after revision',
  'scenario.not-approved': 'Not approved in time',
  'scenario.own-assumption': 'Your own assumption',
  'scenario-standing.as-it-stands': 'This is how the plan stands.',
  'scenario-standing.possible': 'This may still come about.',
  'scenario-standing.ruled-out': 'As the plan stands, this can no longer come about.',
  'scenario-pays': 'The grant of {amount:pounds} comes in: {window:choice}, in the financial year {financialYear}.',
  'scenario-pays-nothing': 'No grant comes in.',
  'own-takes': 'It takes the plan as: {approval:choice}.',
  'own-takes-on': 'It takes the plan as: {approval:choice}, on {day:day}.',
  'own-approved-late': 'What is paid on an approval after 31 March 2027 is not published, so none is counted.',

  // From the opening balance of a year to the closing one
  'opening-balance': 'The balance at the beginning of {year} is {value:pounds}.',
  'in-year-subtracted': 'Less the balance a year before, {year} has added {value:pounds}.',
  'in-year-audited': '{year} adds {value:pounds}, by audited accounts.',
  'in-year-draft': '{year} adds {value:pounds}, by draft accounts.',
  'in-year-assumed': '{year} adds {value:pounds}. That is an assumption{by}.',
  'grant-paid': 'The grant takes off {value:pounds}: {window:choice}.',
  'grant-not-paid': 'No grant is paid in {year}.',
  'support-assumed':
    'A projection, not a grant: support takes off {value:pounds}, which is {share:percent} of {deficit:pounds}. ' +
    'That share is an assumption{by}; nothing published supports it.',
  'support-not-counted': 'No support for what {year} adds is counted, because no formula for it is published.',
  'on-reserves': 'The override has ended on {day:day}, so that {value:pounds} falls on reserves.',
  'recorded-balance': 'The accounts show {value:pounds} at the end of {year}.',
  'closing-balance': 'The balance at the end of {year} is {value:pounds}.',
  'balance-grantOutstanding': 'Of that, {value:pounds} is what the grant would cover and has not.',
  'balance-shareNotCovered': 'Of that, {value:pounds} is the part of the eligible deficit that the grant does not cover.',
  'balance-ineligible': 'Of that, {value:pounds} is spend that is not eligible.',
  'balance-unrecognised': 'Of that, {value:pounds} is deficit in the accounts above the figure that was used.',
  'balance-addedBack': 'What was added back was never in the accounts, so it comes off: {value:pounds}.',
  'balance-surplus': 'A surplus at the end of 2025-26 comes off: {value:pounds}.',
  'balance-later': 'Of that, {value:pounds} comes from the years after 2025-26.',
  'closing-not-known': 'The balance at the end of {year} is not known.',

  // The end of the override
  'balance-at-override-end': 'When the override ends on {day:day}, {value:pounds} falls on reserves.',
  'reserves-given': 'Reserves to meet it: {value:pounds}.',
  'reserves-assumed': 'Reserves to meet it: {value:pounds}. That is an assumption.',
  'reserves-left': 'Left of them: {value:pounds}.',
  'reserves-short': 'They do not reach: {short:pounds} is not met.',

  // What is assumed
  'opening-assumed': 'The balance at the end of 2024-25 is taken to be {amount:pounds}{by}.',
  'deficit-assumed': '{year} is taken to add {amount:pounds}{by}.',
  'deficit-assumed-within': '{year} is taken to add {amount:pounds}, between {lowest:pounds} and {highest:pounds}{by}.',
  'share-assumed': 'Support is taken to cover {share:percent} of what {year} adds{by}. Nothing published supports that share.',
  'share-assumed-within':
    'Support is taken to cover {share:percent} of what {year} adds, between {lowest:percent} and {highest:percent}{by}. ' +
    'Nothing published supports that share.',
  'own-approval': 'Your own assumption is worked out for this course of the plan: {approval:choice}.',
  'own-approval-on': 'Your own assumption is worked out for this course of the plan: {approval:choice}, on {day:day}.',
  'reserves-taken': 'Reserves are taken to be {amount:pounds}{by}.',
  'no-support-counted': 'No support for {years:list} is counted, except by a share that you state.',
  'in-year-at-year-end': 'What a year adds is put at its end; how it arises within the year is not asked for.',
  'whole-on-reserves':
    'All of the balance left on {day:day} is taken to fall on reserves. That is our reading of the end of the override.',
  'stated-by': ', stated by {statedBy}',

  // What nobody has published, or given
  'month-not-published': 'In which month the grant is paid is not published, only the season and the financial year.',
  'late-approval-not-published': 'What a plan approved after {day:day} is paid is not published.',
  'no-formula-for-years':
    'There is no figure for support of what is added in {years:list}: no formula is published, and one made up here would look official.',
  'left-balance-not-published': 'What becomes of a balance that is left on {day:day} is not published.',
  'deficit-not-given': 'What is added in {years:list} has not been given, so balances from there on are not known.',

  // What is published of the years after
  'support-not-unlimited':
    'For deficits that arise in 2026-27 and 2027-28 the Department says that its approach will be appropriate and proportionate, and not unlimited.',
  'regard-to-plan-delivery': 'It will look at how well the approved plan has been delivered.',
  'regard-to-experts-at-hand': 'It will look at how investment in the Experts at Hand offer has been used.',
  'override-ends':
    'The accounting override, which keeps the deficit apart from the council’s other reserves, ends on {day:day}.',
  'central-from': 'From {financialYear} the cost sits with central government.',
  'central-budgets': 'From {financialYear} the cost lies within the budgets that central government sets for its departments.',

  // Which unknown moves a figure most
  'figure.grant': 'The grant',
  'figure.stays-with-council': 'What stays with the council of the deficit of 2025-26',
  'figure.balance': 'The balance when the override ends: {scenario:choice}',
  'unknown.drafts': 'Whether records that are still draft are compared',
  'unknown.later-deficit': 'What {year} adds',
  'unknown.later-share': 'The share of what {year} adds that is supported',
  'choice.drafts.counted': 'they are compared',
  'choice.drafts.left-out': 'only audited records are',
  'sensitivity-moves':
    '{name}: moves it by {span:pounds}, from {lowest:pounds} ({lowestAt}) to {highest:pounds} ({highestAt}).',
  'sensitivity-still': '{name}: makes no difference here.',
  'sensitivity-joint': 'All of them together: between {lowest:pounds} and {highest:pounds}.',
  'sensitivity-joint-none': 'All of them together make no difference here.',
  'safety-valve-no-range':
    'No ranges are given: how a Safety Valve agreement weighs on the grant is not published.',
  'all-draft': 'No record is audited, so that how far an audit may move the figures cannot be said: {sources:names}.',
  'deficit-without-range': 'What is added in {years:list} has no range stated, and is taken as it stands.',
  'share-without-range': 'The share for {years:list} has no range stated, and is taken as it stands.',
  'no-balance-without-deficit': 'Balances cannot be ranked before it is given what is added in {years:list}.',
} as const;

/** A code of the grant over time that has a sentence. */
export type GrantOverTimeTextKey = keyof typeof grantOverTimeEnglish;
