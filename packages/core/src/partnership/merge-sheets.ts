import { canonicalJson } from '../canonical/index.js';
import type { Answer, AnswerSheet } from '../assessment/index.js';
import { answerTo, contentOf } from '../assessment/change-answer.js';
import type { CompiledInstrument } from '../instrument/index.js';

/** An answer to a statement. */
export interface AnswerVersion {
  readonly statement: string;
  readonly answer: Answer;
}

/** What a sheet says of itself, beside its answers. */
export type SheetDetail = 'place' | 'partner' | 'respondent' | 'date';

/**
 * All that is known of one respondent's sheet, brought together from wherever it was filled in. Nothing that anybody
 * answered is missing: it stands in the sheet, in a conflict, among what was replaced or among what was settled.
 */
export interface MergedSheet {
  /** Open where answers conflict, until a person settles it. */
  readonly sheet: AnswerSheet;
  /** Answers to one statement of which none replaced the others: two or more, always in the same order. */
  readonly conflicts: readonly { readonly statement: string; readonly answers: readonly Answer[] }[];
  /** What states of one revision say otherwise of the sheet itself. The sheet then says nothing of it. */
  readonly detailConflicts: readonly { readonly detail: SheetDetail; readonly values: readonly NonNullable<AnswerSheet[SheetDetail]>[] }[];
  /** Answers that a later one was given in the place of. */
  readonly replaced: readonly AnswerVersion[];
  /** Answers that a person decided against when settling a conflict. */
  readonly settled: readonly AnswerVersion[];
  /** The states that this was made of. */
  readonly states: readonly AnswerSheet[];
}

/**
 * States of sheets from several devices, brought together by sheet id, in the order of the ids. The order in which they
 * are given, giving one twice, and bringing some together first make no difference. Clocks are not looked at: an answer
 * replaces another where it was given on a revision that held it, as `revision` and `basedOn` tell, and where nothing
 * shows that the two sheets had parted before. Anything else is a conflict and stays one until `settleAnswer`. A sheet that
 * some devices no longer hold, since its respondent left, keeps its answers.
 *
 * A device that has changed again whatever it changed first after two parted cannot be told from one that went on where
 * the other stopped, nor can two that began with the very same change: then the other's answer is not lost, but among what
 * was `replaced`.
 *
 * `mergeKept` is for one page with a store, which knows the state that both sides set out from. Here nobody does, and
 * there may be any number of states.
 *
 * @throws {TypeError} for a sheet that answers another instrument: a programmer's mistake.
 * @example
 * const phone = changeAnswer(sheet, 'lead-officer', { state: 'answered', level: 'embedded' });
 * const laptop = changeAnswer(sheet, 'lead-officer', { state: 'do-not-know' });
 * const [merged] = mergeSheets(compiled, [phone, laptop, sheet]);
 * merged?.conflicts.map(({ statement, answers }) => [statement, answers.length]); // [['lead-officer', 2]]
 */
export function mergeSheets(compiled: CompiledInstrument, states: readonly (AnswerSheet | MergedSheet)[]): MergedSheet[] {
  const plain = states.flatMap((state) => ('sheet' in state ? state.states : [state]));
  const wrong = plain.find(({ instrument }) => instrument.hash !== compiled.hash);
  if (wrong !== undefined) throw new TypeError(`Sheet ${wrong.id} answers another instrument. Check sheets before merging them.`);
  const settled = states.flatMap((state) => ('sheet' in state ? state.settled.map((version) => ({ ...version, id: state.sheet.id })) : []));
  const order = new Map(compiled.statements.map(({ id, index }) => [id, index]));
  return [...new Set(plain.map(({ id }) => id))].toSorted(byText).map((id) =>
    mergedFrom(
      distinct(plain.filter((state) => state.id === id), canonicalJson),
      distinct(settled.filter((version) => version.id === id).map(({ statement, answer }) => ({ statement, answer })), keyOf),
      order,
    ));
}

