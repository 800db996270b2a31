import { standingValidations, type AnswerSheet, type Validation } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { score, type Basis, type ScoreResult } from '../scoring/index.js';
import { compareFigures, type FigureChange } from './compare-figures.js';
import { pairedWithItself } from './pairing.js';

/** How far a figure is from what was declared. `then` is the declared one, `now` the one on the other basis. */
export interface BasisGap {
  readonly overall: FigureChange;
  readonly sections: readonly FigureChange[];
}

/** What one statement comes to on each basis, and what is wanted for the bases to meet. */
export interface StatementGap {
  readonly id: string;
  /** The level on each basis; null where there is none. */
  readonly declared: string | null;
  readonly evidenced: string | null;
  readonly validated: string | null;
  /** `wanted`: the statement asks for evidence and the answer has none; null where nothing is wanted. */
  readonly evidence: 'wanted' | null;
  /** `wanted`: nobody has judged the answer; `not-accepted`: whoever judged it last did not accept it. */
  readonly validation: 'wanted' | 'not-accepted' | null;
  /** Levels from the declared to the validated one; null unless there are both. */
  readonly steps: number | null;
}

/** One sheet on its three bases, and what lies between them. */
export interface BasesGap {
  readonly results: Readonly<Record<Basis, ScoreResult>>;
  /** From declared to evidenced, and from declared to validated. */
  readonly evidenced: BasisGap;
  readonly validated: BasisGap;
  /** In tree order. */
  readonly statements: readonly StatementGap[];
}

/**
 * What a sheet comes to as declared, with evidence and as validated, the exact differences, and what is missing statement
 * by statement. An answer that does not count on a basis leaves its statement open there, so a figure may be withheld, or
 * rest on fewer statements: then there is no difference, and the reasons are given.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const gap = basesGap(compiled, sheet, []);
 * gap.statements.filter(({ validation }) => validation === 'wanted').length; // 36
 */
export function basesGap(compiled: CompiledInstrument, sheet: AnswerSheet, validations: readonly Validation[]): BasesGap {
  const results = {
    declared: score(compiled, sheet, { basis: 'declared' }),
    evidenced: score(compiled, sheet, { basis: 'evidenced' }),
    validated: score(compiled, sheet, { basis: 'validated', validations }),
  };
  const standing = standingValidations(validations);
  const pairing = pairedWithItself(compiled);
  const gapTo = (basis: Basis): BasisGap => {
    const [overall, ...sections] = compareFigures(pairing, results.declared, results[basis], { acrossBases: true });
    return { overall: overall!, sections };
  };
  return {
    results,
    evidenced: gapTo('evidenced'),
    validated: gapTo('validated'),
    statements: compiled.statements.map(({ id, index, levelIds, rank }) => {
      const declared = results.declared.statements[index]!;
      const evidenced = results.evidenced.statements[index]!;
      const validated = results.validated.statements[index]!;
      const rankOf = (level: string): number => rank[levelIds.indexOf(level)]!;
      const isDeclared = declared.state === 'answered';
      return {
        id,
        declared: declared.level,
        evidenced: evidenced.level,
        validated: validated.level,
        evidence: isDeclared && evidenced.state !== 'answered' ? 'wanted' : null,
        validation: !isDeclared || validated.state === 'answered' ? null : standing.has(id) ? 'not-accepted' : 'wanted',
        steps: declared.level === null || validated.level === null ? null : rankOf(validated.level) - rankOf(declared.level),
      };
    }),
  };
}
