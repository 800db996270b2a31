/**
 * A text as it counts when somebody has typed it again: capitals, spaces around and between, and other forms of the same
 * character make no difference.
 *
 * @example
 * plainText('  Not\u00A0Applicable '); // 'not applicable'
 */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
