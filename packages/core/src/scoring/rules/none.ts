import type { Rule } from './rule.js';

/** A matrix: every answer stands for itself and nothing is added up. */
export const none: Rule = () => 'no-total';
