import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSheet, checkValidations, SHEET_FORMAT, type AnswerSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { READ_INPUT } from './conformance.test-inputs.js';
import { evaluate, type Evaluation } from './evaluate.js';
import { explain, explainRange } from './explain.js';
import { checkProfile } from './profile.js';
import { score } from './score.js';
import type { ScoreOptions } from './standing.js';

/** The conformance kit, run against this implementation. `conformance/README.md` says what its files mean. */
const KIT = fileURLToPath(new URL('../../conformance/', import.meta.url));

const read = (file: string): unknown => JSON.parse(readFileSync(`${KIT}${file}`, 'utf8'));

interface CaseFile {
  readonly cases: readonly Case[];
  readonly questions?: readonly string[];
}

interface Case {
  readonly name: string;
  readonly input?: unknown;
  readonly sheet: { readonly place?: unknown; readonly answers: Readonly<Record<string, unknown>> };
  readonly options?: { readonly basis?: ScoreOptions['basis']; readonly validations?: unknown };
  readonly expected: {
    readonly overall?: object;
    readonly sections?: Readonly<Record<string, object>>;
    readonly statements?: Readonly<Record<string, object>>;
    readonly profiles?: Readonly<Record<string, object>>;
  };
}

const folders = readdirSync(KIT, { recursive: true, encoding: 'utf8' })
  .map((folder) => folder.replaceAll('\\', '/'))
  .filter((folder) => existsSync(`${KIT}${folder}/instrument.json`) && existsSync(`${KIT}${folder}/cases.json`))
  .toSorted();

const compiledFrom = (folder: string): CompiledInstrument =>
  unwrap(compileInstrument(unwrap(parseInstrument(read(`${folder}/instrument.json`)))));

/** A whole sheet around the answers of a case. */
const sheetFor = (compiled: CompiledInstrument, sheet: Case['sheet']): AnswerSheet =>
  unwrap(
    checkSheet(compiled, {
      format: SHEET_FORMAT,
      id: 'conformance',
      revision: 1,
      instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
      ...sheet,
    }),
  );

const optionsOf = (compiled: CompiledInstrument, { basis, validations }: NonNullable<Case['options']>): ScoreOptions => ({
  ...(basis === undefined ? {} : { basis }),
  ...(validations === undefined ? {} : { validations: unwrap(checkValidations(compiled, validations)) }),
});

const profileResult = (evaluation: Evaluation, profile: string): object =>
  Object.fromEntries(checkProfile(evaluation, profile)!.map(({ id, met }) => [id, met ? 'met' : 'not-met']));

it('has a case for every public tool', () => {
  const tools = ['apgar', 'caf', 'climate-scorecards', 'data-maturity', 'phq9', 'samm', 'self-review', 'weakest-link'];
  expect(folders).toEqual(expect.arrayContaining(tools));
});

describe.each(folders)('%s', (folder) => {
  const compiled = compiledFrom(folder);
  const file = read(`${folder}/cases.json`) as CaseFile;

  it.each(file.cases)('$name', ({ input, sheet: written, options = {}, expected }) => {
    if (input !== undefined) expect(READ_INPUT[folder]!(input as never, file)).toEqual(written.answers);
    const sheet = sheetFor(compiled, written);
    const scored = optionsOf(compiled, options);
    const { overall, sections, statements } = score(compiled, sheet, scored);
    const evaluation = evaluate(compiled, sheet, scored);
    const figures = [overall, ...sections].map((figure) => [figure.id, { ...figure, gate: figure.gate?.gate ?? null }] as const);
    expect({
      overall: figures[0]![1],
      sections: Object.fromEntries(figures),
      statements: Object.fromEntries(statements.map((statement) => [statement.id, statement])),
      profiles: Object.fromEntries(
        (compiled.instrument.profiles ?? []).map(({ id }) => [id, profileResult(evaluation, id)]),
      ),
    }).toMatchObject(expected);
    for (const [id, { exact, score: rounded, level, withheld, lowest, highest }] of figures) {
      expect(explain(compiled, sheet, id, scored)).toMatchObject({ exact, score: rounded, level, withheld });
      expect(explainRange(compiled, sheet, id, 'lowest', scored)).toMatchObject(lowest);
      expect(explainRange(compiled, sheet, id, 'highest', scored)).toMatchObject(highest);
    }
  });
});
