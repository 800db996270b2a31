import { LATER_YEARS_FORMAT, parseLaterYears, type LaterYears } from '@send-reform/core/grant';
import type { Problem } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';
import { deficitOf, isBlank } from '../grant/entries.js';
import type { Mistake } from '../grant/read-entries.js';
import { typedAmount } from '../grant/typed-amount.js';
import { isNoDay } from '../shared/day-entry.js';
import { typedDay } from '../shared/typed-day.js';
import { APPROVAL_OPEN, approvedOnIn, byOf, endOf, shareOf, statusOf, YEARS, type LaterEntries } from './later-entries.js';
import type { GrantOverTimeText } from './text.js';

const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%?$/;

/** A percentage as a share, digit by digit; nothing where it is none, or more than all. */
function shareIn(typed: string): string | undefined {
  const [, whole = '', decimals = ''] = PERCENT.exec(typed.trim()) ?? [];
  if (whole === '') return undefined;
  const digits = whole.padStart(3, '0');
  const isMore = Number(digits) > 100 || (Number(digits) === 100 && /[1-9]/.test(decimals));
  return isMore ? undefined : `${digits[0]!}.${digits.slice(1)}${decimals}`.replace(/\.?0+$/, '');
}

/** A form as later years, or everything that is wrong with it, in the order of the page. */
export function readLaterEntries(
  entries: LaterEntries, text: GrantOverTimeText,
): { readonly later: LaterYears } | { readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const at = (field: string): string => entries[field] ?? '';
  const wrong = (field: string, said: string): undefined => void mistakes.push({ field, text: said });

  const amountIn = (field: string, what: string, isBalance: boolean): string | undefined => {
    if (isBlank(at(field))) return undefined;
    const read = typedAmount(at(field), 'pounds', text.amountWords);
    if (!read.ok) return wrong(field, text.wrongAmount[read.problem](what));
    return !isBalance && read.sign !== 'none' ? wrong(field, text.wrongAmount.signed(what)) : deficitOf(read);
  };
  const figureIn = (field: string, what: string, isBalance = true) => {
    const amount = amountIn(field, what, isBalance);
    const status = at(statusOf(field)) as LaterYears['years'][number]['status'] | '';
    if (!isBlank(at(field)) && status === '') wrong(statusOf(field), text.missingStatus(what));
    if (isBlank(at(field)) && status !== '') wrong(field, text.missingAmount(what));
    const statedBy = status === 'assumed' ? at(byOf(field)).trim() : '';
    return amount === undefined || status === '' ? undefined : { amount, status, ...(statedBy !== '' && { statedBy }) };
  };
  const percentIn = (field: string, what: string): string | undefined => {
    if (isBlank(at(field))) return undefined;
    return shareIn(at(field)) ?? wrong(field, text.wrongShare(what));
  };
  const endsOf = (read: (field: string, what: string) => string | undefined, field: string, what: string) => {
    const [lowest, highest] = [read(endOf(field, 'lowest'), text.lowest(what)), read(endOf(field, 'highest'), text.highest(what))];
    return { ...(lowest !== undefined && { lowest }), ...(highest !== undefined && { highest }) };
  };

  const opening = figureIn('opening', text.opening);
  const read = YEARS.map((year) => {
    const figure = figureIn(year, text.yearAdds(year));
    const ends = endsOf((field, what) => amountIn(field, what, true), year, text.yearAdds(year));
    if (figure === undefined && Object.keys(ends).length > 0 && isBlank(at(year))) wrong(year, text.missingAmount(text.yearAdds(year)));
    const field = shareOf(year);
    const share = percentIn(field, text.share(year));
    const shareEnds = endsOf(percentIn, field, text.share(year));
    if (share === undefined && isBlank(at(field)) && Object.keys(shareEnds).length > 0) wrong(field, text.missingAmount(text.share(year)));
    const statedBy = at(byOf(field)).trim();
    return {
      years: figure === undefined ? [] : [{ year, deficit: figure.amount, status: figure.status, ...('statedBy' in figure && { statedBy: figure.statedBy }), ...ends }],
      shares: share === undefined ? [] : [{ year, share, ...(statedBy !== '' && { statedBy }), ...shareEnds }],
    };
  });
  const approval = at('approval');
  const asksForDay = approval.startsWith('approved') && !isNoDay(approvedOnIn(entries));
  const approvedOn = asksForDay ? typedDay(approvedOnIn(entries)) ?? wrong('approvedOn', text.wrongDay) : undefined;
  const reserves = figureIn('reserves', text.reserves, false);
  if (mistakes.length > 0) return { mistakes };

  const isAssumed = approval !== '' && approval !== APPROVAL_OPEN;
  const shares = read.flatMap((one) => one.shares);
  const years = read.flatMap((one) => one.years);
  const parsed = parseLaterYears({
    format: LATER_YEARS_FORMAT,
    ...(opening !== undefined && { opening }),
    years,
    ...(reserves !== undefined && { reserves }),
    ...((shares.length > 0 || isAssumed) && { assumption: { ...(isAssumed && { approval }), ...(approvedOn !== undefined && { approvedOn }), shares } }),
  });
  if (parsed.ok) return { later: parsed.value };
  return {
    mistakes: parsed.problems.map((problem) => ({
      field: fieldOf(problem, years.map(({ year }) => year), shares.map(({ year }) => year)),
      text: describeProblem(problem, text.sentences),
    })),
  };
}

/** The field that a path of later years comes from. */
function fieldOf({ path }: Problem, years: readonly string[], shares: readonly string[]): string {
  const [part, ...within] = path;
  const key = String(path.at(-1));
  if (key === 'approvedOn') return key;
  if (part === 'opening' || part === 'reserves') return key === 'amount' ? part : `${part}-${key === 'statedBy' ? 'by' : key}`;
  const index = Number(part === 'years' ? within[0] : within[1]);
  const field = part === 'years' ? years[index]! : shareOf(shares[index]!);
  if (key === 'lowest' || key === 'highest') return endOf(field, key);
  return key === 'statedBy' ? byOf(field) : field;
}
