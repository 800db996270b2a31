import { expect } from 'vitest';
import { pounds, type Pounds } from './money.js';

/** An estimate that was published, as it was printed. */
export interface Estimate {
  readonly id: string;
  readonly area: { readonly name: string; readonly dfeCode: string };
  readonly direction: 'forward' | 'inverse' | 'counter-example';
  readonly printed: { readonly deficit?: string; readonly grant?: string; readonly staysWithCouncil?: string };
  readonly safetyValve?: boolean;
}

/** A figure in millions of pounds as printed: about (`~`), more than (`>`) or as it stands. */
export function printed(text: string): { amount: Pounds; tolerance: Pounds; isMoreThan: boolean } {
  const digits = text.replace(/^[~>]/, '');
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const lastDigit = pounds(`1${'0'.repeat(6 - places)}`);
  return { amount: pounds(digits).times(1_000_000), tolerance: lastDigit.div(2), isMoreThan: text.startsWith('>') };
}

export function expectAsPrinted(computed: string, text: string): void {
  const { amount, tolerance, isMoreThan } = printed(text);
  if (isMoreThan) expect(pounds(computed).gt(amount), `${computed} is ${text}`).toBe(true);
  else expect(pounds(computed).minus(amount).abs().lte(tolerance), `${computed} is ${text}`).toBe(true);
}
