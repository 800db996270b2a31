import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { checkFile, type JsonFile, type Loaded } from './load-file.js';

/** A sheet checked against its instrument. Where its hash is missing or is none, the problem says the right one. */
export const checkSheetFile = (compiled: CompiledInstrument, json: JsonFile): Loaded<AnswerSheet> =>
  checkFile(json, 'sheet', (value) => {
    const checked = checkSheet(compiled, value);
    if (checked.ok) return checked;
    const [first, ...others] = checked.problems.map((problem) => withRightHash(problem, compiled));
    return { ok: false, problems: [first!, ...others] };
  });

/** Nobody can work a hash out by hand, so it is not enough to say what one looks like. */
function withRightHash(problem: Problem, { hash, instrument: { id, version } }: CompiledInstrument): Problem {
  switch (problem.path.join('/')) {
    case 'instrument':
      return { ...problem, expected: JSON.stringify({ id, version, hash }) };
    case 'instrument/hash':
      return { ...problem, expected: hash };
    default:
      return problem;
  }
}
