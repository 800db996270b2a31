import { inPounds } from '@send-reform/core/text';

/** What a typed number counts: one choice for a whole form. */
export type AmountUnit = 'pounds' | 'thousands' | 'millions';

/** Words that may stand beside an amount. The first of each is the one written back. */
export interface AmountWords {
  readonly deficit: readonly string[];
  readonly surplus: readonly string[];
  readonly thousands: readonly string[];
  readonly millions: readonly string[];
}

/** The English words that may stand beside an amount. */
export const amountWordsEnglish: AmountWords = {
  deficit: ['deficit'],
  surplus: ['surplus'],
  thousands: ['thousand', 'thousands', 'k'],
  millions: ['million', 'millions', 'm', 'mn'],
};

/** Why a typed text is no amount, or more than one. */
export type AmountProblem =
  | 'not-an-amount'
  /** Commas, spaces or points where they can be read in more than one way, such as `1.234,56` or `44,91,000`. */
  | 'separators'
  /** Less than a penny is left over. */
  | 'below-a-penny'
  /** A plus sign: in one record that is a surplus, in another more deficit. */
  | 'plus'
  /** Signs or words that contradict each other, such as `-120,000 surplus`. */
  | 'signs'
  | 'too-large';

/** What a typed text was read as: never below zero, its sign apart; or why it cannot be read. */
export type TypedAmount =
  | {
    readonly ok: true;
    /** Pounds with two decimals. */
    readonly amount: string;
    /** A minus and brackets mean a deficit, as accounts have it. */
    readonly sign: 'none' | 'deficit' | 'surplus';
    readonly unit: AmountUnit;
    /** Whether the digits stand as they were typed: no unit scaled them and no sign or word was read beside them. */
    readonly plain: boolean;
  }
  | { readonly ok: false; readonly problem: AmountProblem };

const PLACES: Readonly<Record<AmountUnit, number>> = { pounds: 0, thousands: 3, millions: 6 };

/** As many digits of pounds as a claim takes. */
const MOST_DIGITS = 12;

type Slot = 'mark' | 'word' | 'unit' | 'currency';
type Mark = readonly [slot: Slot, value: string, pattern: RegExp];

const besideDigits = (words: readonly string[]): RegExp => {
  const any = words.map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`^(?:${any})\\s+|\\s*(?:${any})$`);
};

const marksFor = (words: AmountWords): readonly Mark[] => [
  ['unit', 'thousands', /(?:^|\s)(?:£'?|')000s?(?:\s|$)/],
  ['unit', 'thousands', besideDigits(words.thousands)],
  ['unit', 'millions', besideDigits(words.millions)],
  ['word', 'deficit', besideDigits(words.deficit)],
  ['word', 'surplus', besideDigits(words.surplus)],
  ['currency', 'pounds', /^(?:£|gbp)\s*|\s*(?:£|gbp)$/],
  ['mark', 'brackets', /^\((.*)\)$/],
  ['mark', 'minus', /^-\s*|\s*-$/],
  ['mark', 'plus', /^\+\s*/],
];

/** The same characters however a keyboard, a word processor or a spreadsheet writes them. */
const plainly = (typed: string): string =>
  typed
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\uFFE1', '£')
    .replace(/[\u2010-\u2015\u2212\uFE63]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\s\u200B\u2060\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]+/g, ' ')
    .trim()
    .toLowerCase();

const UNGROUPED = /^(\d*)(?:\.(\d+))?$/;
const GROUPED = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))(?:\.(\d+))?$/;
const NUMBER_LIKE = /^[\d.,' ]*\d[\d.,' ]*$/;

const refused = (problem: AmountProblem): TypedAmount => ({ ok: false, problem });

/**
 * An amount as people type it, read from text to text so that no penny is lost to a double. What can be read in more
 * than one way is refused and named. A unit typed beside the number counts before the unit of the form.
 *
 * @param unit what a number without a unit of its own counts.
 * @example
 * typedAmount('£44,910,000');           // { ok: true, amount: '44910000.00', sign: 'none', … }
 * typedAmount('(44,910)', 'thousands'); // { ok: true, amount: '44910000.00', sign: 'deficit', … }
 * typedAmount('1.234,56');              // { ok: false, problem: 'separators' }
 */
export function typedAmount(typed: string, unit: AmountUnit = 'pounds', words: AmountWords = amountWordsEnglish): TypedAmount {
  const marks = marksFor(words);
  const seen: Partial<Record<Slot, string>> = {};
  let rest = plainly(typed);
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const [slot, value, pattern] of marks) {
      const left = rest.replace(pattern, (_, inside: unknown) => (value === 'brackets' ? String(inside) : ' ')).trim();
      if (left === rest) continue;
      if (seen[slot] !== undefined) return refused(slot === 'mark' || slot === 'word' ? 'signs' : 'not-an-amount');
      seen[slot] = value;
      rest = left;
    }
  }
  const { mark, word } = seen;
  const found = UNGROUPED.exec(rest) ?? GROUPED.exec(rest);
  if (found === null || rest === '') return refused(NUMBER_LIKE.test(rest) ? 'separators' : 'not-an-amount');
  if (mark === 'plus' ? word === 'deficit' : mark !== undefined && word === 'surplus') return refused('signs');
  if (mark === 'plus' && word === undefined) return refused('plus');
  const counted = (seen.unit as AmountUnit | undefined) ?? unit;
  const amount = scaled(found[1]!.replace(/[ ,]/g, ''), found[2] ?? '', PLACES[counted]);
  if (typeof amount !== 'string') return amount;
  const sign = word === 'surplus' ? 'surplus' : word === 'deficit' || mark !== undefined ? 'deficit' : 'none';
  return { ok: true, amount, sign, unit: counted, plain: counted === 'pounds' && sign === 'none' };
}

/** Digits before and after the point, the point moved to the right: exact, since digits are only moved. */
function scaled(whole: string, decimals: string, places: number): string | TypedAmount {
  if (decimals.length > places + 2) return refused('below-a-penny');
  const pounds = (whole + decimals.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  if (pounds.length > MOST_DIGITS) return refused('too-large');
  return `${pounds === '' ? '0' : pounds}.${decimals.slice(places).padEnd(2, '0')}`;
}

/**
 * An amount of a claim as somebody would type it into a form in pounds: above zero a deficit, below it a surplus, which
 * is said in a word.
 *
 * @example
 * asTyped('44910000.00'); // '44,910,000.00'
 * asTyped('-120000');     // '120,000.00 surplus'
 */
export function asTyped(amount: string, { surplus: [surplus = ''] }: AmountWords = amountWordsEnglish): string {
  const plain = inPounds(amount).replace(/^-?£/, '');
  return amount.startsWith('-') && /[1-9]/.test(amount) ? `${plain} ${surplus}` : plain;
}
