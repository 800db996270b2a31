import { findArea } from '@send-reform/core/areas';
import type { GrantResult } from '@send-reform/core/grant';
import { describeGrant, inPercent, inPounds, type GrantDescription, type GrantSentence } from '@send-reform/core/text';
import { printable } from './printable.js';
import { table } from './table.js';
import { wrap, WIDTH } from './wrap.js';

const HEADINGS: readonly (readonly [keyof GrantDescription, string])[] = [
  ['eligibility', 'Eligibility'],
  ['derivation', 'How the figure comes about'],
  ['staysWithCouncil', 'What stays with the council'],
  ['payment', 'Payment'],
  ['conditions', 'Still open'],
  ['flags', 'To know'],
  ['assumptions', 'Not published, so assumed'],
  ['laterDeficits', 'Later years'],
];

/** A grant for people: the figures, then every step and assumption in words, with the documents they rest on. */
export function describeGrantResult(result: GrantResult): string {
  const described = describeGrant(result);
  const { item, sources } = citing(HEADINGS.flatMap(([part]) => described[part]));
  const parts = HEADINGS
    .filter(([part]) => described[part].length > 0)
    .map(([part, title]) => `${title}\n${described[part].map(item).join('')}`);
  return [heading(result), figures(result), ...parts, ...sources].join('\n');
}

/** Sentences as a list that names its sources by number, and the list of those, empty where there is none. */
export function citing(sentences: readonly GrantSentence[]): {
  readonly item: (sentence: GrantSentence) => string;
  readonly sources: readonly string[];
} {
  const cited = [...new Set(sentences.flatMap(({ source }) => source ?? []))];
  const numbered = new Map(cited.map((source, index) => [source, index + 1]));
  return {
    item: ({ text, source }) => lines(`- ${text}${source === null ? '' : ` [${numbered.get(source)}]`}`, 2),
    sources: cited.length === 0 ? [] : [`Sources\n${cited.map((source, index) => lines(`[${index + 1}] ${source}`, 4)).join('')}`],
  };
}

/** A text for a terminal, wrapped. */
export const lines = (text: string, hanging: number): string =>
  wrap(printable(text), WIDTH, hanging).map((line) => `${line}\n`).join('');

/** Whose grant it is, and by which rules. */
export function heading({ dfeCode, referenceDate, policy }: GrantResult): string {
  const name = dfeCode === null ? undefined : findArea(dfeCode, { on: referenceDate })?.name;
  const place = dfeCode === null ? '' : `: ${name ?? 'no authority of this code stood then'} (${dfeCode})`;
  return lines(`High Needs Stability Grant${place}`, 2) + lines(`Deficits at ${referenceDate}; ${policy.id} ${policy.version}`, 2);
}

function figures({
  eligible, deficitUsed, ineligible, eligibleDeficit, grant, share, range, staysWithCouncil: stays, payment,
}: GrantResult): string {
  const isAddedBack = stays.addedBack !== '0.00';
  return table([{ heading: 'Figure' }, { heading: 'Amount', align: 'right' }], [
    ['Eligible', eligible ? 'yes' : 'no'],
    ['Deficit used', inPounds(deficitUsed)],
    ['Ineligible spend taken out', inPounds(ineligible)],
    ['Eligible deficit', inPounds(eligibleDeficit)],
    [`Grant, ${inPercent(share)} of that`, inPounds(grant)],
    ...(range === null ? [] : [['  at least, on other assumptions', inPounds(range.lowest)], ['  at most', inPounds(range.highest)]]),
    ['Stays with the council', inPounds(stays.total)],
    ['  of the eligible deficit', inPounds(stays.shareNotCovered)],
    ['  ineligible spend', inPounds(stays.ineligible)],
    ['  not recognised by the deficit used', inPounds(stays.unrecognised)],
    ...(isAddedBack ? [['  added back, never in the accounts', inPounds(stays.addedBack)]] : []),
    ['Can be paid as the plan stands', payment.amount === null ? 'not published' : inPounds(payment.amount)],
  ]);
}
