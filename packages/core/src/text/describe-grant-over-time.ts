import type {
  FigureSensitivity, GrantOverTime, MarkedAmount, OverrideEnd, Remark, Scenario, ScenarioId, Step, Unknown, YearPosition,
} from '../grant/index.js';
import type { Template } from './fill-template.js';
import { grantEnglish, type GrantTextKey } from './grant.en.js';
import { grantOverTimeEnglish, type GrantOverTimeTextKey } from './grant-over-time.en.js';
import {
  sentenceWriter, type GrantSentence, type SentenceValues, type WriteSentence,
} from './sentence-writer.js';
import { inPercent, inPounds } from './write-values.js';

/** Sentences of the grant over time by code, those of the grant among them: all, or those that a host wants otherwise. */
export type GrantOverTimeCatalogue = Readonly<Partial<Record<GrantOverTimeTextKey | GrantTextKey, Template<SentenceValues>>>>;

/** One scenario in sentences. */
export interface ScenarioDescription {
  readonly id: ScenarioId;
  readonly title: string;
  readonly standing: readonly GrantSentence[];
  readonly payment: readonly GrantSentence[];
  readonly years: readonly { readonly year: string; readonly derivation: readonly GrantSentence[] }[];
  readonly overrideEnd: readonly GrantSentence[];
}

/** One unknown in words: what it is, where it gives the least and the most, and a sentence of all of it. */
export interface UnknownDescription {
  readonly rank: number;
  readonly name: string;
  readonly lowestAt: string;
  readonly highestAt: string;
  readonly sentence: GrantSentence;
}

/** Which unknown moves one figure most, the strongest first. */
export interface FigureDescription {
  readonly title: string;
  readonly unknowns: readonly UnknownDescription[];
  readonly joint: GrantSentence;
}

/** A claim over time in sentences, in the order in which somebody reads them. */
export interface GrantOverTimeDescription {
  /** What a reader must know about the grant itself. */
  readonly flags: readonly GrantSentence[];
  readonly scenarios: readonly ScenarioDescription[];
  readonly assumptions: readonly GrantSentence[];
  readonly notKnown: readonly GrantSentence[];
  readonly published: readonly GrantSentence[];
  readonly sensitivity: readonly FigureDescription[];
  readonly notRanged: readonly GrantSentence[];
}

const writerFor = (catalogue: GrantOverTimeCatalogue): WriteSentence =>
  sentenceWriter({ ...grantEnglish, ...grantOverTimeEnglish, ...catalogue });

/**
 * How an amount stands, in words: what it rests on where it is known or worked out, and what was stated where it is
 * assumed. Never only a colour or a sign.
 *
 * @example
 * describeMarked({ amount: '6000000.00', standing: 'assumed', restsOn: ['stated-deficit'] }); // 'Assumed: a stated deficit'
 * describeMarked({ amount: null, standing: 'not-published', restsOn: [] });                   // 'Not published'
 */
export function describeMarked({ standing, restsOn }: MarkedAmount, catalogue: GrantOverTimeCatalogue = {}): string {
  const stated = restsOn.filter((basis) => basis.startsWith('stated-'));
  return writerFor(catalogue)(`standing.${standing}`, { bases: restsOn, stated }).text;
}

/** Who stated something, at the end of a sentence; nothing where nobody is named. */
const byWhom = (values: SentenceValues, write: WriteSentence): string =>
  (values.statedBy === undefined ? '' : write('stated-by', values).text);

const worded = (values: SentenceValues, write: WriteSentence): SentenceValues => ({
  ...values,
  by: byWhom(values, write),
  ...(typeof values.window === 'string' && { window: `window.${values.window}` }),
  ...(typeof values.approval === 'string' && { approval: `scenario.${values.approval}` }),
});

const remark = ({ code, values, ...grounds }: Remark, write: WriteSentence): GrantSentence =>
  write(code, worded(values, write), grounds);

const step = ({ code, value, values, ...grounds }: Step, write: WriteSentence): GrantSentence =>
  write(code, worded({ ...values, value }, write), grounds);

function year({ year: name, closing, derivation }: YearPosition, write: WriteSentence): ScenarioDescription['years'][number] {
  const unknown = closing.amount === null ? [write('closing-not-known', { year: name })] : [];
  return { year: name, derivation: [...derivation.map((one) => step(one, write)), ...unknown] };
}

