import { checkValidations, type Validation } from '@send-reform/core/assessment';
import { explain, score as scoreSheet, type Basis } from '@send-reform/core/scoring';
import { describeDerivation } from '@send-reform/core/text';
import { resultsToCsv, resultsToWorkbook } from '@send-reform/workbook/results';
import { checkSheetFile } from '../check-sheet-file.js';
import { giveFile } from '../give.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, type Loaded } from '../load-file.js';
import { loadInstrument } from '../load-instrument.js';
import { loadWith } from '../load-with.js';
import { checkTableName, isCsv } from '../table-file.js';
import { printable } from '../text/printable.js';
import { refuse } from '../refuse.js';
import { describeScores } from '../text/scores.js';
import { wrap, WIDTH } from '../text/wrap.js';
import { WrongUse } from '../wrong-use.js';

export const BASES: readonly Basis[] = ['declared', 'evidenced', 'validated'];

export interface ScoreFlags {
  readonly instrument: string;
  readonly answers: string;
  readonly basis: Basis;
  readonly validations?: string;
  readonly json?: boolean;
  readonly explain?: string;
  readonly out?: string;
}

/** A workbook follows the answers by its formulas, and so goes by what is declared; it has no place for an explanation. */
function checkOut({ out, basis, json, explain: section }: ScoreFlags): void {
  if (out === undefined) return;
  checkTableName(out);
  if (json === true || section !== undefined) throw new WrongUse('--out goes with neither --json nor --explain');
  if (!isCsv(out) && basis !== 'declared') throw new WrongUse('a workbook goes by what is declared: give --out a name that ends in .csv for another basis');
}

/** Scores an answer sheet, for people or for machines. */
export async function score(io: Io, flags: ScoreFlags): Promise<ExitCode> {
  if ((flags.basis === 'validated') !== (flags.validations !== undefined)) {
    throw new WrongUse('--basis validated and --validations go together');
  }
  checkOut(flags);
  const instrument = await loadInstrument(io, flags.instrument);
  const compiled = instrument.value;
  const sheet = await loadWith(io, flags.answers, compiled, checkSheetFile);
  const validations: Loaded<readonly Validation[]> =
    flags.validations === undefined
      ? { value: [], problems: [] }
      : await loadWith(io, flags.validations, compiled, (known, json) => checkFile(json, 'validations', (value) => checkValidations(known, value)));
  if (compiled === undefined || sheet.value === undefined || validations.value === undefined) {
    return refuse(io, [...instrument.problems, ...sheet.problems, ...validations.problems]);
  }
  const options = { basis: flags.basis, validations: validations.value };
  if (flags.out !== undefined) {
    const bytes = isCsv(flags.out) ? resultsToCsv(compiled, sheet.value, options) : resultsToWorkbook(compiled, sheet.value);
    return giveFile(io, flags.out, bytes);
  }
  const derivation = flags.explain === undefined ? undefined : explain(compiled, sheet.value, flags.explain, options);
  if (flags.explain !== undefined && derivation === undefined) {
    const known = [...compiled.sectionById.keys()].map(printable).join(', ');
    throw new WrongUse(`There is no section ${printable(flags.explain)} in this instrument. Its sections are: ${known}`);
  }
  const result = scoreSheet(compiled, sheet.value, options);
  if (flags.json === true) {
    io.out(`${JSON.stringify(derivation === undefined ? result : { ...result, derivation }, null, 2)}\n`);
    return EXIT.ok;
  }
  io.out(describeScores(result, compiled));
  if (derivation !== undefined) {
    const lines = describeDerivation(derivation, compiled.instrument).flatMap(({ text, depth }) =>
      wrap(`${'  '.repeat(depth)}${printable(text)}`, WIDTH, 4));
    io.out(['', ...lines].map((line) => `${line}\n`).join(''));
  }
  return EXIT.ok;
}
