import type { Assumption, GrantResult, LaterDeficit } from '../grant/index.js';
import type { Template } from './fill-template.js';
import { grantEnglish, type GrantTextKey } from './grant.en.js';
import { sentenceWriter, type GrantSentence, type SentenceValues, type WriteSentence as Write } from './sentence-writer.js';

/** Sentences of the grant by code: all of them, or those that a host wants to say otherwise. */
export type GrantCatalogue = Readonly<Partial<Record<GrantTextKey, Template<SentenceValues>>>>;

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
  const write = sentenceWriter({ ...grantEnglish, ...catalogue });
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