function overrideEnd({ derivation }: OverrideEnd, write: WriteSentence): GrantSentence[] {
  return derivation.map((one) => {
    const isShort = one.code === 'reserves-left' && one.value.startsWith('-');
    return isShort ? write('reserves-short', { short: one.value.slice(1) }, one) : step(one, write);
  });
}

function scenario(one: Scenario, write: WriteSentence): ScenarioDescription {
  const { id, standing, approval, approvedOn, payment, years } = one;
  const { amount, window, financialYear, reasons } = payment;
  const pays = window === null
    ? write('scenario-pays-nothing', {})
    : write('scenario-pays', worded({ amount, window, financialYear }, write), reasons[0]);
  // That the plan was approved, and when, is what a scenario supposes: no reason to be told as if it had been.
  const others = reasons.filter(({ code }) => code === 'plan-not-approved' || (standing === 'as-it-stands' && code !== approval));
  const isLate = approvedOn !== null && reasons.some(({ code }) => code === 'approved-after-last-window');
  return {
    id,
    title: write(`scenario.${id}`, {}).text,
    standing: [
      ...(id === 'own-assumption' ? [write(approvedOn === null ? 'own-takes' : 'own-takes-on', worded({ approval, day: approvedOn }, write))] : []),
      write(`scenario-standing.${standing}`, {}),
    ],
    payment: [pays, ...(isLate ? [write('own-approved-late', {})] : others.map((reason) => write(reason.code, {}, reason)))],
    years: years.map((position) => year(position, write)),
    overrideEnd: overrideEnd(one.overrideEnd, write),
  };
}

/** An unknown and the ways to take it, in words. */
function unknown(one: Unknown, write: WriteSentence): UnknownDescription {
  const { id, year: ofYear, rank, span, range, lowestAt, highestAt } = one;
  const isChoice = ofYear === null;
  const at = (option: string): string => {
    if (isChoice) return write(`choice.${id}.${option}`, {}).text;
    return id === 'later-share' ? inPercent(option) : inPounds(option);
  };
  const words = {
    name: write(isChoice && id !== 'drafts' ? `choice.${id}` : `unknown.${id}`, { year: ofYear }).text,
    lowestAt: at(lowestAt),
    highestAt: at(highestAt),
  };
  const sentence = write(span === '0.00' ? 'sensitivity-still' : 'sensitivity-moves', { ...words, span, ...range });
  return { rank, ...words, sentence };
}

function figure({ figure: code, scenario: id, unknowns, joint }: FigureSensitivity, write: WriteSentence): FigureDescription {
  return {
    title: write(`figure.${code}`, { scenario: `scenario.${id}` }).text,
    unknowns: unknowns.map((one) => unknown(one, write)),
    joint: write(joint.lowest === joint.highest ? 'sensitivity-joint-none' : 'sensitivity-joint', { ...joint }),
  };
}

/**
 * A claim over time in plain sentences, each with the document it rests on: every scenario year by year, what is
 * assumed, what nobody has published, and which unknown moves which figure most.
 *
 * @example
 * const result = grantOverTime({
 *   claim: {
 *     format: 'send-reform/grant-claim/1',
 *     deficits: { publishedAccounts: { amount: '50000000.00', status: 'audited' } },
 *     ineligible: [],
 *     differencesExplained: false,
 *     plan: { status: 'submitted' },
 *   },
 * });
 * if (result.ok) describeGrantOverTime(result.value).scenarios[0]?.years[1]?.derivation[0]?.text;
 * // 'The balance at the beginning of 2026-27 is £50,000,000.00.'
 */
export function describeGrantOverTime(result: GrantOverTime, catalogue: GrantOverTimeCatalogue = {}): GrantOverTimeDescription {
  const write = writerFor(catalogue);
  const all = (remarks: readonly Remark[]): GrantSentence[] => remarks.map((one) => remark(one, write));
  return {
    flags: all(result.grant.flags),
    scenarios: result.scenarios.map((one) => scenario(one, write)),
    assumptions: all(result.assumptions),
    notKnown: all(result.notKnown),
    published: all(result.published),
    sensitivity: result.sensitivity.figures.map((one) => figure(one, write)),
    notRanged: all(result.sensitivity.notRanged),
  };
}
