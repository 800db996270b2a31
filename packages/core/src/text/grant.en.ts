/**
 * The sentences of the grant in English, by code. A host can replace any of them. Places are `{name}` or
 * `{name:format}`, where a format is `pounds`, `percent`, `day`, `names` (of records), `kind` (of spend) or `choice`.
 */
export const grantEnglish = {
  // Records of the deficit
  'name.section251': 'the Section 251 return',
  'name.dsgNote': 'the DSG note in the accounts',
  'name.section151Assurance': 'the Section 151 officer’s DSG assurance',
  'name.revenueOutturn': 'the Revenue Outturn',
  'name.publishedAccounts': 'the published accounts',

  // Kinds of ineligible spend that are often met; another kind is written as it was given
  'kind.equal-pay': 'equal pay',
  'kind.early-years': 'early years',
  'kind.schools-block': 'the schools block',
  'kind.central-school-services': 'central school services',
  'kind.other': 'things other than high needs',

  // How sure a source is, said beside it unless it is official
  'certainty.secondary': 'reported, not official',
  'certainty.assumption': 'assumed, not official',

  // Eligible or not
  'deficit-held': 'Eligible: the council holds a deficit in its DSG unusable reserve at the end of 2025-26.',
  'nothing-eligible-left':
    'All of the deficit comes from spend that the grant does not cover, so nothing is left to pay for.',
  'no-deficit': 'Not eligible: no record shows a deficit in the DSG unusable reserve at the end of 2025-26.',
  'agreed-no-deficit': 'Not eligible: the agreed figure shows no deficit at the end of 2025-26.',
  'lowest-source-shows-no-deficit':
    'Not eligible as the figures stand: the records differ without explanation, and the lowest shows no deficit.',

  // The derivation
  'recorded-draft': 'Deficit in {source:names}: {value:pounds} (draft).',
  'recorded-audited': 'Deficit in {source:names}: {value:pounds} (audited).',
  'recorded-surplus-draft':
    'Deficit in {source:names}: none. It shows a surplus of {surplus:pounds}, which counts as no deficit (draft).',
  'recorded-surplus-audited':
    'Deficit in {source:names}: none. It shows a surplus of {surplus:pounds}, which counts as no deficit (audited).',
  'left-out':
    'Left out of the comparison, because it shows no deficit: {source:names}. That is a choice, not a published rule.',
  'deficit-only-source': 'The deficit used is {value:pounds}, from {sources:names}, the only record given.',
  'deficit-sources-agree': 'The deficit used is {value:pounds}, on which all records given agree.',
  'deficit-lowest':
    'The records differ without explanation, so the lowest is used: {value:pounds}, from {sources:names}.',
  'deficit-lowest-after-ineligible':
    'The records differ without explanation, so the one that is lowest once its ineligible spend is taken out ' +
    'is used: {value:pounds}, from {sources:names}.',
  'deficit-agreed': 'The differences are explained, and the agreed deficit is used: {value:pounds}.',
  'no-deficit-held': 'That is no deficit, so there is nothing for the grant to cover.',
  'ineligible-kind': 'Overspend on {kind:kind}, which the grant does not cover: {value:pounds}.',
  'ineligible-taken-out': 'Taken out of the deficit because it was not spent on high needs: {value:pounds}.',
  'ineligible-taken-out-limited':
    'Ineligible spend of {stated:pounds} is more than the deficit, so all of the deficit is taken out: {value:pounds}.',
  'added-back':
    'Added back, because an underspend elsewhere hid it: {value:pounds}. That is a choice, not a published rule.',
  'eligible-deficit': 'The eligible deficit is {value:pounds}{sum}.',
  'eligible-deficit.less': ': {deficit:pounds} less {ineligible:pounds}',
  'eligible-deficit.plus': ': {deficit:pounds} plus {addedBack:pounds} added back',
  'eligible-deficit.plus-less': ': {deficit:pounds} plus {addedBack:pounds} added back, less {ineligible:pounds}',
  share: 'The grant covers {share:percent} of {eligibleDeficit:pounds}, which is {value:pounds}.',
  rounded: 'Rounded, {rounding:choice}: {value:pounds}. How the Department rounds is not published.',
  limited: 'The grant cannot be more than the deficit it is there to reduce: {value:pounds}.',
  grant: 'The grant is {value:pounds}.',

  // What stays with the council
  'part.shareNotCovered': 'The part of the eligible deficit that the grant does not cover: {value:pounds}.',
  'part.ineligible': 'Spend that is not eligible, all of it: {value:pounds}.',
  'part.unrecognised': 'Deficit in the accounts above the figure that was used: {value:pounds}.',
  'part.addedBack': 'What was added back was never in the accounts, so it comes off again: {value:pounds}.',
  'part.total':
    'Stays with the council: {value:pounds}, the deficit of {accounts:pounds} in {from:choice} less the grant.',
  'from.published-accounts': 'the published accounts',
  'from.highest-source': 'the highest record compared (the published accounts are not among them)',
  'from.agreed': 'the agreed figure',
  'from.figure-used': 'the figure used for the grant',

  // Payment
  'payment.not-payable': 'Nothing can be paid yet.',
  'payment.payable': 'Payable in {window:choice}, in the financial year {financialYear}: {amount:pounds}.',
  'payment.not-published': 'When this would be paid, or whether, is not published.',
  'payment.nothing-to-pay': 'There is no grant to pay.',
  'window.autumn-2026': 'autumn 2026 or after',
  'window.spring-2027': 'spring 2027',
  'plan-not-approved': 'Nothing is paid until the area’s Local SEND Reform Plan is approved.',
  'approved-first-round': 'The plan was approved in the first round: payments are made from autumn 2026.',
  'approved-after-revision':
    'The plan was approved after revision: payments are made in spring 2027, within the financial year 2026-27.',
  'approval-date-not-given': 'The day of approval is not given; it is taken to be on or before 31 March 2027.',
  'approved-after-last-window': 'The plan was approved after 31 March 2027. What is paid then is not published.',

  // Conditions still open
  'figures-draft': 'Still draft: {sources:names}.',
  'evidence-missing': 'Not given, though the Department compares it: {sources:names}.',
  'differences-unexplained':
    'The records differ ({lowest:pounds} to {highest:pounds}) and the differences are not explained.',

  // What is not officially published
  assumption: '{id:choice}: not published. Here: {choice:choice}.',
  'assumption-reported': '{id:choice}: reported, not official. Here: {choice:choice}.',
  'assumption.alternative': 'Otherwise, {choice:choice}: the grant would be {grant:pounds}.',
  'assumption.alternative-stays':
    'Otherwise, {choice:choice}: the grant would be the same, and {staysWithCouncil:pounds} would stay with the council.',
  'assumption.no-alternative': 'There is no other way to take this here, so it gives no range.',
  'assumption.no-difference': 'For this claim the other choices give the same grant.',
  'choice.rounding': 'How the amount is rounded',
  'choice.rounding.penny-half-up': 'to the nearest penny, half a penny up',
  'choice.rounding.penny-down': 'down to the penny',
  'choice.rounding.pound-half-up': 'to the nearest pound, 50p up',
  'choice.rounding.pound-down': 'down to the pound',
  'choice.rounding.thousand-half-up': 'to the nearest £1,000, £500 up',
  'choice.order': 'Which comes first, finding the lowest record or taking out ineligible spend',
  'choice.order.lowest-then-deduct': 'the lowest record is found, then its ineligible spend is taken out',
  'choice.order.deduct-then-lowest': 'ineligible spend is taken out of every record, then the lowest is found',
  'choice.noDeficitSources': 'A record that shows no deficit while others show one, without explanation',
  'choice.noDeficitSources.count-as-zero': 'it counts as a deficit of nil, so it is the lowest',
  'choice.noDeficitSources.ignore': 'it is left out of the comparison',
  'choice.masking': 'An underspend elsewhere that hides a part of the high-needs overspend',
  'choice.masking.not-added-back': 'the hidden part is not added back',
  'choice.masking.added-back': 'the hidden part is added back',
  'choice.ineligibleBySource': 'Which ineligible spend is taken out of a record',
  'choice.ineligibleBySource.as-stated':
    'its own where spend is given record by record, and the same from every record where it is given once',
  'choice.ineligibleBySource.highest-for-all': 'the highest given for any record, from every record',
  'choice.accounts': 'Which record stands for the deficit in the accounts',
  'choice.accounts.published-else-highest':
    'the published accounts, or the highest record where they are not given',
  'choice.accounts.figure-used': 'the figure used for the grant',
  'choice.limit': 'How much the grant can be at most',
  'choice.limit.recorded-deficit': 'never more than the deficit recorded, which is all that it may reduce',
  range: 'Over all of these choices together the grant is between {lowest:pounds} and {highest:pounds}.',
  'range.none':
    'No range is given: how a Safety Valve agreement weighs on the grant is not published.',

  // What a reader must know
  'safety-valve':
    'The council held a Safety Valve agreement. How that changes the grant is not published, and one such council ' +
    'expects to keep more than 10%. Do not rely on this figure alone.',
  'one-record-decides-nil':
    'The grant is nil only because no deficit is shown in {sources:names}, while another record shows ' +
    '{highest:pounds}. With that left out, the grant would be {otherwise:pounds}. Which of the two holds is not published.',
  'ineligible-exceeds-deficit':
    'Ineligible spend of {stated:pounds} is more than the deficit of {deficit:pounds}. The grant is nil, never less.',
  'deficit-used-above-accounts': 'The deficit used, {deficit:pounds}, is above the {accounts:pounds} in the accounts.',
  'agreed-matches-no-source': 'The agreed deficit of {deficit:pounds} is not the figure of any record given.',
  'masked-overspend':
    'An underspend elsewhere hides {amount:pounds} of the high-needs overspend. Whether that counts is not published.',
  'high-needs-deficit-differs':
    'The eligible deficit, {eligible:pounds}, and the high-needs deficit given, {stated:pounds}, are ' +
    '{difference:pounds} apart.',

  // Later years
  'no-published-formula': 'There is no figure for deficits that arise in {year}: no formula is published.',
  'support-not-unlimited':
    'The Department says that its approach will be appropriate and proportionate, and not unlimited.',
  'regard-to-plan-delivery': 'It will look at how well the approved plan has been delivered.',
  'regard-to-experts-at-hand': 'It will look at how investment in the Experts at Hand offer has been used.',
  'override-ends':
    'The accounting override, which keeps the deficit apart from the council’s other reserves, ends on {day:day}.',
  'central-from': 'From {financialYear} the cost sits with central government.',
  'rests-on-caller-assumption':
    'A projection, not a grant: {amount:pounds} of {deficit:pounds}, if {assumedShare:percent} were covered. ' +
    'That share is an assumption made in the claim{by}; nothing published supports it.',
  'stated-by': ' by {statedBy}',

  // What is wrong with a claim
  'grant.number-for-money': 'Write the amount in quotation marks, such as "44910000.00": a bare number can lose pence.',
  'grant.money-format': 'Write the amount in pounds with at most two decimals, such as "44910000.00".',
  'grant.negative-amount': 'This amount cannot be below zero.',
  'grant.no-evidence': 'Give the deficit in at least one record.',
  'grant.agreed-but-unexplained': 'There is an agreed deficit, but the differences are said not to be explained.',
  'grant.agreed-deficit-missing': 'The differences are said to be explained: give the deficit that was agreed.',
  'grant.ineligible-without-deficit': 'There is ineligible spend for a record whose deficit is not given.',
  'grant.ineligible-missing': 'Ineligible spend is given by record: give it here too, or an empty list where there was none.',
  'grant.duplicate-year': 'This year is given twice.',
  'grant.later-given-twice': 'Later years are given beside the claim and in it. Leave “laterDeficits” out of the claim.',
  'grant.range-beside-figure': 'A range must hold the figure it is the range of: lowest at most, highest at least that.',
  'grant.range-of-audited': 'An audited figure has no range. Leave “lowest” and “highest” out, or give it as a draft.',
  'grant.share-without-deficit': 'A share is assumed for a year whose deficit is not given.',
  'approval.date': 'Give the day as year, month and day, such as 2026-09-30.',
  'approval.date-without-approval': 'Only an approved plan has a day of approval.',
  'approval.date-too-early': 'This day is before the plans were commissioned, on 9 March 2026.',
} as const;

/** A code that has a sentence. */
export type GrantTextKey = keyof typeof grantEnglish;
