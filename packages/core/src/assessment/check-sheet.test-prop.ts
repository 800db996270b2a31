import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeProblem } from '../text/index.js';
import type { Result } from '../problems/index.js';
import { checkSheet } from './check-sheet.js';
import { checkValidations } from './check-validations.js';
import { compiledSmall, sheetFor } from './sheet.test-inputs.js';

const compiled = compiledSmall((draft) => (draft.sections[0]!.weight = { byKind: { county: '2' }, otherwise: '1' }));

function expectAnswer(json: unknown, check: (json: unknown) => Result<unknown>): void {
  const before = fc.stringify(json);
  const checked = check(json);
  expect(fc.stringify(json)).toBe(before);
  for (const problem of checked.ok ? [] : checked.problems) {
    expect(problem).toEqual(JSON.parse(JSON.stringify(problem)));
    expect(describeProblem(problem)).not.toMatch(/\{(?:expected|received)\}/);
  }
}

it('has an answer for anything', () => {
  const anything = fc.anything({ withDate: true, withMap: true, withBigInt: true, withSparseArray: true });
  fc.assert(fc.property(anything, (json) => {
    expectAnswer(json, (value) => checkSheet(compiled, value));
    expectAnswer(json, (value) => checkValidations(compiled, value));
  }));
});

const word = fc.oneof(
  fc.constantFrom<unknown>('answered', 'not-yet', 'l1', 'l4', 'g1', 'a1', 'health', 'county', '2026-05-11', 0, 1, 3, null, true, [], {}),
  fc.jsonValue({ maxDepth: 1 }),
);
const answer = fc.oneof(
  word,
  fc.dictionary(fc.constantFrom('state', 'level', 'indicators', 'note', 'evidence', 'revision', 'basedOn', 'reason'), word),
  fc.record({
    state: fc.constantFrom('answered', 'not-applicable', 'do-not-know', 'not-yet'), level: fc.constantFrom('l1', 'l9', 'no'),
    indicators: fc.array(fc.constantFrom('g1', 'g2', 'g3')), revision: fc.integer({ min: 0, max: 5 }), basedOn: fc.integer({ min: 0, max: 5 }),
  }, { requiredKeys: ['state'] }),
);

it('has an answer for a sheet changed anywhere', () => {
  const sheet = fc.record({
    answers: fc.dictionary(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'z', 'toString'), answer),
    place: fc.oneof(fc.constant({ kind: 'county' }), word), partner: word, date: word, revision: word, more: word,
  }, { requiredKeys: [] });
  fc.assert(fc.property(sheet, (more) => {
    expectAnswer(sheetFor(compiled, more), (value) => checkSheet(compiled, value));
  }), { numRuns: 500 });
});

it('has an answer for validations changed anywhere', () => {
  const validation = fc.record({
    statement: fc.oneof(fc.constant('a1'), word), outcome: fc.oneof(fc.constantFrom('accepted', 'not-accepted'), word),
    level: word, role: fc.oneof(fc.constant('lead'), word), date: fc.oneof(fc.constant('2026-05-11'), word), retracted: fc.boolean(),
  }, { requiredKeys: ['statement', 'outcome', 'role', 'date'] });
  fc.assert(fc.property(fc.array(validation, { maxLength: 4 }), (list) => {
    expectAnswer(list, (value) => checkValidations(compiled, value));
  }), { numRuns: 300 });
});
