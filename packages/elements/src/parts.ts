/**
 * What our other packages draw their elements with, so that those look and behave as these do. Not for pages: it changes
 * with any version, and all of our packages change together.
 */
export { button } from './design-system/button.js';
export type { FieldEvent } from './design-system/content.js';
export { errorSummary } from './design-system/error-summary.js';
export { fileUpload } from './design-system/file-upload.js';
export { focusFirst } from './design-system/focus-first.js';
export { input } from './design-system/input.js';
export { insetText } from './design-system/inset-text.js';
export { notificationBanner } from './design-system/notification-banner.js';
export { select } from './design-system/select.js';
export { define } from './shared/define.js';
export { LightElement } from './shared/light-element.js';
export { listTable } from './shared/list-table.js';
export { OnDemand } from './shared/on-demand.js';
export { uniquePrefix } from './shared/unique-prefix.js';
