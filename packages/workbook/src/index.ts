/**
 * Workbooks for SEND Reform Kit, all rooms in one place. A bundler keeps only what is used; importing a room by its own
 * path, such as `@send-reform/workbook/xlsx`, keeps imports readable.
 */
export * from './zip/index.js';
export * from './grid/index.js';
export * from './xlsx/index.js';
export * from './csv/index.js';
export * from './instrument/index.js';
export * from './results/index.js';
export * from './grant/index.js';
export * from './plan/index.js';
export * from './sheet/index.js';
export * from './in-place/index.js';
export * from './returns/index.js';
export * from './text/index.js';
