/** What a page needs only when somebody has the years worked out, so it is fetched when it is wanted. */
export { grantOverTime } from '@send-reform/core/grant';
export { yearsResult } from './years-result.js';
