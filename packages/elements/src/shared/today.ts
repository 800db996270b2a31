/**
 * The day on which somebody looks, where they are, as `YYYY-MM-DD`: what the elements take where the page says no other.
 *
 * @example
 * approval = advanceApproval(approval, { type: 'submitted', on: today() });
 */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
