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
 * the other stopped: then the other's answer is not lost, but among what was `replaced`.
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
  const merged = statements.map((statement) => {
    const versions = versionsOf(given.filter((one) => one.statement === statement));
    return { statement, ...headsOf(versions, decidedAgainst) };
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
function headsOf(versions: readonly Version[], decidedAgainst: ReadonlySet<string>): { heads: readonly Answer[]; replaced: readonly Answer[] } {
  const latestFirst = versions.toSorted((a, b) => revisionOf(b.answer) - revisionOf(a.answer));
  const heads = latestFirst
    .filter(({ key }) => !decidedAgainst.has(key))
    .filter((version) => !versions.some((other) => replaces(other, version)))
    .filter((version, index, all) => all.findIndex((other) => says(other.answer) === says(version.answer)) === index);
  return {
    heads: heads.toSorted((a, b) => byText(a.key, b.key)).map(({ answer }) => answer),
    replaced: versions.filter((version) => !heads.includes(version) && !decidedAgainst.has(version.key)).map(({ answer }) => answer),
  };
}

const says = (answer: Answer): string => canonicalJson(contentOf(answer) ?? null);

/** An answer that carries no revision is from before changes were counted. */
const revisionOf = ({ revision = 0 }: Answer): number => revision;

const replaces = (later: Version, earlier: Version): boolean =>
  later.answer.basedOn !== undefined && later.answer.basedOn >= revisionOf(earlier.answer) && later.key !== earlier.key
  && later.holders.some((mine) => earlier.holders.some((theirs) => !hadParted(mine, theirs, revisionOf(earlier.answer))));

/**
 * Whether two states show that their sheets had parted by a revision: one changed an answer then that the other, although
 * it has come further, did not.
 */
const hadParted = (a: AnswerSheet, b: AnswerSheet, by: number): boolean => changedAlone(a, b, by) || changedAlone(b, a, by);

const changedAlone = (one: AnswerSheet, other: AnswerSheet, by: number): boolean =>
  Object.entries(one.answers).some(([statement, answer]) => {
    const revision = revisionOf(answer);
    if (revision === 0 || revision > by || other.revision < revision) return false;
    const there = answerTo(other, statement);
    if (there === undefined || revisionOf(there) < revision) return true;
    return revisionOf(there) === revision && says(there) !== says(answer);
  });

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
