import fc from 'fast-check';
import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';

/** Made-up instruments of every kind, and sheets that answer them in every way: what the laws of scoring are tried on. */

const LEVELS = ['l0', 'l1', 'l2', 'l3'];

/** Values that make ties common: thirds do not exist as decimals, but means of three and of forty do. */
const values = fc.constantFrom(
  ['1', '2', '3', '4'], ['0', '0.25', '0.5', '1'], ['0', '1', '2', '3'], ['0.1', '0.15', '0.2', '0.45'],
);

const weight = fc.constantFrom('1', '2', '3', '0.5', '0.25', '1.75', '9007199254740.991');
const kindWeight = fc.oneof(
  { weight: 4, arbitrary: weight },
  { weight: 1, arbitrary: fc.record({ byKind: fc.record({ county: weight, london: weight }), otherwise: weight }) },
);

const open = fc.constantFrom('withhold', 'zero', 'lowest', 'exclude');
const policies = fc.record(
  { unanswered: open, doNotKnow: open, notApplicable: fc.constantFrom('exclude', 'zero', 'full') },
  { requiredKeys: [] },
);

export interface Shape {
  /** The rules that may come up; all of them when nothing is said. */
  readonly rules?: readonly string[];
  /** No gates, no reversal, no appliesTo, weights of one kind: what a simple law needs. */
  readonly isPlain?: boolean;
  /** One scale for everything. */
  readonly values?: readonly string[];
}

type Json = Record<string, unknown>;

const EVERY_RULE = [
  'weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'decision-table', 'level-reached', 'none',
];

function ruleFor(kind: string, members: readonly string[], policy: Json, pick: number): Json {
  switch (kind) {
    case 'none':
      return { kind };
    case 'median':
      return { kind, between: ['mean', 'lower', 'upper'][pick % 3], ...policy };
    case 'level-reached':
      return { kind, metAt: LEVELS[1 + (pick % 3)], ...policy };
    case 'decision-table':
      return {
        kind, ...policy,
        groups: [
          { id: 'g1', members: members.filter((_, index) => index % 2 === 0), atLeast: LEVELS[1 + (pick % 3)] },
          { id: 'g2', members: members.filter((_, index) => index % 2 === 1), atLeast: LEVELS[pick % 4] },
        ],
        rows: [
          { when: ['all', 'all'], level: 'l3' }, { when: ['all', 'some'], level: LEVELS[pick % 4] },
          { when: ['some', 'all'], level: 'l1' }, { when: ['none', 'none'], level: LEVELS[(pick + 1) % 4] },
        ],
        otherwise: LEVELS[(pick + 2) % 4],
      };
    default:
      return { kind, ...policy };
  }
}

/** Whether the sections of a section come to levels of the one scale, which a table over them needs. */
interface Built {
  readonly section: Json;
}

/** A section with statements, sections or both, two levels deep at most. */
function sectionArbitrary(id: string, depth: number, shape: Shape): fc.Arbitrary<Built> {
  const { rules = EVERY_RULE, isPlain = false } = shape;
  const statements = fc.array(
    fc.record({
      weight: isPlain ? weight : kindWeight,
      reversed: isPlain ? fc.constant(false) : fc.boolean(),
      appliesTo: isPlain ? fc.constant(undefined) : fc.option(fc.constant({ kind: ['county', 'unitary'] }), { nil: undefined, freq: 6 }),
      part: fc.nat(2),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const children =
    depth === 0
      ? fc.constant<Built[]>([])
      : fc.nat(3).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => sectionArbitrary(`${id}-${index}`, depth - 1, shape))));
  return fc
    .record({
      kind: fc.constantFrom(...rules), statements, children, policy: policies, pick: fc.nat(11),
      weight: isPlain ? weight : kindWeight,
      hasBands: fc.boolean(),
      gate: isPlain ? fc.constant(undefined) : fc.option(fc.record({ capAt: fc.constantFrom('l0', 'l1', 'l2'), atLeast: fc.constantFrom('l1', 'l2', 'l3'), unknown: fc.constantFrom('pass', 'fail'), notApplicable: fc.constantFrom('pass', 'fail') }), { nil: undefined }),
      places: fc.integer({ min: 0, max: 3 }),
      mode: fc.constantFrom('half-up', 'half-even', 'half-down', 'up', 'down'),
    })
    .map(({ kind, statements: items, children: within, policy, pick, gate, hasBands, places, mode, weight: own }): Built => {
      // A ladder of levels holds statements only.
      const sections = kind === 'level-reached' ? [] : within.map(({ section }) => section);
      const list = items.map(({ part, appliesTo, ...item }, index) => ({
        id: `${id}.${index}`, text: 'A statement', ...item, partOf: LEVELS[part + 1],
        ...(appliesTo === undefined ? {} : { appliesTo }),
      }));
      const members = [...list, ...sections].map((item) => String((item as Json).id));
      return {
        section: {
          id, title: id, weight: own, statements: list, sections,
          rule: ruleFor(kind, members, policy, pick),
          rounding: { places, mode },
          ...(hasBands ? { bands: [{ level: 'l0', from: '-1' }, { level: 'l1', from: '1.5' }, { level: 'l2', from: '2.25' }, { level: 'l3', from: '2.75' }] } : {}),
          ...(gate === undefined ? {} : { gates: [{ capAt: gate.capAt, unless: { all: [`${id}.0`], atLeast: gate.atLeast, unknown: gate.unknown, notApplicable: gate.notApplicable } }] }),
        },
      };
    });
}

/** A compiled instrument of a shape. */
export function instruments(shape: Shape = {}): fc.Arbitrary<CompiledInstrument> {
  return fc.tuple(sectionArbitrary('root', 2, shape), shape.values === undefined ? values : fc.constant(shape.values)).map(
    ([{ section: { weight: _weight, ...root } }, levelValues]) =>
      unwrap(compileInstrument(unwrap(parseInstrument({
        ...root,
        format: 'send-reform/instrument/1', version: '1.0.0', status: 'illustrative', scale: 'm',
        scales: { m: { levels: LEVELS.map((id, index) => ({ id, label: id, value: levelValues[index] })) } },
      })))),
  );
}

/** What a statement may be answered. */
export type Reply = number | 'not-applicable' | 'do-not-know' | 'open';

/** A sheet with a reply for each statement in tree order. */
export function sheetOf(compiled: CompiledInstrument, replies: readonly Reply[], kind = 'county'): AnswerSheet {
  const answers = compiled.statements.flatMap(({ id, levels }, index): [string, Json][] => {
    const reply = replies[index % replies.length]!;
    if (reply === 'open') return [];
    return [[id, typeof reply === 'number' ? { state: 'answered', level: levels[reply]!.id } : { state: reply }]];
  });
  return unwrap(checkSheet(compiled, {
    format: 'send-reform/sheet/1', id: 'sheet', revision: 1, place: { kind },
    instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
    answers: Object.fromEntries(answers),
  }));
}

/** A reply of any kind, mostly levels. */
export const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(3) },
  { weight: 2, arbitrary: fc.constantFrom<Reply>('not-applicable', 'do-not-know', 'open') },
);

/** Replies enough for any instrument of these. */
export const replies = (reply: fc.Arbitrary<Reply> = anyReply): fc.Arbitrary<Reply[]> =>
  fc.array(reply, { minLength: 80, maxLength: 80 });
