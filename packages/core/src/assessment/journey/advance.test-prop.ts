import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKept } from '../check-kept.js';
import { checkSheet } from '../check-sheet.js';
import { answerTo, changeAnswer } from '../change-answer.js';
import { isSame } from '../same.js';
import { advance, startJourney } from './advance.js';
import { journeys, moves, typedBy, typings } from './arbitrary.test-inputs.js';
import { evidenceFields, evidenceOf, noteField, reasonField } from './fields.js';
import type { Journey, JourneyEvent } from './journey.js';
import { pageOf, pagesOf } from './pages.js';
import { lacksPlace, problemsOn } from './problems-on.js';
import { remindersOn } from './reminders-on.js';
import { pathOf, stepAt } from './step.js';
import { tasksOf } from './tasks.js';

const events = fc.array(fc.oneof(typings, moves), { maxLength: 25 });
const whole = (text = '') => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Where somebody is: two statements of one page are one place. */
const placeOf = (journey: Journey): string => {
  const position = pageOf(journey)?.position;
  return position === undefined ? pathOf(journey.step) : `page ${position}`;
};

describe('whatever happens to a journey', () => {
  it('its step is one that can be shown, and its sheet and drafts can be kept', () => {
    fc.assert(fc.property(journeys, events, (begun, list) => {
      let journey = begun;
      for (const event of list) {
        const before = journey;
        journey = advance(journey, event);
        if (journey !== before && event.type !== 'refuse') expect(isSame({ ...journey, compiled: 0 }, { ...before, compiled: 0 })).toBe(false);
        expect(journey.sheet.revision - before.sheet.revision).toBe(journey.sheet === before.sheet ? 0 : 1);
      }
      const { compiled, sheet, drafts, step } = journey;
      if (lacksPlace(journey)) expect(step).toEqual({ at: 'start' });
      else expect(checkSheet(compiled, sheet)).toEqual({ ok: true, value: sheet });
      expect(checkKept(compiled, { sheet, drafts })).toEqual({ ok: true, value: { sheet, drafts } });
      expect(stepAt(pathOf(step), compiled)).toEqual(step);
      expect(pageOf(journey) !== undefined).toBe(step.at === 'question');
      expect(startJourney(compiled, { sheet, drafts, step: step.at === 'done' ? { at: 'check' } : step }).step)
        .toEqual(step.at === 'done' ? { at: 'check' } : step);
      const statements = tasksOf(journey).map(({ of }) => of).reduce((sum, of) => sum + of, 0);
      expect(pagesOf({ ...journey, by: 'question' })).toHaveLength(statements);
      for (const { path } of [...problemsOn(journey), ...remindersOn(journey)]) {
        expect(path[0] === 'place' || compiled.statementById.has(String(path[1]))).toBe(true);
      }
    }), { numRuns: 300 });
  });

  it('nothing typed is lost: each field shows what was typed in it last', () => {
    fc.assert(fc.property(journeys, events, (begun, list) => {
      const journey = list.reduce(advance, begun);
      for (const [id, { note, reason, evidence }] of typedBy(begun, list)) {
        if (note !== undefined) expect(noteField(journey, id)).toBe(whole(note));
        if (reason !== undefined) expect(reasonField(journey, id)).toBe(whole(reason));
        const shown = evidenceFields(journey, id);
        // Once it is whole and somebody has moved on, evidence shows as the sheet has it.
        if (evidence !== undefined && !isSame(shown, evidence)) expect(evidenceOf(shown)).toEqual(evidenceOf(evidence));
      }
    }), { numRuns: 300 });
  });

  it('what is in the sheet is what the fields show, unless something is wrong with it', () => {
    fc.assert(fc.property(journeys, events, (begun, list) => {
      const journey = list.reduce(advance, begun);
      for (const statement of journey.compiled.statements) {
        const answer = answerTo(journey.sheet, statement.id);
        const wrong = problemsOn(journey, [statement]).map(({ path }) => path[2]);
        if (!wrong.includes('note')) expect(answer?.note ?? '').toBe(noteField(journey, statement.id));
        if (!wrong.includes('evidence')) expect(answer?.evidence ?? []).toEqual(evidenceOf(evidenceFields(journey, statement.id)));
      }
    }), { numRuns: 200 });
  });

  it('a problem that is shown was found when Continue or submit was pressed, or told by the host', () => {
    fc.assert(fc.property(journeys, events, (begun, list) => {
      list.reduce((journey, event) => {
        const after = advance(journey, event);
        if (event.type === 'continue' || event.type === 'submit') return after;
        const known = [...journey.problems, ...(event.type === 'refuse' ? event.problems : [])];
        for (const problem of after.problems) expect(known).toContain(problem);
        return after;
      }, begun);
    }));
  });
});

/** A journey with every statement answered that the place is asked, on its list of tasks. */
const answered = fc.tuple(journeys, fc.array(typings, { maxLength: 8 })).map(([begun, list]) => {
  const placed = [...list, { type: 'place', kind: 'london' } satisfies JourneyEvent].reduce(advance, begun);
  const sheet = placed.compiled.statements.reduce((so, { id }) => changeAnswer(so, id, { state: 'do-not-know' }), placed.sheet);
  return startJourney(placed.compiled, { sheet, by: placed.by, step: { at: 'tasks' } });
});

describe('the way', () => {
  it('by Continue goes through every page once, in order, to the check', () => {
    fc.assert(fc.property(answered, (begun) => {
      const pages = pagesOf(begun);
      let journey = advance(begun, { type: 'go', step: { at: 'question', statement: pages[0]!.statements[0]!.id } });
      for (let position = 1; position <= pages.length; position += 1) {
        expect(pageOf(journey)).toMatchObject({ position, of: pages.length });
        journey = advance(journey, { type: 'continue' });
      }
      expect(journey.step).toEqual({ at: 'check' });
    }));
  });

  it('by Back after Continue or Skip leads to where it was', () => {
    fc.assert(fc.property(journeys, events, fc.constantFrom('continue' as const, 'skip' as const), (begun, list, type) => {
      const journey = list.reduce(advance, begun);
      const on = advance(journey, { type });
      // Back from the check leads to the last page, wherever the Change link was.
      if (placeOf(on) === placeOf(journey) || journey.changing) return;
      expect(placeOf(advance(on, { type: 'back' }))).toBe(placeOf(journey));
    }), { numRuns: 500 });
  });

  it('by Skip ends on the check from anywhere', () => {
    fc.assert(fc.property(journeys, events, (begun, list) => {
      let journey = list.reduce(advance, begun);
      if (journey.step.at !== 'question') return;
      for (let turns = 0; turns <= pagesOf(journey).length && journey.step.at === 'question'; turns += 1) journey = advance(journey, { type: 'skip' });
      expect(journey.step).toEqual({ at: 'check' });
    }));
  });
});
