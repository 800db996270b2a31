/** The parts that are there with a space between them, as class names and lists of ids are written. */
export const joined = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
