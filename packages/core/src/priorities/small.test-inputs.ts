import fc from 'fast-check';
import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';

/** Small instruments of every kind, with everything that can make a smallest change hard to find, and sheets for them. */

export const LEVELS = ['l0', 'l1', 'l2', 'l3'];
const RULES = ['weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'decision-table', 'level-reached', 'none'];

type Json = Record<string, unknown>;

const numbers = fc.infiniteStream(fc.nat(1_000_000));

/** Draws one thing after another from a stream of numbers, so that everything shrinks together. */
class Draws {
  readonly #next: Iterator<number>;

  constructor(stream: Iterable<number>) {
    this.#next = stream[Symbol.iterator]();
  }

  below(limit: number): number {
    return (this.#next.next().value as number) % limit;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  chance(oneIn: number): boolean {
    return this.below(oneIn) === 0;
  }
}

/** What may stand in an instrument. */
export interface Shape {
  readonly rules?: readonly string[];
  readonly indicators?: boolean;
}

const BANDS: readonly Json[][] = [
  [{ level: 'l0', from: '-9' }, { level: 'l1', from: '1.5' }, { level: 'l2', from: '2.25' }, { level: 'l3', from: '2.75' }],
  [{ level: 'l0', from: '0' }, { level: 'l1', from: '1' }, { level: 'l2', from: '2' }, { level: 'l3', from: '3' }],
  [{ level: 'l0', from: '0' }, { level: 'l1', from: '30' }, { level: 'l2', from: '55.5' }, { level: 'l3', from: '80' }],
  [{ level: 'l0', from: '0' }, { level: 'l1', from: '3' }, { level: 'l2', from: '6' }, { level: 'l3', from: '9' }],
  [{ level: 'l1', from: '1', below: '1.75' }, { level: 'l2', from: '2.25', below: '2.5' }, { level: 'l3', from: '3' }],
  [{ level: 'l0', from: '0' }, { level: 'l2', from: '1.25' }, { level: 'l1', from: '2' }, { level: 'l3', from: '2.5' }],
];
const VALUES = [['1', '2', '3', '4'], ['0', '1', '2', '3'], ['0', '0.25', '0.5', '1'], ['0', '1', '4', '5']];

function ruleOf(kind: string, members: readonly string[], draws: Draws): Json {
  const open = ['withhold', 'zero', 'lowest', 'exclude'];
  const policies: Json = { unanswered: draws.oneOf(open), doNotKnow: draws.oneOf(open), notApplicable: draws.oneOf(['exclude', 'zero', 'full']) };
  switch (kind) {
    case 'none':
      return { kind };
    case 'median':
      return { kind, between: draws.oneOf(['mean', 'lower', 'upper']), ...policies };
    case 'level-reached':
      return { kind, metAt: draws.oneOf(LEVELS.slice(1)), ...policies };
    case 'decision-table': {
      const groups = Array.from({ length: 1 + draws.below(2) }, (_, group) => ({
        id: `g${group}`, atLeast: draws.oneOf(LEVELS.slice(1)), members: members.filter((_member, index) => draws.chance(4) || index % 2 === group),
      }));
      const words = ['all', 'some', 'none'];
      const rows = new Map(Array.from({ length: 1 + draws.below(5) }, () => {
        const when = groups.map(() => draws.oneOf(words));
        return [when.join(), { when, level: draws.oneOf(LEVELS) }] as const;
      }));
      return { kind, groups, rows: [...rows.values()], ...(draws.chance(3) ? {} : { otherwise: draws.oneOf(LEVELS) }), ...policies };
    }
    default:
      return { kind, ...policies };
  }
}

function sectionOf(id: string, depth: number, room: { left: number }, draws: Draws, shape: Shape): Json {
  const kind = draws.oneOf(shape.rules ?? RULES);
  const sections: Json[] = [];
  if (depth < 2 && kind !== 'level-reached') {
    for (let count = draws.below(3); count > 0 && room.left > 1; count -= 1) {
      sections.push(sectionOf(`${id}-${sections.length}`, depth + 1, room, draws, shape));
    }
  }
  const statements: Json[] = [];
  const most = Math.min(room.left, sections.length > 0 ? draws.below(3) : 1 + draws.below(4));
  for (let count = 0; count < most; count += 1) {
    room.left -= 1;
    const own = draws.chance(5);
    const ticks = shape.indicators === true && draws.chance(4);
    statements.push({
      id: `${id}.${count}`, text: 'A statement', weight: draws.oneOf(['1', '1', '2', '0.5', '1.75', '0', '3']), partOf: draws.oneOf(LEVELS.slice(1)),
      ...(own ? { options: LEVELS.map((level, at) => ({ id: level, label: level, value: draws.oneOf([['0', '1', '5', '6'], ['1', '3', '2', '4'], ['0', '0.1', '0.2', '3']])[at] })) } : {}),
      ...(draws.chance(4) ? { reversed: true } : {}),
      ...(ticks ? { indicators: [{ id: 'g', label: 'g', indicators: [{ id: 'i', text: 'i' }] }], rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'l3' }], otherwise: 'l0' } } : {}),
    });
  }
  const members = [...statements, ...sections].map((part) => String(part.id));
  return {
    id, title: id, weight: draws.oneOf(['1', '2', '0.25', '1']), statements, sections,
    rule: ruleOf(kind, members, draws),
    ...(draws.chance(5) ? {} : { bands: draws.oneOf(BANDS) }),
  };
}

