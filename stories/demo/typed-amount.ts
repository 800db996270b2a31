/**
 * An amount as people type it, as the text that a claim holds: pound signs, commas and spaces are taken out.
 *
 * @returns undefined when it is no amount of pounds and pence above or at zero.
 * @example
 * typedAmount('£44,910,000.5'); // '44910000.5'
 */
export function typedAmount(typed: string): string | undefined {
  const plain = typed.replace(/[£,\s]/g, '');
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : undefined;
}
