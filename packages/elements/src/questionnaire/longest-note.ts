/** The most characters that a note or a reason may hold, as the format of sheets has it. */
export const LONGEST_NOTE = 20_000;
