/** What a page needs only when somebody records or withdraws a sign-off, so it is fetched when it is wanted. */
export { withdrawSignOff } from '@send-reform/core/plan';
export { readSignOff } from './read-sign-off.js';
export { signOffForm, withdrawForm } from './sign-off-form.js';
export { signingTextEnglish } from './signing-text.js';
