/**
 * A text as a formula writes it.
 *
 * @example
 * quoted('a "b"'); // '"a ""b"""'
 */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
