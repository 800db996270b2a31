import * as z from 'zod/mini';
import type { CompiledInstrument } from '../instrument/index.js';
import { parseWith, quote, resultOf, type Problem, type Result } from '../problems/index.js';

const text = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * A named role's judgement of one answer. The latest by date that is not retracted counts, and only when it accepts:
 * then its level is the one that stands.
 */
const validation = z.strictObject({
  statement: text,
  outcome: z.enum(['accepted', 'not-accepted']),
  /** The level that the evidence bears out. */
  level: z.optional(text),
  role: text,
  date: z.iso.date(),
  retracted: z.optional(z.boolean()),
  note: z.optional(z.string().check(z.maxLength(20_000))),
});

export type Validation = z.infer<typeof validation>;

/**
 * Validations from a JSON value, checked against the instrument: the list, or every problem with it. Two that stand for
 * the same statement on the same day and differ are a problem, since neither is the latest.
 */
export function checkValidations(compiled: CompiledInstrument, json: unknown): Result<Validation[]> {
  const shaped = parseWith(z.array(validation), json, { depth: 4, values: 100_000, characters: 4_000_000 });
  return shaped.ok ? resultOf(problemsOf(compiled, shaped.value), () => shaped.value) : shaped;
}

function problemsOf(compiled: CompiledInstrument, validations: readonly Validation[]): Problem[] {
  const problems: Problem[] = [];
  const judgementsOn = new Map<string, Set<string>>();
  for (const [index, item] of validations.entries()) {
    const statement = compiled.statementById.get(item.statement);
    if (statement === undefined) {
      problems.push({ code: 'answer.unknown-statement', path: [index, 'statement'], received: quote(item.statement) });
      continue;
    }
    if (item.outcome === 'accepted' && item.level === undefined) {
      problems.push({ code: 'missing', path: [index, 'level'], expected: 'level' });
    } else if (item.level !== undefined && !statement.levelIds.includes(item.level)) {
      const expected = statement.levelIds;
      problems.push({ code: 'answer.unknown-level', path: [index, 'level'], expected, received: quote(item.level) });
    }
    if (item.retracted === true) continue;
    const sameDay = JSON.stringify([item.statement, item.date]);
    const judgements = judgementsOn.get(sameDay) ?? new Set();
    const judgement = JSON.stringify([item.outcome, item.level]);
    if (judgements.size > (judgements.has(judgement) ? 1 : 0)) {
      problems.push({ code: 'validation.same-day', path: [index, 'date'], received: item.date });
    }
    judgementsOn.set(sameDay, judgements.add(judgement));
  }
  return problems;
}
