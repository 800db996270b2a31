import type { Document } from '../approval/index.js';
import type { Assumption, Grounds, GrantResult, LaterDeficit } from '../grant/index.js';
import { fillTemplate, type Formats, type Template } from './fill-template.js';
import { grantEnglish, type GrantTextKey } from './grant.en.js';
import { inList, inPercent, inPounds, inWords } from './write-values.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences of the grant by code: all of them, or those that a host wants to say otherwise. */
export type GrantCatalogue = Readonly<Partial<Record<GrantTextKey, Template<Values>>>>;

/** One sentence about a grant, the code it was made from and the document it rests on, if any, with how sure it is if not official. */
export interface GrantSentence {
  readonly code: string;
  readonly text: string;
  readonly source: string | null;
}

/** A grant in sentences, in the order in which somebody reads them. */
export interface GrantDescription {
  readonly eligibility: readonly GrantSentence[];
  readonly derivation: readonly GrantSentence[];
  readonly staysWithCouncil: readonly GrantSentence[];
  readonly payment: readonly GrantSentence[];
  readonly conditions: readonly GrantSentence[];
  readonly flags: readonly GrantSentence[];
  readonly assumptions: readonly GrantSentence[];
  readonly laterDeficits: readonly GrantSentence[];
}

/**
 * A document as it is cited.
 *
 * @example
 * citation({ id: 'note', title: 'Explanatory note on DSG deficits, GOV.UK', date: '2026-02-09' });
 * // 'Explanatory note on DSG deficits, GOV.UK, 9 February 2026'
 */
export const citation = ({ title, date, part }: Document): string =>
  [title, ...(date === undefined ? [] : [inWords(date)]), ...(part === undefined ? [] : [part])].join(', ');

const UNSOURCED: Grounds = { source: null, certainty: null };

/** What makes sentences from codes, with a host's catalogue over ours. */
function writer(catalogue: GrantCatalogue) {
  const words: Readonly<Record<string, Template<Values> | undefined>> = { ...grantEnglish, ...catalogue };
  const word = (key: string, otherwise: string): string => {
    const found = Object.hasOwn(words, key) ? words[key] : undefined;
    return found === undefined ? otherwise : fillTemplate(found, {});
  };
  const formats: Formats = {
    pounds: (value) => inPounds(value as string),
    percent: (value) => inPercent(value as string),
    day: (value) => inWords(value as string),
    names: (value) => inList([value].flat().map((name) => word(`name.${String(name)}`, String(name)))),
    kind: (value) => word(`kind.${String(value)}`, String(value).replaceAll('-', ' ')),
    choice: (value) => word(value as string, value as string),
  };
  // Whatever is not official says so beside its document.
  const cited = (source: Document, certainty: Grounds['certainty']): string =>
    certainty === null || certainty === 'official'
      ? citation(source)
      : `${citation(source)} (${word(`certainty.${certainty}`, certainty)})`;
  return (code: string, values: Values, { source, certainty }: Grounds = UNSOURCED): GrantSentence => ({
    code,
    text: fillTemplate(Object.hasOwn(words, code) ? (words[code] ?? code) : code, values, formats),
    source: source === null ? null : cited(source, certainty),
  });
}

type Write = ReturnType<typeof writer>;

/** Which sum the eligible deficit is; nothing where it is the deficit used and no more. */
function sumOf({ deficitUsed: deficit, ineligible, derivation }: GrantResult, write: Write): string {
  const addedBack = derivation.find(({ code }) => code === 'added-back')?.value;
  const parts = [...(addedBack === undefined ? [] : ['plus']), ...(ineligible === '0.00' ? [] : ['less'])];
  return parts.length === 0 ? '' : write(`eligible-deficit.${parts.join('-')}`, { deficit, ineligible, addedBack }).text;
}

function staysWithCouncil({ staysWithCouncil: stays, accountsDeficit }: GrantResult, write: Write): GrantSentence[] {
  const parts = (['shareNotCovered', 'ineligible', 'unrecognised', 'addedBack'] as const)
    .filter((part) => part !== 'addedBack' || stays.addedBack !== '0.00')
    .map((part) => write(`part.${part}`, { value: stays[part] }));
  const { amount: accounts, from } = accountsDeficit;
  return [...parts, write('part.total', { value: stays.total, accounts, from: `from.${from}` })];
}

function payment({ payment: paid }: GrantResult, write: Write): GrantSentence[] {
  const { status, window, financialYear, amount, reasons } = paid;
  const first = write(`payment.${status}`, { window: `window.${window}`, financialYear, amount });
  return [first, ...reasons.map((reason) => write(reason.code, {}, reason))];
}

function assumption(one: Assumption, result: GrantResult, write: Write): GrantSentence[] {
  const { id, choice, alternatives } = one;
  const { grant, staysWithCouncil: { total } } = result;
  const nameOf = (taken: string): string => `choice.${id}.${taken}`;
  const taken = write(one.source === null ? 'assumption' : 'assumption-reported', {
    id: `choice.${id}`, choice: nameOf(choice),
  }, one);
  if (alternatives.length === 0) return [taken, write('assumption.no-alternative', {})];
  if (alternatives.every((other) => other.grant === grant && other.staysWithCouncil === total)) {
    return [taken, write('assumption.no-difference', {})];
  }
  return [taken, ...alternatives.map((other) => {
    const isOnlyWhatStays = other.grant === grant && other.staysWithCouncil !== total;
    const code = isOnlyWhatStays ? 'assumption.alternative-stays' : 'assumption.alternative';
    return write(code, { ...other, choice: nameOf(other.choice) });
  })];
}

function assumptions(result: GrantResult, write: Write): GrantSentence[] {
  const { assumptions: all, range } = result;
  const varies = range !== null && range.lowest !== range.highest;
  const whole = range === null ? [write('range.none', {})] : varies ? [write('range', { ...range })] : [];
  return [...all.flatMap((one) => assumption(one, result, write)), ...whole];
}

function laterDeficit({ year, reasons, deficit, projection }: LaterDeficit, write: Write): GrantSentence[] {
  const why = reasons.map((reason) => write(reason.code, { ...reason.values, year }, reason));
  if (projection === null) return why;
  const { statedBy } = projection;
  const by = statedBy === null ? '' : write('stated-by', { statedBy }).text;
  return [...why, write(projection.status, { ...projection, deficit, by })];
}

/**
 * A grant in plain sentences, each with the document it rests on. A host can say any of them in its own words, or in
 * another language, by a catalogue of its own.
 *
 * @example
 * describeGrant(result).derivation.at(-1)?.text; // 'The grant is £44,910,000.00.'
 */
export function describeGrant(result: GrantResult, catalogue: GrantCatalogue = {}): GrantDescription {
  const write = writer(catalogue);
  const all = (statements: GrantResult['reasons']): GrantSentence[] =>
    statements.map((statement) => write(statement.code, statement.values, statement));
  return {
    eligibility: all(result.reasons),
    derivation: result.derivation.map(({ code, value, values, ...grounds }) =>
      write(code, {
        ...values,
        value,
        ...(code === 'eligible-deficit' ? { sum: sumOf(result, write) } : {}),
        ...(typeof values.rounding === 'string' ? { rounding: `choice.rounding.${values.rounding}` } : {}),
      }, grounds)),
    staysWithCouncil: staysWithCouncil(result, write),
    payment: payment(result, write),
    conditions: all(result.conditions),
    flags: all(result.flags),
    assumptions: assumptions(result, write),
    laterDeficits: result.laterDeficits.flatMap((later) => laterDeficit(later, write)),
  };
}
