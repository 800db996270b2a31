/** The element that checks a quarterly return in a page. */
export type { SendReturnCheckedDetail } from './events.js';
export type { ReturnArea } from './return-form.js';
export { SendReturnCheck } from './send-return-check.js';
export { returnCheckTextEnglish, type ReturnCheckText } from './text.js';
