import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments, replies, sheetOf, type Reply } from './arbitrary.test-inputs.js';
import { evaluate } from './evaluate.js';
import type { Figure } from './figure.js';
import { finish } from './finish.js';
import type { View } from './gather.js';
import { byRule } from './settle.js';
import { takeStock } from './stock.js';

const KINDS = fc.constantFrom('county', 'london', 'unitary', 'metropolitan');
/** Weights beyond the safe integers come up now and then; here they would leave too little to finish. */
const RULES = ['weighted-mean', 'weighted-mean', 'sum', 'sum', 'none', 'maximum'];
const mostlyAnswered = replies(fc.oneof({ weight: 30, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constantFrom<Reply>('open', 'not-applicable', 'do-not-know') }));

describe('the short way to a figure', () => {
  it('is the same figure as by the rule, whichever sections it is open for', () => {
    let finished = 0;
    fc.assert(
      fc.property(instruments({ rules: RULES }), mostlyAnswered, KINDS, (compiled, answers, kind) => {
        const sheet = sheetOf(compiled, answers, kind);
        const plan = compiled.planFor(sheet.place?.kind);
        const stock = takeStock(compiled, plan, sheet, {});
        const figures: Figure[] = [];
        const view: View = { plan, stock, standings: stock.standings, figures };
        for (const section of compiled.sections.toReversed()) {
          figures[section.index] = byRule(section, view);
          const short = finish(section, view);
          if (short === undefined) continue;
          finished += 1;
          expect(short).toEqual(figures[section.index]);
        }
        expect(evaluate(compiled, sheet).figures).toEqual(figures);
      }),
      { numRuns: 600 },
    );
    // A way that is never open would be the same as anything.
    expect(finished).toBeGreaterThan(300);
  });

  it('leads to the same ends for open statements', () => {
    fc.assert(
      fc.property(instruments({ rules: RULES }), mostlyAnswered, KINDS, (compiled, answers, kind) => {
        const sheet = sheetOf(compiled, answers, kind);
        const plan = compiled.planFor(sheet.place?.kind);
        const { lowest, highest } = evaluate(compiled, sheet);
        for (const [end, ours] of [['lowest', lowest], ['highest', highest]] as const) {
          const at = answers.map((reply, index) =>
            reply === 'open' || reply === 'do-not-know' ? compiled.statements[index]?.[end] ?? 0 : reply);
          const stock = takeStock(compiled, plan, sheetOf(compiled, at, kind), {});
          const figures: Figure[] = [];
          const view: View = { plan, stock, standings: stock.standings, figures };
          for (const section of compiled.sections.toReversed()) figures[section.index] = byRule(section, view);
          expect(ours).toEqual(figures);
        }
      }),
      { numRuns: 300 },
    );
  });
});
