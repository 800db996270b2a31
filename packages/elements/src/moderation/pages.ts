/**
 * What a meeting fetches as soon as its list stands: what draws one statement, what makes an agreement of its fields, the
 * scores, and all of it on one page. It is one file, which can be fetched again when it could not be had: browsers remember
 * of a file that it shares with another one that it failed.
 */
import '../drawing/spread/register.js';

export { answerIn, draftFrom, draftProblems, emptyDraft, isBlank } from './agreement-draft.js';
export { fieldOf } from './field-of.js';
export { matterPart, problemSummary } from './matter-part.js';
export { recordPart } from './record-part.js';
export { scoresPart } from './scores-part.js';
