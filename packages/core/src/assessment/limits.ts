/** How much the format of sheets holds: characters, and pieces of evidence beside one answer. */
export const LONGEST_NOTE = 20_000;
export const LONGEST_TITLE = 200;
export const LONGEST_REFERENCE = 2_000;
export const MOST_EVIDENCE = 200;