/** Gates anywhere, over statements anywhere. */
function addGates(section: Json, statements: readonly string[], draws: Draws): void {
  if (draws.chance(2)) {
    section.gates = Array.from({ length: 1 + draws.below(2) }, () => ({
      capAt: draws.oneOf(LEVELS.slice(0, 3)),
      unless: {
        all: [...new Set([draws.oneOf(statements), draws.oneOf(statements)])], atLeast: draws.oneOf(LEVELS.slice(1)),
        unknown: draws.oneOf(['pass', 'fail']), notApplicable: draws.oneOf(['pass', 'pass', 'fail']),
      },
    }));
  }
  for (const child of section.sections as Json[]) addGates(child, statements, draws);
}

const statementsIn = (section: Json): string[] => [
  ...(section.statements as Json[]).map(({ id }) => String(id)), ...(section.sections as Json[]).flatMap(statementsIn),
];

/** A small case: an instrument, a sheet, and the section and level to ask about. */
export interface SmallCase {
  readonly compiled: CompiledInstrument;
  readonly sheet: AnswerSheet;
  readonly section: string;
  readonly target: string | undefined;
}

/** At most six statements of four levels in sections three deep. */
export function smallCases(shape: Shape = {}, someOpen = true): fc.Arbitrary<SmallCase> {
  return numbers.map((stream) => {
    const draws = new Draws(stream);
    const { weight: _weight, ...root } = sectionOf('root', 0, { left: 2 + draws.below(5) }, draws, shape);
    const statements = statementsIn(root);
    if (statements.length > 0) addGates(root, statements, draws);
    const compiled = unwrap(compileInstrument(unwrap(parseInstrument({
      ...root, format: 'send-reform/instrument/1', version: '1.0.0', status: 'illustrative', scale: 'm',
      scales: { m: { levels: draws.oneOf(VALUES).map((value, at) => ({ id: `l${at}`, label: `l${at}`, value })) } },
    }))));
    const answers = compiled.statements.flatMap(({ id, indicators }): [string, Json][] => {
      if (someOpen && draws.chance(8)) return draws.oneOf<[string, Json][]>([[], [[id, { state: 'not-applicable' }]], [[id, { state: 'do-not-know' }]]]);
      if (indicators !== undefined) return [[id, { state: 'answered', indicators: draws.chance(2) ? ['i'] : [] }]];
      return [[id, { state: 'answered', level: LEVELS[Math.min(draws.below(4), draws.below(4))] }]];
    });
    const sheet = unwrap(checkSheet(compiled, {
      format: 'send-reform/sheet/1', id: 'sheet', revision: 1,
      instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
      answers: Object.fromEntries(answers),
    }));
    const section = draws.chance(3) ? draws.oneOf(compiled.sections).id : 'root';
    return { compiled, sheet, section, target: draws.chance(2) ? undefined : draws.oneOf(LEVELS) };
  });
}
