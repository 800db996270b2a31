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
  const sources = [...new Set(HEADINGS.flatMap(([part]) => described[part].flatMap(({ source }) => source ?? [])))];
  const numbered = new Map(sources.map((source, index) => [source, index + 1]));
  const parts = HEADINGS
    .filter(([part]) => described[part].length > 0)
    .map(([part, title]) => `${title}\n${described[part].map((sentence) => item(sentence, numbered)).join('')}`);
  const cited = sources.map((source, index) => lines(`[${index + 1}] ${source}`, 4)).join('');
  return [heading(result), figures(result), ...parts, ...(cited === '' ? [] : [`Sources\n${cited}`])].join('\n');
}

const lines = (text: string, hanging: number): string =>
  wrap(printable(text), WIDTH, hanging).map((line) => `${line}\n`).join('');

const item = ({ text, source }: GrantSentence, numbered: ReadonlyMap<string, number>): string =>
  lines(`- ${text}${source === null ? '' : ` [${numbered.get(source)}]`}`, 2);

function heading({ dfeCode, referenceDate, policy }: GrantResult): string {
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