/**
 * The merged sheet with a conflict settled by a person: by one of the answers, or by another that takes their place. The
 * others are remembered, so that a device that still holds one does not bring the conflict back.
 *
 * @example
 * const phone = changeAnswer(sheet, 'lead-officer', { state: 'answered', level: 'embedded' });
 * const laptop = changeAnswer(sheet, 'lead-officer', { state: 'answered', level: 'emerging' });
 * const [merged] = mergeSheets(compiled, [phone, laptop]);
 * const settled = settleAnswer(compiled, merged!, 'lead-officer', { state: 'answered', level: 'embedded' });
 * mergeSheets(compiled, [laptop, settled])[0]?.conflicts; // []
 */
export function settleAnswer(compiled: CompiledInstrument, merged: MergedSheet, statement: string, answer: Answer): MergedSheet {
  const conflict = merged.conflicts.find((one) => one.statement === statement);
  if (conflict === undefined) return merged;
  const { revision } = merged.sheet;
  const chosen: Answer = { ...(contentOf(answer) ?? { state: 'not-yet' }), revision: revision + 1, basedOn: revision };
  const next = { ...merged.sheet, revision: revision + 1, answers: { ...merged.sheet.answers, [statement]: chosen } };
  const sides = new Set(conflict.answers.map(says));
  const settled = [
    ...merged.settled,
    ...conflict.answers.map((other) => ({ statement, answer: other })),
    // Others may have said the same on another device.
    ...merged.replaced.filter((one) => one.statement === statement && sides.has(says(one.answer))),
  ];
  return mergeSheets(compiled, [{ ...merged, settled, states: [...merged.states, next] }])[0]!;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each once, in the order of their keys: the same whatever the order they came in. */
const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  [...new Map(items.map((item) => [key(item), item])).entries()].toSorted(([a], [b]) => byText(a, b)).map(([, item]) => item);

const keyOf = ({ statement, answer }: AnswerVersion): string => canonicalJson([statement, answer]);

/** An answer, and the states that hold it. */
interface Version extends AnswerVersion {
  readonly key: string;
  readonly holders: readonly AnswerSheet[];
}

function mergedFrom(states: readonly AnswerSheet[], settled: readonly AnswerVersion[], order: ReadonlyMap<string, number>): MergedSheet {
  const given = states.flatMap((state) => Object.entries(state.answers).map(([statement, answer]) => ({ statement, answer, state })));
  const statements = [...new Set(given.map(({ statement }) => statement))]
    .toSorted((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || byText(a, b));
  const decidedAgainst = new Set(settled.map(keyOf));
  const shared = remembered(sharedUntil);
  const merged = statements.map((statement) => {
    const versions = versionsOf(given.filter((one) => one.statement === statement));
    return { statement, ...headsOf(versions, decidedAgainst, shared) };
  });
  const details = DETAILS.map((detail) => ({ detail, values: valuesOf(states, detail) }));
  return {
    sheet: sheetFrom(states, merged, details),
    conflicts: merged.flatMap(({ statement, heads }) => (heads.length > 1 ? [{ statement, answers: heads }] : [])),
    detailConflicts: details.filter(({ values }) => values.length > 1),
    replaced: merged.flatMap(({ statement, replaced }) => replaced.map((answer) => ({ statement, answer }))),
    settled,
    states,
  };
}

function versionsOf(given: readonly (AnswerVersion & { readonly state: AnswerSheet })[]): Version[] {
  const holders = new Map<string, AnswerSheet[]>();
  for (const version of given) holders.set(keyOf(version), [...(holders.get(keyOf(version)) ?? []), version.state]);
  return distinct(given, keyOf).map(({ statement, answer }) => {
    const key = keyOf({ statement, answer });
    return { statement, answer, key, holders: holders.get(key)! };
  });
}

/** The answers that none replaced and nobody decided against, each content once, and those replaced. */
function headsOf(
  versions: readonly Version[],
  decidedAgainst: ReadonlySet<string>,
  shared: SharedUntil,
): { heads: readonly Answer[]; replaced: readonly Answer[] } {
  const latestFirst = versions.toSorted((a, b) => revisionOf(b.answer) - revisionOf(a.answer));
  const heads = latestFirst
    .filter(({ key }) => !decidedAgainst.has(key))
    .filter((version) => !versions.some((other) => replaces(other, version, shared)))
    .filter((version, index, all) => all.findIndex((other) => says(other.answer) === says(version.answer)) === index);
  return {
    heads: heads.toSorted((a, b) => byText(a.key, b.key)).map(({ answer }) => answer),
    replaced: versions.filter((version) => !heads.includes(version) && !decidedAgainst.has(version.key)).map(({ answer }) => answer),
  };
}

const says = (answer: Answer): string => canonicalJson(contentOf(answer) ?? null);

/** An answer that carries no revision is from before changes were counted. */
const revisionOf = ({ revision = 0 }: Answer): number => revision;

/** How long two states were one sheet, at most: the last revision by which nothing shows that they had parted. */
type SharedUntil = (a: AnswerSheet, b: AnswerSheet) => number;

const replaces = (later: Version, earlier: Version, sharedUntil: SharedUntil): boolean =>
  later.answer.basedOn !== undefined && later.answer.basedOn >= revisionOf(earlier.answer) && later.key !== earlier.key
  && later.holders.some((mine) => earlier.holders.some((theirs) => sharedUntil(mine, theirs) >= revisionOf(earlier.answer)));

/**
 * What two states hold otherwise was changed by one of them after they parted, the later answer at least; what only one
 * holds was given after that; and one sheet does not change two statements at one revision.
 */
function sharedUntil(a: AnswerSheet, b: AnswerSheet): number {
  let until = Math.min(a.revision, b.revision);
  const changed: readonly [Set<number>, Set<number>] = [new Set(), new Set()];
  for (const statement of new Set([...Object.keys(a.answers), ...Object.keys(b.answers)])) {
    const [one, other] = [answerTo(a, statement), answerTo(b, statement)];
    const revisions = [one, other].map((answer) => (answer === undefined ? 0 : revisionOf(answer))) as [number, number];
    if (one !== undefined && other !== undefined && revisions[0] === revisions[1] && says(one) === says(other)) continue;
    const last = Math.max(...revisions);
    // Answers from before changes were counted tell nothing of when.
    if (last > 0) until = Math.min(until, last - 1);
    for (const side of [0, 1] as const) if (revisions[side] > 0) changed[side].add(revisions[side]);
  }
  for (const revision of changed[0]) if (changed[1].has(revision)) until = Math.min(until, revision - 1);
  return until;
}

/** Many answers ask the same of the same two states. */
function remembered(ask: SharedUntil): SharedUntil {
  const known = new Map<AnswerSheet, Map<AnswerSheet, number>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<AnswerSheet, number>();
    known.set(a, ofA);
    const until = ofA.get(b) ?? ask(a, b);
    ofA.set(b, until);
    return until;
  };
}

const DETAILS = ['place', 'partner', 'respondent', 'date'] as const;

type DetailValue = NonNullable<AnswerSheet[SheetDetail]>;

/** What the latest states that say something of it say. */
function valuesOf(states: readonly AnswerSheet[], detail: SheetDetail): DetailValue[] {
  const saying = states.filter((state) => state[detail] !== undefined);
  const latest = Math.max(...saying.map(({ revision }) => revision));
  return distinct(saying.filter(({ revision }) => revision === latest).map((state) => state[detail]!), canonicalJson);
}

/** The latest state where it says all of this already, or else its next revision. */
function sheetFrom(
  states: readonly AnswerSheet[],
  merged: readonly { readonly statement: string; readonly heads: readonly Answer[] }[],
  details: readonly { readonly detail: SheetDetail; readonly values: readonly DetailValue[] }[],
): AnswerSheet {
  const { id, format, instrument } = states[0]!;
  const revision = Math.max(...states.map((state) => state.revision));
  const sheet: AnswerSheet = {
    format, id, revision, instrument,
    ...Object.fromEntries(details.flatMap(({ detail, values }) => (values.length === 1 ? [[detail, values[0]!]] : []))),
    answers: Object.fromEntries(merged.flatMap(({ statement, heads }) => (heads.length === 1 ? [[statement, heads[0]!]] : []))),
  };
  const said = canonicalJson(sheet);
  return states.some((state) => canonicalJson(state) === said) ? sheet : { ...sheet, revision: revision + 1 };
}
