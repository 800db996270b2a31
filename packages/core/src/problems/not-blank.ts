/** What a text looks like in which something is written: spaces and ends of lines alone say nothing. */
export const NOT_BLANK = /\S/;
