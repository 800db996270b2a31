/** What an amount looks like, apart from what calculates with it, which brings decimal.js along. */

/** An amount that cannot be below zero: up to twelve digits of pounds, and pence. */
export const AMOUNT_PATTERN = /^\d{1,12}(?:\.\d{1,2})?$/;

/** An amount that may be below zero. */
export const SIGNED_AMOUNT_PATTERN = /^-?\d{1,12}(?:\.\d{1,2})?$/;
