import * as fc from 'fast-check';
import { PLACE_KINDS } from '../../areas/place-kind.js';
import type { Said } from '../change-answer.js';
import type { Draft, EvidenceDraft } from '../kept.js';
import { compiledSmall } from '../sheet.test-inputs.js';
import { startJourney } from './advance.js';
import type { Journey, JourneyEvent } from './journey.js';
import type { Step } from './step.js';

/** The small instrument, and the same by place, with partners, a level to confirm and a section within. */
const INSTRUMENTS = [
  compiledSmall(),
  compiledSmall((draft) => {
    draft.sections[0]!.appliesTo = { kind: ['county', 'london'] };
    draft.sections[0]!.sections = [{ id: 'inner', title: 'Inner', statements: [{ id: 'deep', text: 'Deep', appliesTo: { kind: ['london'] } }] }];
    draft.sections[0]!.statements[1]!.partners = ['health'];
    draft.sections[1]!.statements[0]!.partners = ['health', 'education'];
    draft.sections[1]!.statements[1]!.confirmation = 'required';
    draft.sections[1]!.statements[0]!.evidencePrompt = 'The decision';
  }),
];

export const statements = fc.constantFrom('a1', 'a2', 'b1', 'b2', 'deep', 'a1', 'b1', 'z', 'constructor', '__proto__', 'toString');

const texts = fc.oneof(
  fc.constantFrom('', ' ', 'A text', 'Another text ', 'x'.repeat(20_000), 'y'.repeat(20_001), 'cut \uD83D', '\uDC00'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const parts = (...values: readonly string[]) => fc.constantFrom('', ' ', ...values);

const pieces: fc.Arbitrary<EvidenceDraft> = fc.record({
  title: fc.constantFrom('', 'Minutes', ' Board ', 'x'.repeat(201)),
  reference: fc.constantFrom('', '  ', 'https://example.org', 'javascript:alert(1)', 'Item 4', 'x'.repeat(2_001)),
  date: fc.record({ day: parts('9', '09', '31', 'x'), month: parts('2', '03', 'March'), year: parts('2026', '26') }),
});

export const evidences = fc.array(pieces, { maxLength: 3 });

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({ state: fc.constant('answered' as const), level: fc.constantFrom('l1', 'l4', 'l9', 'toString') }),
  fc.record({
    state: fc.constant('answered' as const),
    indicators: fc.array(fc.constantFrom('g1', 'g2', 'g9'), { maxLength: 3 }), level: fc.constantFrom('l1', 'no'),
  }, { requiredKeys: ['state', 'indicators'] }),
  fc.record({ state: fc.constant('not-applicable' as const), reason: texts }, { requiredKeys: ['state'] }),
  fc.constant({ state: 'do-not-know' as const }),
);

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ at: 'start' }, { at: 'tasks' }, { at: 'check' }, { at: 'done' }),
  fc.record({ at: fc.constant('question' as const), statement: statements }),
);

export const typings: fc.Arbitrary<JourneyEvent> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('say' as const), statement: statements, said }), weight: 4 },
  { arbitrary: fc.record({ type: fc.constant('note' as const), statement: statements, note: texts }), weight: 2 },
  { arbitrary: fc.record({ type: fc.constant('reason' as const), statement: statements, reason: texts }), weight: 2 },
  { arbitrary: fc.record({ type: fc.constant('evidence' as const), statement: statements, evidence: evidences }), weight: 2 },
  fc.record({ type: fc.constant('clear' as const), statement: statements }),
  fc.record({ type: fc.constant('confidence' as const), statement: statements, confidence: fc.constantFrom('low' as const, 'high' as const, undefined) }),
);

export const moves: fc.Arbitrary<JourneyEvent> = fc.oneof(
  { arbitrary: fc.constantFrom<JourneyEvent>({ type: 'continue' }, { type: 'skip' }, { type: 'back' }), weight: 5 },
  { arbitrary: fc.record({ type: fc.constant('go' as const), step: steps }), weight: 2 },
  fc.record({ type: fc.constant('change' as const), statement: statements }),
  fc.record({ type: fc.constant('place' as const), kind: fc.constantFrom(...PLACE_KINDS) }),
  fc.constantFrom<JourneyEvent>(
    { type: 'submit' }, { type: 'accept' }, { type: 'accept', revision: 1 }, { type: 'reopen' },
    { type: 'refuse', problems: [{ code: 'host', path: ['answers', 'a1', 'level'] }] },
  ),
);

/** Journeys at their beginning. */
export const journeys: fc.Arbitrary<Journey> = fc
  .record({ compiled: fc.constantFrom(...INSTRUMENTS), by: fc.constantFrom('question' as const, 'section' as const), step: steps, partner: fc.constantFrom(undefined, 'health') })
  .map(({ compiled, partner, ...start }) => {
    const journey = startJourney(compiled, start);
    return partner === undefined ? journey : { ...journey, sheet: { ...journey.sheet, partner } };
  });

/** What a person typed last in each field of each statement, told by the events alone. */
export function typedBy({ compiled }: Journey, events: readonly JourneyEvent[]): Map<string, Draft> {
  const typed = new Map<string, Draft>();
  const put = (statement: string, draft: Draft): void => {
    if (compiled.statementById.has(statement)) typed.set(statement, { ...typed.get(statement), ...draft });
  };
  for (const event of events) {
    if (event.type === 'note') put(event.statement, { note: event.note });
    if (event.type === 'reason') put(event.statement, { reason: event.reason });
    if (event.type === 'evidence') put(event.statement, { evidence: event.evidence });
    if (event.type === 'say' && event.said.state === 'not-applicable' && event.said.reason !== undefined) {
      put(event.statement, { reason: event.said.reason });
    }
  }
  return typed;
}
