/** The journey of a plan to approval in English, by code. A host can replace any sentence. Places are `{name}`. */
export const approvalEnglish = {
  // Where it stands
  'status.none': 'Not begun',
  'status.draft': 'Being drafted',
  'status.signed-off': 'Signed off, not sent yet',
  'status.submitted': 'Sent to the Department, not assessed yet',
  'status.assessed': 'Assessed, not decided yet',
  'status.to-revise': 'To be revised',
  'status.resubmitted': 'Revised and sent again, not assessed yet',
  'status.approved-first-round': 'Approved in the first round',
  'status.approved-after-revision': 'Approved after revision',

  // What happened
  'event.drafted': 'Drafting began',
  'event.signed-off': 'Signed off by the partnership',
  'event.submitted': 'Sent to the Department',
  'event.assessed': 'Assessed by the Department; no rating is recorded',
  'event.assessed.rating': 'Assessed by the Department, rating as given: {rating}',
  'event.asked-to-revise': 'Below the threshold: to be revised',
  'event.resubmitted': 'Sent again after revision',
  'event.approved': 'Approved',
  'event.withdrawn': 'The last entry was taken back',
  'event.taken-back': '{event} (taken back)',

  // What can happen next
  'next.drafted': 'Drafting begins',
  'next.signed-off': 'The partnership signs it off',
  'next.submitted': 'It is sent to the Department',
  'next.assessed': 'The Department assesses it',
  'next.approved': 'It is approved',
  'next.asked-to-revise': 'It is to be revised',
  'next.resubmitted': 'It is sent again',
  'next.withdrawn': 'The last entry is taken back',

  // What nobody has published
  'not-public': 'The names of all ratings and the mark that a plan must reach are not public. Ratings stand here as they were given.',
} as const;

/** The code of a sentence about a journey. */
export type ApprovalTextKey = keyof typeof approvalEnglish;
